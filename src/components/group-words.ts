import type { GainSummary } from '../core/insight/gains.ts'
import type { GroupTally } from '../core/insight/groups.ts'
import { formatFactor, formatSpeedup } from '../core/measure/format.ts'
import { type GroupKind, groupPath, groupsPath } from '../core/site/groups.ts'
import { countNoun } from './words.ts'

export const GROUP_WORDS: Record<GroupKind, { one: string; many: string; lead: string }> = {
  component: {
    one: 'Component',
    many: 'Components',
    lead: 'Where it was slow, and what the fixes gained there.',
  },
  cause: {
    one: 'Cause',
    many: 'Causes',
    lead: 'Why it was slow: what keeps coming back, and how well it could be fixed.',
  },
  technique: {
    one: 'Technique',
    many: 'Techniques',
    lead: 'What was done about it, and how much it really gained, over all resolved issues.',
  },
  year: {
    one: 'Year',
    many: 'Years',
    lead: 'Issues by the year they were opened in.',
  },
}

/** “geometric mean of 4, from 1.3× to 13×”; of one there is no mean. */
export function describeSpread({ count, least, most }: GainSummary): string {
  if (count === 1) return 'one measured fix'
  return `geometric mean of ${count}, from ${formatFactor(least)} to ${formatFactor(most)}`
}

/** “few cases, n = 2, 1.3× to 13×”: what stands below a mean in a table. */
export function describeCases({ count, least, most }: GainSummary, isFew: boolean): string {
  const few = isFew ? 'few cases, ' : ''
  return count === 1
    ? `${few}n = 1`
    : `${few}n = ${count}, ${formatFactor(least)} to ${formatFactor(most)}`
}

/**
 * “1 worse, 2 closed unfixed”: what did not work; undefined where nothing is known to have failed. Issues that
 * were resolved without figures are neither here nor there.
 */
export function describeFailures({ failures }: Pick<GroupTally, 'failures'>): string | undefined {
  const { worse, unchanged, unfixed } = failures
  const parts = [
    worse > 0 ? `${worse} worse` : '',
    unchanged > 0 ? `${unchanged} without gain` : '',
    unfixed > 0 ? `${unfixed} closed unfixed` : '',
  ].filter(Boolean)
  return parts.length === 0 ? undefined : parts.join(', ')
}

/** How many issues are known not to have worked. */
export const countFailures = ({ failures }: Pick<GroupTally, 'failures'>): number =>
  failures.worse + failures.unchanged + failures.unfixed

/** “3.2× as fast”: the mean of a group's measured fixes, or undefined. */
export const describeMean = ({ gains }: GroupTally): string | undefined =>
  gains === null ? undefined : formatSpeedup(gains.mean)

/** What of a group's resolved issues the mean does not hold; undefined where it holds all. */
export function describeUnmeasured({ resolved, measured, gains }: GroupTally): string | undefined {
  const otherwise = measured - (gains?.count ?? 0)
  const parts = [
    otherwise > 0 ? `${otherwise} more measured in other units` : '',
    resolved > measured ? `${resolved - measured} without figures` : '',
  ].filter(Boolean)
  return parts.length === 0 ? undefined : parts.join(', ')
}

/** “of 12 issues, 2 closed”. */
export function describeResolved({ all, closed }: GroupTally): string {
  return `of ${countNoun(all, 'issue')}${closed > 0 ? `, ${closed} closed` : ''}`
}

interface PageWords {
  title: string
  path: string
  description: string
}

/** Title, address and description of the page of a component, cause, technique or year. */
export function describeGroupPage(report: { kind: GroupKind; tally: GroupTally }): PageWords {
  const { kind, tally } = report
  const { slug, name, all, open, resolved } = tally
  return {
    title: kind === 'year' ? `Issues of ${name}` : name,
    path: groupPath(kind, slug),
    description: `${GROUP_WORDS[kind].one} ${name}: ${countNoun(all, 'issue')}, ${open} open, ${resolved} resolved.`,
  }
}

/** Title, address and description of the page that ranks all components, causes, techniques or years. */
export function describeRankingPage(kind: GroupKind): PageWords {
  const { many, lead } = GROUP_WORDS[kind]
  return { title: many, path: groupsPath(kind), description: lead }
}
