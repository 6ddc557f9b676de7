import { styleText } from 'node:util'
import { formatDays } from '../../core/insight/days.ts'
import { type FollowUp, countFollowUps } from '../../core/insight/follow-ups.ts'
import { visible } from './excerpt.ts'
import { plural } from './report.ts'

/** A follow-up with the path of its document as it is printed. */
export type FiledFollowUp = FollowUp & { path: string }

const GROUPS = [
  { title: 'Overdue', states: ['overdue'] },
  { title: 'Due', states: ['soon', 'later'] },
  { title: 'Without a due date', states: ['undated'] },
] as const satisfies readonly { title: string; states: readonly FollowUp['state'][] }[]

/**
 * A line a follow-up, `file:line  kind  text  (owner, when)`, by urgency, each part under its number; the order is
 * that of `collectFollowUps`.
 */
export function formatFollowUps(followUps: readonly FiledFollowUp[], colors: boolean): string[] {
  const dim = (text: string): string =>
    colors ? styleText('dim', text, { validateStream: false }) : text
  return GROUPS.flatMap(({ title, states }) => {
    const own = followUps.filter(({ state }) => states.some((one) => one === state))
    if (own.length === 0) return []
    const lines = own.map((one) => {
      const place = visible(one.line === null ? one.path : `${one.path}:${one.line}`)
      const owner = one.owner === null || isNamed(one.owner, one.task) ? '' : visible(one.owner)
      const more = [owner, describeTime(one)].filter(Boolean)
      const end = more.length === 0 ? '' : `  (${more.join(', ')})`
      return `${place}  ${dim(one.kind)}  ${visible(one.task)}${end}`
    })
    return [[`${title} (${own.length}):`, ...lines].join('\n')]
  })
}

/** Whether a task names its owner: Al is none in “Alert on misses”. */
const isNamed = (owner: string, task: string): boolean => {
  const parts = task.split(owner)
  return parts.some((part, i) => i > 0 && !GOES_ON.test(part) && !COMES_ON.test(parts[i - 1] ?? ''))
}
const GOES_ON = /^[\p{Script=Latin}\p{N}]/u
const COMES_ON = /[\p{Script=Latin}\p{N}]$/u

function describeTime({ state, due, daysLeft, age }: FollowUp): string {
  if (state === 'overdue') return `due ${due}, ${formatDays(-(daysLeft ?? 0))} overdue`
  if (due !== null) return daysLeft === 0 ? `due ${due}, today` : `due ${due}`
  return age === null ? '' : `left for ${formatDays(age)}`
}

/** `6 follow-ups: 1 overdue, 2 due within 30 days, 1 due later, 2 without a due date.` */
export function summarizeFollowUps(followUps: readonly FollowUp[]): string {
  if (followUps.length === 0) return 'No follow-ups: nothing is left to do.'
  const { overdue, soon, later, undated } = countFollowUps(followUps)
  const counts = [
    `${overdue} overdue`,
    `${soon} due within 30 days`,
    ...(later > 0 ? [`${later} due later`] : []),
    ...(undated > 0 ? [`${undated} without a due date`] : []),
  ]
  return `${plural(followUps.length, 'follow-up')}: ${counts.join(', ')}.`
}

/** What the JSON report says of a follow-up. */
export const publishFollowUp = (one: FiledFollowUp) => ({
  file: one.path,
  line: one.line,
  issue: one.issue,
  title: one.title,
  status: one.status,
  components: one.components,
  kind: one.kind,
  text: one.text,
  owner: one.owner,
  due: one.due,
  since: one.since,
  state: one.state,
  daysLeft: one.daysLeft,
  age: one.age,
})
