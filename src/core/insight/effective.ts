import { parseDate } from '../issue/date.ts'
import type { Issue } from '../issue/schema.ts'
import { dateIn } from './zone.ts'

const isoOf = (text: string): string | null => {
  const date = parseDate(text)
  return date === undefined || date === 'impossible' ? null : date.iso
}

const DATE_IN_NAME = /(?<!\d)(\d{4})[-_]?(\d{2})[-_]?(\d{2})(?!\d)/

/**
 * When an issue was opened, for lists and periods: its own date, else the day work started, else the day
 * in its file name. null where none is known. `Issue.date` itself stays what the document states.
 */
export function openedDate(issue: Pick<Issue, 'date' | 'notes' | 'file'>): string | null {
  const started = issue.notes?.started ?? null
  const name = DATE_IN_NAME.exec(issue.file.slice(issue.file.lastIndexOf('/') + 1))
  return (
    issue.date ??
    (started === null ? null : isoOf(started)) ??
    (name === null ? null : isoOf(`${name[1]}-${name[2]}-${name[3]}`))
  )
}

/**
 * The issue as it is counted, sorted and shown: its dates as clocks of `timeZone` tell them, `date` being
 * {@link openedDate}.
 */
export function inZone(issue: Issue, timeZone: string): Issue {
  const tell = (date: string | null): string | null =>
    date === null ? null : dateIn(date, timeZone)
  return {
    ...issue,
    date: tell(openedDate(issue)),
    updated: tell(issue.updated),
    resolvedDate: tell(issue.resolvedDate),
    due: tell(issue.due),
    lessons: issue.lessons.map((lesson) => ({ ...lesson, reviewBy: tell(lesson.reviewBy) })),
  }
}

/** “news-api (Rust)”, “CT17 (files) - 10.0.0.17”: what a component is called, and what is said of it. */
const GLOSS = /(?<=\S)(?:\s\(.*|（[^（）]*）)$/su
const ADDRESS = /\s(?:-|–|—|@|at)\s(?:IP\s)?(?:\d{1,3}\.){3}\d{1,3}$/u

/** A component without remarks in brackets and addresses, so that it recurs under one name. */
const bareName = (name: string): string => name.replace(GLOSS, '').replace(ADDRESS, '').trim()

/**
 * The components an issue belongs to, each by its bare name: those it names, else the folder it lies in
 * below the content folder.
 */
export function componentsOf(issue: Pick<Issue, 'components' | 'file'>): string[] {
  if (issue.components.length > 0) return [...new Set(issue.components.map(bareName))]
  const folder = issue.file.slice(0, Math.max(0, issue.file.lastIndexOf('/')))
  return folder === '' ? [] : [folder]
}

/**
 * Whether what was slow is slow still: neither resolved nor closed with a measured pair, a commit or a
 * resolution that shows that it was mended. Without a status the same signs decide.
 */
export function isUnfixed(issue: Pick<Issue, 'status' | 'benchmarks' | 'resolution'>): boolean {
  const { status, benchmarks, resolution } = issue
  if (status === 'resolved') return false
  if (status !== 'closed' && status !== null) return true
  const isMeasured = benchmarks.some(
    ({ before, after, expected }) => before !== null && after !== null && !expected,
  )
  return !isMeasured && !resolution?.summary && !resolution?.commits.length
}
