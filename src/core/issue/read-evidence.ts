import type { Block, TableBlock, TextLine } from '../markdown/document.ts'
import { walkBlocks, walkLines, walkSections } from '../markdown/document.ts'
import { findQuantities, parseQuantity } from '../measure/quantity.ts'
import { sectionsOf, type DocumentView } from './document-view.ts'
import type { Issue } from './schema.ts'

type Entry = Issue['profile'][number]

/** Blocks below the sections with a key, in document order. */
const blocksBelow = (view: DocumentView, ...keys: Parameters<typeof sectionsOf>[1][]): Block[] =>
  sectionsOf(view, ...keys).flatMap((section) =>
    [...walkSections(section)].flatMap((one) => [...walkBlocks(one.blocks)]),
  )

/** Functions or steps with their share of the time and their seconds: lines `name: 25.3% … (12.5 seconds)`, or a table. */
export function readProfile(view: DocumentView): Issue['profile'] {
  return blocksBelow(view, 'profiling').flatMap((block): Entry[] => {
    if (block.kind === 'table') return profileOfTable(block)
    if (block.kind !== 'fence' && block.kind !== 'paragraph') return []
    return block.lines.flatMap((line) => profileOfLine(line) ?? [])
  })
}

const NAMED = /^(?:[-*•]\s+|\d+[.)]\s+)?(.+?)\s*(?:[:：|]|\s[-–—]|\s{2,})\s*(?=[~<>≈]?\d)(.*)$/

function profileOfLine(line: TextLine): Entry | undefined {
  const match = line.blank ? null : NAMED.exec(line.text)
  if (match === null) return undefined
  const entry = entryOf(match[1]!, findQuantities(match[2]!))
  return entry.share === null && entry.seconds === null ? undefined : entry
}

function entryOf(name: string, quantities: readonly { dimension: string; value: number }[]): Entry {
  const share = quantities.find((quantity) => quantity.dimension === 'share')?.value ?? null
  const seconds = quantities.find((quantity) => quantity.dimension === 'time')?.value ?? null
  return { name: name.trim(), share, seconds }
}

function profileOfTable(table: TableBlock): Entry[] {
  return table.rows.flatMap(([name, ...cells]) => {
    if (name === undefined || name.blank || name.text === '') return []
    const entry = entryOf(
      name.text,
      cells.flatMap((cell) => parseQuantity(cell.text) ?? []),
    )
    return entry.share === null && entry.seconds === null ? [] : [entry]
  })
}

/** The lines of logs: code blocks below a heading Logs. */
export function readLogs(view: DocumentView): Issue['logs'] {
  return blocksBelow(view, 'logs').flatMap((block) =>
    block.kind === 'fence'
      ? block.lines
          .filter((line) => !line.blank && line.text !== '')
          .map((line) => ({ text: line.text, line: line.place.line }))
      : [],
  )
}

/** Every image of the document, as written. */
export function readImages(view: DocumentView): Issue['images'] {
  const images: Issue['images'] = []
  // Each image begins so, and most documents have none.
  if (!view.text.includes('![')) return images
  for (const { blocks } of view.sections) {
    for (const { segments } of walkLines(blocks)) {
      for (const { kind, text, url, place } of segments) {
        if (kind === 'image' && url !== undefined)
          images.push({ alt: text, src: url, line: place.line })
      }
    }
  }
  return images
}
