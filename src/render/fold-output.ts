import type { Element, ElementContent, Root } from 'hast'
import type { SectionKey } from '../core/vocabulary/section-names.ts'
import type { RenderInput } from './render-body.ts'
import { element, textOf } from './walk-elements.ts'

/** Longer output is looked things up in, not read. */
const MOST_LINES = 15

const OUTPUT: ReadonlySet<string | undefined> = new Set([
  'logs',
  'profiling',
  'monitoring-data',
] satisfies SectionKey[])

const EVIDENCE = /^[^\p{L}]*(?:supporting )?evidence\b/iu

/**
 * Folds long code blocks below the headings of evidence, logs and profiles, each where it stands: the
 * browser's own search finds what is folded and opens it, and paper shows it all.
 */
export function foldOutput(tree: Root, headings: RenderInput['headings']): void {
  const keys = new Map(headings.map(({ id, key }) => [id, key]))
  const showsOutput = (heading: Element): boolean =>
    EVIDENCE.test(textOf(heading)) || OUTPUT.has(keys.get(String(heading.properties.id)))
  let below: number | undefined
  tree.children = tree.children.map((child) => {
    if (child.type !== 'element') return child
    const level = Number(/^h([1-6])$/.exec(child.tagName)?.[1] ?? 0)
    if (level === 0) return below === undefined ? child : foldBlocks(child)
    if (below === undefined || level <= below) {
      below = showsOutput(child) ? level : undefined
    }
    return child
  })
}

function foldBlocks(node: Element): Element {
  if (node.tagName === 'details') return node
  if (node.tagName !== 'pre') {
    const fold = (child: ElementContent) => (child.type === 'element' ? foldBlocks(child) : child)
    node.children = node.children.map(fold)
    return node
  }
  const count = textOf(node).trimEnd().split('\n').length
  if (count <= MOST_LINES) return node
  const words: ElementContent = { type: 'text', value: `${count.toLocaleString('en')} lines` }
  return element('details', { className: ['folded'] }, [element('summary', {}, [words]), node])
}
