import type { WrittenReview } from '../core/review/written-review.ts'
import type { Written } from './live-facts.ts'

/** A hand-written review as a page shows it. */
export interface WrittenFacts
  extends
    Pick<
      WrittenReview,
      'id' | 'file' | 'title' | 'period' | 'date' | 'authors' | 'headingShift' | 'findings'
    >,
    Pick<Written, 'live' | 'targets'> {
  /** Of the text that is compiled; null where it cannot be published. */
  bodyDigest: string | null
}
