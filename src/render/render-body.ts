import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { markdownToHast } from 'satteri'
import type { Outline } from '../core/issue/outline.ts'
import { repairFences } from '../core/markdown/repair-fences.ts'
import { markUnclosedBlocks, unmarkTree } from '../core/markdown/shown-tags.ts'
import { breakLabels } from './break-labels.ts'
import { foldOutput } from './fold-output.ts'
import { highlightCode } from './highlight-code.ts'
import { settleTags } from './settle-tags.ts'
import { linkHeadings } from './link-headings.ts'
import { placeHeadings } from './place-headings.ts'
import { hidePlainBlocks, showPlainBlocks } from './plain-blocks.ts'
import { resolveLinks, type BodyTarget } from './resolve-links.ts'
import { sanitizeBody } from './sanitize-body.ts'
import { makeAccessible } from './make-accessible.ts'

/** All that the HTML of a body depends on; plain data, so that its digest can name the result. */
export interface RenderInput {
  /** The document as decoded, frontmatter included. */
  text: string
  bodyLine: number
  plainBlocks: Outline['plainBlocks']
  /** The headings with their anchors, in document order. */
  headings: Pick<Outline['sections'][number], 'id' | 'title' | 'level' | 'isBold' | 'key'>[]
  /** Where links, images and wikilinks lead, by `linkKey`; what is missing leads to other sites or within the page. */
  targets: Record<string, BodyTarget>
}

/**
 * Renders the body of an issue: markdown → HTML that runs nothing, has no inline style and reaches no other site.
 * The document's title, its first level-1 heading, is left out: the page shows it above.
 * Sanitised first; anchors, links, pictures and colours, which are ours, come after.
 */
export function renderBody(input: RenderInput): string {
  const body = input.text
    .split('\n')
    .fill('', 0, input.bodyLine - 1)
    .join('\n')
  // The same steps in the same order as reading takes, so that both see the same document.
  const mended = markUnclosedBlocks(repairFences(body).text).text
  const { text, plain } = hidePlainBlocks(mended.split('\n'), input.plainBlocks)
  const parsed = markdownToHast(settleTags(text), {
    features: { rawHtml: true, frontmatter: false },
    position: false,
  }) as Root
  const tree = sanitizeBody(parsed)
  unmarkTree(tree)
  showPlainBlocks(tree, plain)
  placeHeadings(tree, input.headings)
  breakLabels(tree)
  resolveLinks(tree, input.targets)
  highlightCode(tree)
  foldOutput(tree, input.headings)
  linkHeadings(tree)
  makeAccessible(tree)
  return toHtml(tree)
}
