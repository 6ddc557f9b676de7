import { addDays } from '../insight/due.ts'
import type { FollowUp } from '../insight/follow-ups.ts'
import { formatDateTime } from './date-time.ts'
import type { FeedItem } from './feed.ts'
import { issuePath } from './paths.ts'

/**
 * Follow-ups for a feed: each that is overdue from the day after its last one on; what has no day with all else
 * that its issue left, from the day on which it was left. So neither names nor times change from day to day,
 * and what is done leaves the feed. What is due later is no news yet; what nobody has dated is in no feed.
 */
export function listFollowUpItems(followUps: readonly FollowUp[]): FeedItem[] {
  const overdue = followUps.filter(({ state }) => state === 'overdue').map(describeOverdue)
  const undated = followUps.filter(({ state, since }) => state === 'undated' && since !== null)
  const left = [...Map.groupBy(undated, ({ issue }) => issue).values()].map(describeLeft)
  return [...overdue, ...left]
}

function describeOverdue(followUp: FollowUp): FeedItem {
  const { id, issue, title, task, owner, due, lang, kind, components } = followUp
  return {
    name: `${issuePath(issue)}#follow-up-${id}`,
    title: `Overdue: ${task}`,
    path: issuePath(issue),
    published: formatDateTime(addDays(due ?? '', 1)),
    authors: owner === null ? [] : [owner],
    categories: [kind, ...components],
    summary: `${title}: due ${due}.`,
    lang,
  }
}

function describeLeft(those: readonly FollowUp[]): FeedItem {
  const [{ issue, title, since, components }] = those as [FollowUp]
  return {
    name: `${issuePath(issue)}#follow-ups`,
    title: `Left to do: ${title}`,
    path: issuePath(issue),
    published: formatDateTime(since ?? ''),
    authors: [],
    categories: [...new Set(those.map(({ kind }) => kind)), ...components],
    summary: those.map(({ text }) => text).join('; '),
    lang: null,
  }
}
