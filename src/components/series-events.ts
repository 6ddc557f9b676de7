import type { SeriesData } from '../charts/series-data.ts'
import { formatDateTime } from '../core/site/date-time.ts'
import { describeChange, formatWhen } from './series-words.ts'

/** Something that a history shows beside its runs. */
export interface Happening {
  /** When, in milliseconds, and as it is printed. */
  time: number
  date: string
  kind: 'change' | 'break' | 'issue'
  /** “Better”, “Break 1”, “Issue opened”. */
  label: string
  text: string
  href?: string
  isWorse: boolean
}

/** Changes of level, breaks and issues in one list, the latest first. */
export function listHappenings(data: SeriesData): Happening[] {
  const { at, changes, breaks, issues } = data
  const all: Happening[] = [
    ...changes.map((change) => ({
      time: Date.parse(at[change.index]!),
      date: formatWhen(at[change.index]!),
      kind: 'change' as const,
      label: change.isBetter === null ? 'New level' : change.isBetter ? 'Better' : 'Worse',
      text: `${describeChange(data, change)}, from this run on`,
      isWorse: change.isBetter === false,
    })),
    ...breaks.map(({ index, reasons }, number) => ({
      time: Date.parse(at[index]!),
      date: formatWhen(at[index]!),
      kind: 'break' as const,
      label: `Break ${number + 1}`,
      text: reasons.join(' '),
      isWorse: false,
    })),
    ...issues.map(({ date, kind, title, href }) => ({
      time: Date.parse(formatDateTime(date)),
      date: formatWhen(date),
      kind: 'issue' as const,
      label: kind === 'opened' ? 'Issue opened' : 'Issue resolved',
      text: title,
      href,
      isWorse: false,
    })),
  ]
  return all.toSorted((a, b) => b.time - a.time)
}
