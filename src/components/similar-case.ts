import type { IssueBrief } from '../core/insight/issue-row.ts'
import { type Reason, listReasons } from '../core/insight/similar-reasons.ts'
import type { SimilarIssue } from '../core/insight/similar.ts'

/** What a page prints of an issue that is like its own. */
export interface SimilarCase
  extends
    Pick<IssueBrief, 'id' | 'title' | 'status' | 'components' | 'gain'>,
    Pick<SimilarIssue, 'lang' | 'fix'> {
  reasons: Reason[]
}

/** Leaves out what is not printed: a page is made anew when anything in here changes. */
export function makeSimilarCase({ row, lang, fix, why }: SimilarIssue): SimilarCase {
  const { id, title, status, components, gain } = row
  return { id, title, lang, status, components, gain, fix, reasons: listReasons(why) }
}
