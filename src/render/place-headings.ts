import type { Element, Root } from 'hast'
import type { RenderInput } from './render-body.ts'
import { textOf, walkElements } from './walk-elements.ts'

/**
 * Gives headings the anchors of the outline and takes out the title, which the page shows itself. Headings
 * inside quotes or raw HTML are none of the outline's, so the two lists are walked together and matched by
 * level and text; the title counts even where sanitising changed its text. A bold line that the outline has
 * as a heading becomes one.
 * A page has one level-1 heading, so all others move down one level.
 */
export function placeHeadings(tree: Root, headings: RenderInput['headings']): void {
  const outline = headings.filter(({ level }) => level > 0)
  const topLevel = new Set<unknown>(tree.children)
  let next = 0
  let title: Element | undefined
  for (const node of walkElements(tree)) {
    const level = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0)
    const isBold = level === 0 && topLevel.has(node) && isBoldLine(node)
    if (level === 0 && !isBold) continue
    if (level === 1) node.tagName = 'h2'
    const text = letters(textOf(node))
    const ahead = outline.slice(next, next + LOOK_AHEAD)
    const same = ahead.findIndex(
      (one) =>
        one.isBold === isBold && (isBold || one.level === level) && letters(one.title) === text,
    )
    const isTitle = next === 0 && level === 1 && ahead[0]?.level === 1 && topLevel.has(node)
    const at = same < 0 && isTitle ? 0 : same
    if (at < 0) continue
    node.properties.id = ahead[at]!.id
    next += at + 1
    if (isBold) node.tagName = `h${Math.max(2, ahead[at]!.level)}`
    if (level === 1) title ??= node
  }
  tree.children = tree.children.filter((child) => child !== title)
}

/** How many headings in a row the two parsers may see differently before anchors are lost. */
const LOOK_AHEAD = 5

/** A paragraph that is bold from end to end, a colon behind it aside. */
const isBoldLine = ({ tagName, children }: Element): boolean =>
  tagName === 'p' &&
  children.some((child) => child.type === 'element' && child.tagName === 'strong') &&
  children.every(
    (child) =>
      (child.type === 'element' && child.tagName === 'strong') ||
      (child.type === 'text' && letters(child.value) === ''),
  )

/** Pseudo-tags and comments may be told apart differently by the two parsers; letters and digits decide. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
