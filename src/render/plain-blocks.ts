import type { ElementContent, Root } from 'hast'
import type { Outline } from '../core/issue/outline.ts'
import { element, textOf } from './walk-elements.ts'

/** A private-use character keeps the mark apart from anything an author writes. */
const MARK = /\uE000(\d+)\uE000/g

/** Puts a mark in the place of each block that the guard keeps from the parser. */
export function hidePlainBlocks(
  lines: string[],
  blocks: Outline['plainBlocks'],
): { text: string; plain: string[] } {
  const plain = blocks.map(({ from, to }, index) => {
    const hidden = lines.slice(from - 1, to).join('\n')
    lines.fill('', from - 1, to)
    lines[from - 1] = `\uE000${index}\uE000`
    return hidden
  })
  return { text: lines.join('\n'), plain }
}

/** Shows the hidden blocks as plain text, each behind the top-level block that holds its mark. */
export function showPlainBlocks(tree: Root, plain: readonly string[]): void {
  if (plain.length === 0) return
  tree.children = tree.children.flatMap((child) => {
    const marks = [...textOf(child as ElementContent).matchAll(MARK)]
    if (marks.length === 0) return [child]
    removeMarks(child as ElementContent)
    const shown = marks.flatMap((mark) => {
      const text = plain[Number(mark[1])]
      return text === undefined
        ? []
        : [element('pre', { className: ['plain-block'] }, [{ type: 'text', value: text }])]
    })
    return textOf(child as ElementContent).trim() === '' ? shown : [child, ...shown]
  })
}

function removeMarks(node: ElementContent): void {
  if (node.type === 'text') node.value = node.value.replace(MARK, '')
  if (node.type === 'element') node.children.forEach(removeMarks)
}
