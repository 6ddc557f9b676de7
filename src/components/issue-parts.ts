import { isUnfixed } from '../core/insight/effective.ts'
import type { Issue } from '../core/issue/schema.ts'

/** What the page of an issue shows of its facts, in this order; `id` is the anchor. */
export interface IssuePart {
  id: string
  title: string
}

/** Whether its workarounds still help someone. */
const needsWorkarounds = (issue: Issue): boolean => issue.workarounds.length > 0 && isUnfixed(issue)

/** Whether it says what helped or what was learned, and is over. */
export const hasPayoff = (issue: Issue): boolean =>
  !isUnfixed(issue) && (Boolean(issue.resolution?.summary) || issue.lessons.length > 0)

/** Whether the document says of its figures what they can be held against. */
const hasClaims = ({ claims, recomputed }: Issue): boolean =>
  claims.length > 0 || recomputed.some(({ verdict }) => verdict !== null)

/** The parts that an issue has, for its table of contents. */
export function listParts(
  issue: Issue,
  has: {
    places: boolean
    relations: boolean
    threads: boolean
    reminders: boolean
    similar: boolean
    points: readonly IssuePart[]
  },
): IssuePart[] {
  const isMarked = ({ checked }: { checked: boolean | null }) => checked !== false
  const commits = issue.resolution?.commits ?? []
  const parts: [isShown: boolean, id: string, title: string][] = [
    [hasPayoff(issue) && Boolean(issue.resolution?.summary), 'helped', 'What helped'],
    [hasPayoff(issue) && issue.lessons.length > 0, 'learned', 'What was learned'],
    [has.reminders, 'known', 'Known from earlier issues'],
    [needsWorkarounds(issue), 'workarounds', 'Workarounds'],
    [issue.benchmarks.length > 0, 'figures', 'Before and after'],
    [issue.evidence.length > 0, 'samples', 'Samples behind the figures'],
    [has.threads, 'threads', 'The same benchmark in other issues'],
    [hasClaims(issue), 'claims', 'Claims against the figures'],
    [issue.profile.length > 0, 'profile', 'Where the time goes'],
    [issue.systemImpact !== null, 'impact', 'System impact'],
    [issue.causes.some(isMarked), 'causes', 'Causes'],
    [issue.techniques.some(isMarked), 'techniques', 'Techniques'],
    [issue.environment.length > 0, 'environment', 'Environment'],
    [has.places, 'files', 'Files'],
    [commits.length > 0, 'commits', 'Commits'],
    [issue.actions.length > 0, 'actions', 'Action items'],
    [has.relations, 'related', 'Related'],
    [has.similar, 'similar', 'Similar issues'],
    [issue.timeline.length > 0, 'timeline', 'What happened when'],
    [issue.findings.length > 0, 'findings', 'What the check found'],
  ]
  const shown = parts.flatMap(([isShown, id, title]) =>
    isShown ? [{ id: `facts.${id}`, title }] : [],
  )
  const findings = shown.findIndex(({ id }) =>
    ['facts.similar', 'facts.timeline', 'facts.findings'].includes(id),
  )
  const at = findings < 0 ? shown.length : findings
  return shown.toSpliced(at, 0, ...has.points.map(({ id, title }) => ({ id, title })))
}
