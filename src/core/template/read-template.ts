import type { Block, TextLine } from '../markdown/document.ts'
import { firstLine, walkSections } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { parseDocument } from '../markdown/parse-document.ts'
import { normalizeLine, normalizeName, type TemplateLineKind, type TemplateShape } from './shape.ts'

/**
 * Reads a template file into its shape. Headings, labels without value and checklist items are structure;
 * a line that ends in a colon leads into what follows; every other line is a blank to be filled in.
 */
export function readTemplate(text: string, name: TemplateShape['name']): TemplateShape {
  const { root } = parseDocument(text.replace(/\r\n?/g, '\n'))
  const lines = new Map<string, TemplateLineKind>()
  const headings = new Set<string>()
  const asks = new Set<string>()
  const values = new Set<string>()
  let titlePrefix = ''

  const note = (line: TextLine, kind: TemplateLineKind) => {
    const key = normalizeLine(line.text)
    if (key !== '' && !lines.has(key)) lines.set(key, kind)
  }
  const noteLine = (line: TextLine) => {
    const field = parseLabel(line)
    if (field !== undefined) asks.add(normalizeName(field.label))
    if (field !== undefined && field.value !== '') values.add(normalizeLine(field.value))
    const isBoldLabel = field?.value === '' && line.segments[0]?.kind === 'strong'
    note(line, isBoldLabel ? 'structure' : isLeadIn(line) ? 'lead-in' : 'blank')
  }
  const noteBlocks = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.kind === 'paragraph' || block.kind === 'fence') block.lines.forEach(noteLine)
      if (block.kind === 'quote') noteBlocks(block.blocks)
      if (block.kind === 'table')
        for (const row of [block.header, ...block.rows]) row.forEach(noteLine)
      if (block.kind !== 'list') continue
      for (const item of block.items) {
        const line = firstLine(item)
        if (item.checked !== null && line !== undefined) note(line, 'structure')
        noteBlocks(item.checked === null ? item.blocks : item.blocks.slice(1))
      }
    }
  }

  for (const section of walkSections(root)) {
    const { heading } = section
    if (heading !== undefined) {
      if (section.level === 1 && titlePrefix === '') {
        titlePrefix = normalizeName(splitTitle(heading.text).prefix)
        note(heading, 'blank')
      } else {
        note(heading, 'structure')
        asks.add(normalizeName(heading.text))
      }
      if (section.level === 2) headings.add(normalizeName(heading.text))
    }
    noteBlocks(section.blocks)
  }
  return { name, titlePrefix, headings, asks, values, lines }
}

/** `Performance Issue: [Short Title]`, `API Performance Issue - Example Template`: record prefix and title. */
function splitTitle(text: string): { prefix: string; title: string } {
  const match = /^(.*?)(?::| [-–—]) +(.*)$/.exec(text)
  return match === null ? { prefix: '', title: text } : { prefix: match[1]!, title: match[2]! }
}

/** `Track progress and details:` leads into a list; `Explain the cause. Include:` is guidance and a blank. */
function isLeadIn(line: TextLine): boolean {
  return /[:：]$/.test(line.text) && !/[.!?]\s/.test(line.text)
}
