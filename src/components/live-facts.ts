import type { SeriesData } from '../charts/series-data.ts'
import type { History } from '../core/insight/history.ts'
import type { IssueRow } from '../core/insight/issue-row.ts'
import type { LiveName } from '../core/review/live-components.ts'
import { formatLiveKey } from '../core/review/live-components.ts'
import type { IssueLessons } from './group-facts.ts'
import type { ReviewSummary } from './review-facts.ts'
import type { SeriesFacts } from './suite-facts.ts'

/** What each live component shows. */
export interface LiveFacts {
  Trend:
    | { kind: 'issues'; history: History; today: string; of: string }
    | { kind: 'suite'; series: SeriesFacts[] }
    | { kind: 'series'; id: string; data: SeriesData }
  Lessons: { lessons: IssueLessons[]; more: number }
  Issues: { rows: IssueRow[]; more: number }
  /** null where the issue is not there. */
  Gain: IssueRow | null
  Review: { summary: ReviewSummary; hasPage: boolean }
}

/** What the components within the text of a review need, beside their own props. */
export interface Written {
  base: string
  lang: string
  /** By `formatLiveKey`. */
  live: Record<string, LiveFacts[LiveName]>
  /** The paths of pages that links to files lead to, by their addresses as written. */
  targets: Record<string, string>
  /** How many components of the page have asked for a number. */
  count?: number
}

declare global {
  // oxlint-disable-next-line typescript/no-namespace -- Astro names it so.
  namespace App {
    interface Locals {
      /** Set by the page that shows a hand-written review. */
      written?: Written
    }
  }
}

/** Finds what was made ready for a live component; undefined where nothing was. */
export function findLive<Name extends LiveName>(
  { locals, props }: { locals: App.Locals; props: object },
  name: Name,
): (Written & { facts: LiveFacts[Name] | undefined }) | undefined {
  const { written } = locals
  if (written === undefined) return undefined
  const facts = written.live[formatLiveKey({ name, props })] as LiveFacts[Name] | undefined
  return { ...written, facts }
}

/** A number that no other component of the page has. */
export function countLive({ locals: { written } }: { locals: App.Locals }): number {
  if (written === undefined) return 0
  written.count = (written.count ?? 0) + 1
  return written.count
}
