import {
  findBreakTail,
  isDelimiterRow,
  skipColumns,
  skipListMark,
  skipQuoteMark,
  skipSpace,
  startBlock,
  type Cursor,
} from './guard-lines.ts'

/** A block that holds text. Lines count from 1, both ends included. */
export interface Leaf {
  kind: 'paragraph' | 'table' | 'html' | 'code'
  from: number
  to: number
  /** The lines without the marks of the quotes and lists around them. */
  lines: string[]
}

/** What a walk over the blocks meets, in the order of the text. */
export type BlockEvent =
  | { type: 'enter'; line: number }
  | { type: 'leave' }
  | { type: 'leaf'; leaf: Leaf }
  /** A line with more quote and list marks than allowed; the walk goes on as if it were empty. */
  | { type: 'too-deep'; line: number; depth: number }

/** A quote, or a list item with the columns that its further lines are indented by. */
type Container = { kind: 'quote' } | { kind: 'item'; width: number }

/** `end`: what a fence or an HTML block waits for. */
type OpenLeaf = Leaf & { fence?: { mark: string; length: number }; end?: RegExp | 'blank' }

/** A fence and an HTML block take every line up to their end, whatever it looks like. */
const takesAll = (leaf: OpenLeaf): boolean => leaf.fence !== undefined || leaf.end !== undefined

function closesFence(text: string, from: Cursor, fence: { mark: string; length: number }): boolean {
  const { at, column } = skipSpace(text, from)
  if (column - from.column >= 4) return false
  let end = at
  while (text[end] === fence.mark) end++
  return end - at >= fence.length && text.slice(end).trim() === ''
}

/**
 * Walks the blocks of a document without building a tree: quotes, list items, fences, HTML blocks,
 * tables and paragraphs by the rules of CommonMark and GFM, in time linear in the text for a fixed
 * `maxDepth`. It may see more blocks than the parser where the rules are subtle, never fewer marks.
 */
export function* walkBlocks(lines: readonly string[], maxDepth: number): Generator<BlockEvent> {
  const containers: Container[] = []
  let leaf: OpenLeaf | undefined

  /** What the current line brings about. */
  let events: BlockEvent[] = []

  const closeLeaf = (): void => {
    if (leaf !== undefined) events.push({ type: 'leaf', leaf })
    leaf = undefined
  }
  const closeContainers = (keep: number): void => {
    closeLeaf()
    for (; containers.length > keep; containers.pop()) events.push({ type: 'leave' })
  }
  const append = (number: number, line: string): void => {
    leaf!.to = number
    leaf!.lines.push(line)
  }

  for (let i = 0; i < lines.length; i++) {
    if (events.length > 0) {
      yield* events
      events = []
    }
    const number = i + 1
    const text = lines[i]!.trimEnd()
    const end = text.length

    // Which of the open quotes and items go on in this line?
    let cursor: Cursor = { at: 0, column: 0 }
    let matched = 0
    for (const container of containers) {
      const next: Cursor | undefined =
        container.kind === 'quote'
          ? skipQuoteMark(text, cursor)
          : cursor.at >= end
            ? cursor
            : skipColumns(text, cursor, container.width)
      if (next === undefined) break
      cursor = next
      matched++
    }
    const allMatched = matched === containers.length
    const blank = cursor.at >= end || skipSpace(text, cursor).at >= end

    if (allMatched && leaf !== undefined && takesAll(leaf) && !(blank && leaf.end === 'blank')) {
      append(number, text.slice(cursor.at))
      const { fence, end: until } = leaf
      const closed =
        fence !== undefined
          ? closesFence(text, cursor, fence)
          : until instanceof RegExp && until.test(text)
      if (closed) closeLeaf()
      continue
    }
    if (blank) {
      closeContainers(matched)
      continue
    }

    // Which quotes and items begin in this line?
    const breakTail = findBreakTail(text)
    const opened: Container[] = []
    let depth = matched
    let inParagraph = allMatched && leaf?.kind === 'paragraph'
    for (;;) {
      const quoted = skipQuoteMark(text, cursor)
      const item =
        quoted === undefined ? skipListMark(text, cursor, inParagraph, breakTail) : undefined
      const next = quoted ?? item?.cursor
      if (next === undefined) break
      depth++
      inParagraph = false
      cursor = next
      if (depth <= maxDepth) {
        opened.push(item === undefined ? { kind: 'quote' } : { kind: 'item', width: item.width })
      }
    }
    if (depth > maxDepth) {
      events.push({ type: 'too-deep', line: number, depth })
      closeContainers(matched)
      continue
    }

    const inner = skipSpace(text, cursor)
    const indented = inner.column - cursor.column >= 4
    const content = text.slice(inner.at)
    const start = indented ? undefined : startBlock(text, inner.at, inParagraph, breakTail)
    if (opened.length === 0 && (start === undefined || start.kind === 'paragraph')) {
      if (leaf?.kind === 'paragraph') {
        // Also a line without the marks of its quote goes on with the paragraph.
        const head = leaf.lines.at(-1)!
        if (!allMatched || indented || !isDelimiterRow(content)) {
          append(number, content)
        } else {
          leaf.lines.pop()
          leaf.to--
          if (leaf.lines.length > 0) closeLeaf()
          leaf = { kind: 'table', from: number - 1, to: number, lines: [head, content] }
        }
        continue
      }
      if (leaf?.kind === 'table' && allMatched) {
        append(number, content)
        continue
      }
    }
    closeContainers(matched)
    for (const container of opened) {
      containers.push(container)
      events.push({ type: 'enter', line: number })
    }
    if (content === '') continue
    leaf = { kind: 'paragraph', from: number, to: number, lines: [content] }
    if (start === undefined) leaf.kind = 'code'
    else if (start.kind === 'fence') {
      leaf.kind = 'code'
      leaf.fence = start
    } else if (start.kind === 'html') {
      leaf.kind = 'html'
      if (start.end === 'blank' || !start.end.test(content)) leaf.end = start.end
      else closeLeaf()
    } else if (start.kind === 'line') closeLeaf()
    // An indented line of code stands for itself: the next line decides anew.
    if (leaf?.kind === 'code' && leaf.fence === undefined) closeLeaf()
  }
  closeContainers(0)
  yield* events
}
