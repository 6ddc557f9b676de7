import { markdownToMdast } from 'satteri'
import { judgeTags, type JudgedTag } from '../core/markdown/judge-tags.ts'
import { markTags, unmark, unmarkTree } from '../core/markdown/shown-tags.ts'

/**
 * Marks the tags that are shown as text and takes out the elements that go with their content: the parser of
 * HTML would let some of them swallow what stands behind them (a `</canvas>` behind a `<div>` closes nothing).
 */
export function settleTags(marked: string): string {
  const first = judge(marked)
  // A block of HTML that is text after all is markdown, and its tags stand in prose.
  const early = first.filter(({ isBlock }) => isBlock)
  const text = early.some(({ fate }) => fate === 'shown') ? markTags(marked, early) : marked
  const tags = text === marked ? first : judge(text)
  return removeElements(markTags(text, tags), tags)
}

function judge(marked: string): JudgedTag[] {
  const tree = markdownToMdast(marked, { features: { frontmatter: false } })
  unmarkTree(tree)
  return judgeTags(tree, unmark(marked))
}

function removeElements(text: string, tags: readonly JudgedTag[]): string {
  let kept = ''
  let from = 0
  for (const tag of tags) {
    if (tag.fate !== 'removed') continue
    // A space, so that no new tag comes of what stood on both sides.
    kept += `${text.slice(from, tag.from)} `
    from = tag.removedTo
  }
  return kept + text.slice(from)
}
