import type { Issue, Status } from '../issue/schema.ts'
import { shortDigest } from '../site/short-digest.ts'
import { byText } from './by-text.ts'
import { cutFacts } from './cut-facts.ts'
import { countDays, soundDate } from './days.ts'
import { type DueOptions, parseDue, targetDay } from './due.ts'
import { componentsOf, isUnfixed, openedDate } from './effective.ts'
import { compareExpectations } from './expectations.ts'
import { issueTitle } from './issue-row.ts'
import { daysOf } from './review-period.ts'
import { dayOf } from './zone.ts'

/** What may have no day, by sort, in the order in which a reader wants to know of it. */
export const UNDATED_SORTS = {
  actions: ['action'],
  verification: ['verification', 'promise'],
  checks: ['testing', 'monitoring'],
  lessons: ['lessons'],
} as const
export type UndatedSort = keyof typeof UNDATED_SORTS
export type FollowUpKind = 'target' | 'review' | (typeof UNDATED_SORTS)[UndatedSort][number]

/** One thing that is left to do. */
export interface FollowUp {
  /** Unique and good for an address; the same as long as the issue's id and the words of the item are. */
  id: string
  kind: FollowUpKind
  /** Id of the issue. */
  issue: string
  title: string
  /** Relative to the content folder. */
  file: string
  status: Status | null
  components: string[]
  text: string
  /** `text` without the owner and the day, for where they are told beside it. */
  task: string
  /** Whether `text` is the author's and in the language of the document; else it is a sentence of ours. */
  isQuoted: boolean
  lang: string | null
  owner: string | null
  /** The last day on which it is in time. */
  due: string | null
  /** Since when it is left: when the issue was resolved, else when it was opened; null where that day has not come. */
  since: string | null
  /** What happened to the issue on that day. */
  sinceEvent: 'opened' | 'resolved' | 'closed'
  /** Where it stands in the document; null for what is missing there. */
  line: number | null
  state: 'overdue' | 'soon' | 'later' | 'undated'
  /** Days until `due`, 0 on the day itself, negative when it is overdue. */
  daysLeft: number | null
  /** Days from `since` to today. */
  age: number | null
}

/** What follow-ups are judged by. */
export interface FollowUpOptions extends DueOptions {
  /** The day that counts as today in `timeZone`, YYYY-MM-DD. */
  today: string
}

/** What is due within so many days is due soon. */
const SOON_DAYS = 30

/**
 * All that is left to do: overdue first, the longest overdue before others; then what is due, the next first;
 * then what has no day, by sort, then by owner, what was left last first. Left are
 * - issues that are open by their status after their day, or up to 30 days before it;
 * - unticked actions of issues that are over; of others only those with an owner or a day, since the rest is
 *   the work itself. Without a box nobody can tell whether an action is done: it needs an owner or a day, too;
 * - unticked tests and monitoring of issues that are fixed; while one is worked on they are work in progress;
 * - resolved issues without figures before and after, with a target missed or never measured, or without a
 *   lesson; promises of which no figure tells whether they were kept;
 * - lessons after the day on which they were to be looked at again, or shortly before it.
 * Choices of a template (causes, techniques) are none, ticked or not.
 */
export function collectFollowUps(issues: readonly Issue[], options: FollowUpOptions): FollowUp[] {
  const unmeasured = new Set(compareExpectations(issues).unmeasured)
  return issues
    .flatMap((issue) => {
      const items = [
        ...targetOf(issue, options),
        ...actionsOf(issue, options.timeZone),
        ...checksOf(issue),
        ...verificationOf(issue, unmeasured.has(issue.id)),
        ...lessonsOf(issue, options.timeZone),
      ]
      return describe(issue, items, options)
    })
    .filter(({ kind, state }) => (kind !== 'target' && kind !== 'review') || state !== 'later')
    .toSorted(compareFollowUps)
}

/** How many of each state. */
export function countFollowUps(followUps: readonly FollowUp[]): Record<FollowUp['state'], number> {
  const counts = { overdue: 0, soon: 0, later: 0, undated: 0 }
  for (const { state } of followUps) counts[state]++
  return counts
}

type Item = Pick<FollowUp, 'kind' | 'text' | 'task' | 'isQuoted' | 'owner' | 'due' | 'line'>

const ours = (kind: FollowUpKind, text: string, more: Partial<Item> = {}): Item => ({
  kind,
  text,
  task: text,
  isQuoted: false,
  owner: null,
  due: null,
  line: null,
  ...more,
})

const isOver = ({ status }: Issue): boolean => status === 'resolved' || status === 'closed'

const isFixed = (issue: Issue): boolean =>
  issue.status === 'resolved' || (issue.status === 'closed' && !isUnfixed(issue))

function targetOf(issue: Issue, options: DueOptions): Item[] {
  // Without a status nobody knows whether it is open, and no list counts it as such.
  const due = issue.status === null || isOver(issue) ? null : targetDay(issue, options)
  if (due === null) return []
  const days = issue.due === null && issue.severity !== null && options.dueAfter?.[issue.severity]
  const text = days ? `To be resolved within ${days} days of its opening` : 'To be resolved'
  return [ours('target', text, { due })]
}

function actionsOf(issue: Issue, timeZone: string): Item[] {
  return issue.actions.flatMap(({ text, owner, due, checked, line }): Item[] => {
    const isMeant = owner !== null || due !== null
    if (checked === true || (!isMeant && (checked === null || !isOver(issue)))) return []
    const date = due === null ? null : parseDue(due, issue.lang)
    const last = date === null ? null : daysOf(dayOf(date, timeZone)).last
    const task = cutFacts(text, { owner, due: last === null ? null : due })
    return [{ kind: 'action', text, task, isQuoted: true, owner, due: last, line }]
  })
}

/** What says that something is to be watched, as the last line of the performance template does. */
const WATCHING = /\bmonitor|\balert|监控|监视|監視|モニタ|アラート/i

/** Unticked tests and monitoring; a test that is to watch production is monitoring. */
function checksOf(issue: Issue): Item[] {
  if (!isFixed(issue)) return []
  const check = (
    kind: 'monitoring' | 'testing',
    { text, line }: Issue['testing'][number],
  ): Item => ({
    kind,
    text,
    task: text,
    isQuoted: true,
    owner: null,
    due: null,
    line,
  })
  const isLeft = ({ checked }: Issue['testing'][number]): boolean => checked === false
  return [
    ...issue.monitoring.filter(isLeft).map((one) => check('monitoring', one)),
    ...issue.testing
      .filter(isLeft)
      .map((one) => check(WATCHING.test(one.text) ? 'monitoring' : 'testing', one)),
  ]
}

/** One thing at most: who has no figures has none of the target and of the promise either. */
function verificationOf(issue: Issue, isPromiseOpen: boolean): Item[] {
  if (!isFixed(issue)) return []
  const { benchmarks, target, resolution, recomputed } = issue
  const isMeasured = benchmarks.some(
    ({ before, after, expected }) => before !== null && after !== null && !expected,
  )
  if (!isMeasured) return [ours('verification', 'No figures before and after the fix')]
  const judged = recomputed.find(({ subject }) => subject === 'target')
  const line = judged?.line ?? null
  if (resolution?.targetComputed === false)
    return [ours('verification', `Target ${judged?.computed ?? 'not met'}`, { line })]
  if (resolution?.targetComputed !== true && resolution?.targetMet === false)
    return [ours('verification', 'Target not met, as the document says', { line })]
  const isKnown = resolution?.targetComputed === true || resolution?.targetMet === true
  const wanted = target?.performance ?? null
  if (wanted !== null && !isKnown)
    return [ours('verification', `No figure tells whether the target of ${wanted.text} was met`)]
  return isPromiseOpen && !isKnown ? [promiseOf(issue)] : []
}

function promiseOf({ target, benchmarks, recomputed }: Issue): Item {
  const pair = benchmarks.find(({ expected }) => expected)
  const text =
    target?.speedup ?? (pair ? `${pair.before?.text ?? '?'} → ${pair.after?.text ?? '?'}` : '')
  const stated = recomputed.find(({ subject }) => subject === 'expected-speedup')
  const line = (target?.speedup == null ? pair?.line : stated?.line) ?? null
  return ours('promise', `No figure tells whether the promise “${text}” was kept`, { line })
}

/** None recorded, or some to be looked at again; those of one day together. */
function lessonsOf(issue: Issue, timeZone: string): Item[] {
  const { lessons } = issue
  if (lessons.length === 0)
    return issue.status === 'resolved' ? [ours('lessons', 'No lesson recorded')] : []
  const dated = Map.groupBy(lessons, ({ reviewBy }) => reviewBy)
  return [...dated].flatMap(([reviewBy, those]): Item[] => {
    if (reviewBy === null) return []
    const [{ line }] = those as [Issue['lessons'][number]]
    const count = those.length === 1 ? 'Its lesson' : `${those.length} lessons`
    const text = `${count} to be looked at again`
    return [ours('review', text, { due: daysOf(dayOf(reviewBy, timeZone)).last, line })]
  })
}

/** What an item of an issue is, today. */
function describe(issue: Issue, items: readonly Item[], options: FollowUpOptions): FollowUp[] {
  const { today, timeZone } = options
  const ended = isOver(issue) ? issue.resolvedDate : null
  const date = ended ?? openedDate(issue)
  const since = date === null ? null : soundDate(dayOf(date, timeZone), today)
  const days = countDays(since, today)
  const lines = new Set<number>()
  const ids = new Set<string>()
  return items.flatMap((item) => {
    // A line below two headings, such as tests among actions, is one thing to do.
    if (item.isQuoted && item.line !== null && lines.has(item.line)) return []
    if (item.isQuoted && item.line !== null) lines.add(item.line)
    const daysLeft = countDays(today, item.due) ?? null
    return [
      {
        id: nameFollowUp(issue.id, item, ids),
        issue: issue.id,
        title: issueTitle(issue),
        file: issue.file,
        status: issue.status,
        components: componentsOf(issue),
        ...item,
        lang: item.isQuoted ? issue.lang : null,
        since,
        sinceEvent: ended === null ? 'opened' : issue.status === 'closed' ? 'closed' : 'resolved',
        state: stateOf(daysLeft),
        daysLeft,
        age: days === undefined || days < 0 ? null : days,
      },
    ]
  })
}

function stateOf(daysLeft: number | null): FollowUp['state'] {
  if (daysLeft === null) return 'undated'
  if (daysLeft < 0) return 'overdue'
  return daysLeft <= SOON_DAYS ? 'soon' : 'later'
}

/** `<issue>-<kind>`, and the digest of the words where an issue has several of the kind. */
function nameFollowUp(
  issue: string,
  { kind, text, isQuoted, due }: Item,
  taken: Set<string>,
): string {
  const own = isQuoted ? `-${shortDigest(text)}` : kind === 'review' ? `-${due ?? ''}` : ''
  const base = `${kind}-${issue}${own}`
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  taken.add(id)
  return id
}

const RANK = { overdue: 0, soon: 1, later: 1, undated: 2 } as const

const SORT_RANK = new Map<FollowUpKind, number>(
  Object.values(UNDATED_SORTS).flatMap((kinds, rank) => kinds.map((kind) => [kind, rank] as const)),
)

const sortRank = ({ state, kind }: FollowUp): number =>
  state === 'undated' ? (SORT_RANK.get(kind) ?? 0) : 0

/** Overdue first, then by day, what has none by sort, then by owner, what was left last first. */
export const compareFollowUps = (a: FollowUp, b: FollowUp): number =>
  RANK[a.state] - RANK[b.state] ||
  byText(a.due ?? '', b.due ?? '') ||
  sortRank(a) - sortRank(b) ||
  Number(a.owner === null) - Number(b.owner === null) ||
  byText(a.owner?.toLowerCase() ?? '', b.owner?.toLowerCase() ?? '') ||
  byText(b.since ?? '', a.since ?? '') ||
  byText(a.issue, b.issue) ||
  (a.line ?? 0) - (b.line ?? 0)
