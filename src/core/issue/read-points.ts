import type { Block, ListItem, Section, TextLine } from '../markdown/document.ts'
import { firstLine } from '../markdown/document.ts'
import { isFilled, sectionsOf, type DocumentView } from './document-view.ts'
import { proseOfBlocks } from './prose.ts'
import type { Issue } from './schema.ts'

type Point = Issue['rollback'][number]

/** Languages of code blocks that hold commands to run; other code is an illustration. */
const COMMANDS = new Set(['', 'bash', 'sh', 'shell', 'zsh', 'console', 'powershell', 'sql'])

/**
 * What a section says point by point, in the order of the document: its list items, paragraphs that lead to
 * nothing else, rows of its tables and, of a rollback, the commands of a code block as one point. Alternatives
 * with a heading each are told by their headings, as what stands below argues.
 */
export function readPoints(
  view: DocumentView,
  key: 'rollback' | 'alternatives' | 'prevention',
): Point[] {
  const isRollback = key === 'rollback'
  return sectionsOf(view, key).flatMap((section) => {
    const named = key === 'alternatives' ? section.children.map(headingOf) : []
    return named.length > 0 ? named.flat() : pointsOf(section, isRollback)
  })
}

const headingOf = ({ heading }: Section): Point[] =>
  isFilled(heading) ? [{ text: heading.text.replace(/^\d+[.)]\s+/, '') }] : []

const pointsOf = (section: Section, isRollback: boolean): Point[] => [
  ...section.blocks.flatMap((block) => pointsOfBlock(block, isRollback)),
  ...section.children.flatMap((child) => pointsOf(child, isRollback)),
]

function pointsOfBlock(block: Block, isRollback: boolean): Point[] {
  if (block.kind === 'list') return block.items.flatMap(pointOfItem)
  if (block.kind === 'quote')
    return block.blocks.flatMap((inner) => pointsOfBlock(inner, isRollback))
  if (block.kind === 'table') return block.rows.flatMap((row) => join(row, ' · '))
  if (block.kind === 'fence') {
    const isComment = ({ text }: TextLine) => /^(?:#|\/\/|--)/.test(text)
    if (!isRollback || !COMMANDS.has(block.lang)) return []
    return join(
      block.lines.filter((line) => !isComment(line)),
      '\n',
    )
  }
  return /[:：]$/.test(block.lines.at(-1)?.text ?? '') ? [] : join(block.lines, ' ')
}

function join(lines: readonly TextLine[], between: string): Point[] {
  const text = lines
    .filter(isFilled)
    .map((line) => line.text)
    .join(between)
  return text === '' ? [] : [{ text }]
}

function pointOfItem(item: ListItem): Point[] {
  if (firstLine(item)?.blank === true) return []
  const [first = '', ...below] = proseOfBlocks(item.blocks, {}).filter((part) => part !== '')
  const head = first.replace(/\s*[:：]$/, '')
  const rest = below.join('\n').replaceAll('\n', '; ')
  const text = [head, rest].filter((part) => part !== '').join(': ')
  return text === '' ? [] : [{ text }]
}
