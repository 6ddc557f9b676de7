import { markdownToMdast, type MdastNode } from 'satteri'
import type { Block, ListItem, Section, TextLine } from './document.ts'
import { emptyRemoved, readHtmlLines } from './html-text.ts'
import { splitLines } from './inline.ts'
import { judgeTags, type JudgedTag } from './judge-tags.ts'
import { unmark, unmarkTree } from './shown-tags.ts'
import { makeNarrowSource, narrow, type NarrowSource } from './narrow.ts'
import { Slugger } from './slug.ts'
import { makeVerbatimLine } from './text-line.ts'

type Node = MdastNode & {
  children?: Node[]
  depth?: number
  value?: string
  lang?: string | null
  ordered?: boolean
  checked?: boolean | null
}

/** The lines of the text that was parsed, as they are and in single bytes. */
interface Source {
  lines: readonly string[]
  narrow: NarrowSource
  text: string
  tags: ReadonlyMap<MdastNode, readonly JudgedTag[]>
}

/** A document as sections; the tree and its tags are for rules that need them. */
interface ParsedDocument {
  root: Section
  tree: MdastNode
  tags: JudgedTag[]
  /** Line of the last rule (`---`) that something follows; 0 without one. */
  lastRule: number
}

/** Parses a guarded document, in which tags may be marked as text. Positions are those of `marked`. */
export function parseDocument(marked: string): ParsedDocument {
  const tree = markdownToMdast(marked, { features: { frontmatter: false } }) as Node
  const text = unmark(marked)
  if (text !== marked) unmarkTree(tree)
  const tags = judgeTags(tree, text)
  for (const { fate, isBlock, node } of tags) {
    if (fate === 'shown' && !isBlock) Object.assign(node, { type: 'text' })
  }
  emptyRemoved(tree, tags)
  const source: Source = {
    lines: text.split('\n'),
    narrow: makeNarrowSource(text),
    text,
    tags: Map.groupBy(tags, ({ node }) => node),
  }
  const slugger = new Slugger()
  const root: Section = makeSection(undefined, 0, '', undefined)
  let current = root
  let lastRule = 0
  let rule = 0
  for (const node of tree.children ?? []) {
    if (node.type === 'thematicBreak') rule = node.position?.start.line ?? rule
    else lastRule = rule
    if (node.type !== 'heading') {
      for (const block of readBlocks(node, source)) current.blocks.push(block)
      continue
    }
    const level = node.depth ?? 1
    const heading = joinLines(splitLines(node.children ?? [], source.narrow), node)
    let parent = current
    while (parent.parent !== undefined && parent.level >= level) parent = parent.parent
    current = makeSection(heading, level, slugger.slug(heading.text), parent)
    parent.children.push(current)
  }
  return { root, tree, tags, lastRule }
}

function makeSection(
  heading: TextLine | undefined,
  level: number,
  id: string,
  parent: Section | undefined,
): Section {
  return {
    heading,
    level,
    id,
    isBold: false,
    key: undefined,
    tail: '',
    parent,
    blocks: [],
    children: [],
  }
}

/** A heading may be empty or span lines (setext): it is one line all the same, at the heading's own place. */
function joinLines(lines: TextLine[], node: Node): TextLine {
  const place = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
  const [first] = lines
  return {
    text: lines.map((line) => line.text).join(' '),
    place: first?.place ?? place,
    segments: lines.flatMap((line) => line.segments),
    blank: false,
    label: undefined,
  }
}

function readBlocks(node: Node, source: Source): Block[] {
  const children = node.children ?? []
  switch (node.type) {
    case 'paragraph': {
      const lines = splitLines(children, source.narrow)
      return lines.length > 0 ? [{ kind: 'paragraph', lines }] : []
    }
    case 'list':
      return [
        {
          kind: 'list',
          ordered: node.ordered === true,
          items: children.map((item) => readItem(item, source)),
        },
      ]
    case 'table': {
      const [header = [], ...rows] = children.map((row) =>
        (row.children ?? []).map((cell) => readCell(cell, source)),
      )
      return [{ kind: 'table', header, rows }]
    }
    case 'code':
      return [readFence(node, source)]
    case 'blockquote':
      return [{ kind: 'quote', blocks: children.flatMap((child) => readBlocks(child, source)) }]
    case 'footnoteDefinition':
      return children.flatMap((child) => readBlocks(child, source))
    default:
      return []
  }
}

function readItem(item: Node, source: Source): ListItem {
  const start = item.position?.start ?? { line: 1, column: 1 }
  return {
    checked: item.checked ?? null,
    blocks: (item.children ?? []).flatMap((child, index) =>
      index === 0 && child.type === 'html' ? readHtml(child, source) : readBlocks(child, source),
    ),
    place: { line: start.line, column: start.column },
  }
}

/** An item that begins with a tag is said in HTML as a whole; elsewhere HTML is a frame around what is said. */
function readHtml(node: Node, { tags, text }: Source): Block[] {
  const lines = readHtmlLines(node, tags.get(node) ?? [], text)
  return lines.length > 0 ? [{ kind: 'paragraph', lines }] : []
}

function readCell(cell: Node, source: Source): TextLine {
  return joinLines(splitLines(cell.children ?? [], source.narrow), cell)
}

/** The lines of a code block with their own places; the parser gives only the block's. */
function readFence(node: Node, source: Source): Block {
  const start = node.position?.start ?? { line: 1, column: 1 }
  const isFenced = /^\s*(?:>\s*)*(?:(?:[-*+]|\d+[.)])\s+)*(?:`{3}|~{3})/.test(
    source.lines[start.line - 1] ?? '',
  )
  const first = isFenced ? start.line + 1 : start.line
  const values = node.value === undefined || node.value === '' ? [] : node.value.split('\n')
  const lines = values.map((value, index) => {
    const line = first + index
    const at = value === '' ? 0 : Math.max(0, (source.lines[line - 1] ?? '').indexOf(value))
    return makeVerbatimLine(narrow(value, source.narrow, line, at + 1), { line, column: at + 1 })
  })
  return {
    kind: 'fence',
    lang: (node.lang ?? '').toLowerCase(),
    lines,
    place: { line: start.line, column: start.column },
  }
}
