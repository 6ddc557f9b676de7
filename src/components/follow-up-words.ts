import { type FollowUp, type FollowUpKind, countFollowUps } from '../core/insight/follow-ups.ts'
import { formatDays } from '../core/insight/days.ts'
import type { FollowUpGroup } from './follow-up-facts.ts'
import { countNoun } from './words.ts'

/** What a kind is called in a table. */
export const FOLLOW_UP_WORDS: Record<FollowUpKind, string> = {
  target: 'Open issue',
  action: 'Action',
  monitoring: 'Monitoring',
  testing: 'Test',
  verification: 'Verification',
  promise: 'Promise',
  lessons: 'Lesson',
  review: 'Lessons',
}

/** What stands above a list of what has no day. */
export const FOLLOW_UP_GROUPS: Record<FollowUpGroup['name'], { title: string; note: string }> = {
  actions: {
    title: 'Actions not done',
    note: 'Without a due date: unticked, or without a box but with an owner.',
  },
  checks: {
    title: 'Tests and monitoring not ticked',
    note: 'Of issues that are fixed.',
  },
  verification: {
    title: 'Fixes not verified',
    note: 'Resolved, but no figures show it, or the target was missed or never measured.',
  },
  lessons: {
    title: 'Resolved without a lesson',
    note: 'What was learned is worth most to the next person.',
  },
}

/** “3 months overdue”, “today”, “in 12 days”. */
export function describeDue({ state, daysLeft }: Pick<FollowUp, 'state' | 'daysLeft'>): string {
  if (daysLeft === null) return ''
  if (state === 'overdue') return `${formatDays(-daysLeft)} overdue`
  return daysLeft === 0 ? 'today' : `in ${formatDays(daysLeft)}`
}

/** “3 follow-ups are overdue, 1 is due within 30 days, 24 have no due date.” */
export function summarizeFollowUps(followUps: readonly FollowUp[]): string {
  const { overdue, soon, later, undated } = countFollowUps(followUps)
  if (followUps.length === 0) return 'Nothing is left to do.'
  const counts = [
    { count: overdue, one: 'is overdue', more: 'are overdue' },
    { count: soon, one: 'is due within 30 days', more: 'are due within 30 days' },
    { count: later, one: 'is due later', more: 'are due later' },
    { count: undated, one: 'has no due date', more: 'have no due date' },
  ].filter(({ count }) => count > 0)
  const parts = counts.map(({ count, one, more }, index) => {
    const number = index === 0 ? countNoun(count, 'follow-up') : count.toLocaleString('en')
    return `${number} ${count === 1 ? one : more}`
  })
  return `${overdue === 0 ? 'Nothing is overdue. ' : ''}${parts.join(', ')}.`
}
