import { getCollection } from 'astro:content'
import type { GroupFacts, GroupsRanked, IssueLessons } from '../components/group-facts.ts'
import {
  type GroupedIssue,
  type IssueGroup,
  groupIssues,
  nameGroups,
  tallyGroup,
} from '../core/insight/groups.ts'
import { type GroupLessons, collectGroupLessons } from '../core/insight/group-lessons.ts'
import { findLastFix } from '../core/insight/last-fix.ts'
import { findLessonsAnchor } from '../core/insight/lessons-anchor.ts'
import { type Recurrence, findRecurring } from '../core/insight/recurring.ts'
import type { GroupKind } from '../core/site/groups.ts'
import { issuePath, withBase } from '../core/site/paths.ts'
import { type SiteFrame, frameOf } from '../layouts/site-frame.ts'
import { pageCacheKey } from '../loader/page-cache-key.ts'
import { getSiteOptions } from '../loader/site-options.ts'

/** Rows of a table before the rest becomes a plain list: a page of 300 rows has about 300 kB. */
const TABLE_ROWS = 300
const RELATED_ROWS = 10

/** Everything the page of a component, cause, technique or year prints. */
export interface GroupPageProps extends Record<string, unknown> {
  frame: SiteFrame
  report: GroupFacts
}

/** Which groups a page puts beside its own; what fixed a cause is asked of resolved issues only. */
const RELATED: Record<GroupKind, readonly { kind: GroupKind; title: string; isFix?: true }[]> = {
  component: [
    { kind: 'cause', title: 'Causes found here' },
    { kind: 'technique', title: 'Techniques used here' },
  ],
  cause: [
    { kind: 'technique', title: 'Techniques that resolved it', isFix: true },
    { kind: 'component', title: 'Components it was found in' },
  ],
  technique: [
    { kind: 'cause', title: 'Causes it was used on' },
    { kind: 'component', title: 'Components it was used in' },
  ],
  year: [
    { kind: 'component', title: 'Components' },
    { kind: 'cause', title: 'Causes' },
  ],
}

/** All components, causes, techniques or years, those with most issues first; years the latest first. */
export async function rankGroups(kind: GroupKind): Promise<GroupsRanked> {
  const entries = nameGroups(
    (await getCollection('issues')).map(({ data }) => data.issue),
    getSiteOptions().timeZone,
  )
  return {
    kind,
    tallies: groupIssues(entries, kind).map(tallyGroup),
    without: entries.filter((entry) => entry[kind].length === 0).length,
    all: entries.length,
  }
}

/** The static paths of all components, causes, techniques or years. */
export async function makeGroupPages(kind: GroupKind) {
  const entries = (await getCollection('issues')).map(({ data }) => data)
  const headings = new Map(entries.map(({ issue, toc }) => [issue.id, toc]))
  const options = getSiteOptions()
  const frame = frameOf(options)
  const tellLessons: TellLessons = ({ entry: { issue, row }, texts }) => {
    const anchor = findLessonsAnchor(headings.get(issue.id) ?? [])
    const hash = anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`
    const lang = issue.lang !== null && issue.lang !== frame.lang ? issue.lang : undefined
    return {
      source: row.title,
      href: withBase(frame.base, issuePath(issue.id)) + hash,
      lang,
      texts,
    }
  }
  const named = nameGroups(
    entries.map(({ issue }) => issue),
    options.timeZone,
  )
  const recurring = kind === 'cause' ? findRecurring(named, kind, options.today) : []
  return groupIssues(named, kind).map((group) => {
    const recurrence = recurring.find(({ slug }) => slug === group.slug) ?? null
    const props: GroupPageProps = {
      frame,
      report: describeGroup(group, kind, recurrence, named, tellLessons, options.today),
    }
    return { params: { slug: group.slug }, props, cacheKey: pageCacheKey(props) }
  })
}

/** Lessons of an issue with where it says them. */
type TellLessons = (taught: GroupLessons['spoken'][number]) => IssueLessons

function describeGroup(
  group: IssueGroup,
  kind: GroupKind,
  recurrence: Recurrence | null,
  all: readonly GroupedIssue[],
  tellLessons: TellLessons,
  today: string,
): GroupFacts {
  const entries = group.members.map(({ entry }) => entry)
  const rows = entries.map(({ row }) => row)
  const { spoken, others, teaching } = collectGroupLessons(group, kind, all)
  return {
    kind,
    tally: tallyGroup(group),
    rows: rows.slice(0, TABLE_ROWS),
    notes: group.members
      .slice(0, TABLE_ROWS)
      .map(({ isInferred }) => (isInferred ? `${kind} inferred from the text` : undefined)),
    names: entries
      .slice(0, TABLE_ROWS)
      .map((entry) => entry[kind === 'technique' ? 'cause' : 'technique']),
    rest: rows.slice(TABLE_ROWS).map(({ id, title, date }) => ({ id, title, date })),
    related: RELATED[kind]
      .map(({ kind, title, isFix }) => {
        const asked = isFix ? entries.filter(({ row }) => row.status === 'resolved') : entries
        const tallies = groupIssues(asked, kind).map(tallyGroup)
        const others = tallies
          .slice(RELATED_ROWS)
          .map(({ slug, name, all }) => ({ slug, name, all }))
        return { kind, title, tallies: tallies.slice(0, RELATED_ROWS), others }
      })
      .filter(({ tallies }) => tallies.length > 0),
    lastFix: findLastFix(entries, today),
    recurrence,
    spoken: spoken.map(tellLessons),
    lessons: others.map(tellLessons),
    teaching,
  }
}
