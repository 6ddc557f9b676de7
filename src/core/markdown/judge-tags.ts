import type { MdastNode } from 'satteri'
import {
  isAllowedElement,
  isKnownElement,
  isRawElement,
  isStrippedElement,
  isVoidElement,
} from './html-elements.ts'
import { readHtmlTags, type HtmlTag } from './html-tags.ts'

type Node = MdastNode & { children?: Node[]; value?: string }

/**
 * What becomes of a tag on the page. `shown`: it is printed as text. `removed`: it goes with all up to
 * `removedTo`, and tags in between are `inside`. `kept`: it is left to sanitising.
 */
type Fate = 'kept' | 'shown' | 'removed' | 'inside'

/** A tag of raw HTML in a document; `from`, `to` and the places of its attributes count from the document's start. */
export interface JudgedTag extends HtmlTag {
  fate: Fate
  /** For `removed`: the end of the closing tag. */
  removedTo: number
  /** Whether it stands in a block of HTML, and not inside of a line of prose. */
  isBlock: boolean
  /** The node of the tree that it stands in. */
  node: MdastNode
}

/** Prose is no place for them to be named without meaning them: a line break is one, and nobody closes `<p>`. */
const BREAKS = new Set(['br', 'hr', 'p', 'wbr'])

/**
 * Decides for every tag of a parsed document whether it is markup or was meant to be read, as in “the <canvas>
 * element is slow”. To the parser of HTML each would be markup and, never closed, swallow the rest of the page.
 *
 * Shown are tags that HTML does not have (`Map<String>`), that do not end, and whatever nothing closes: within
 * the same block for an element that is removed with its content and for a bare one that readers do not get to
 * see; somewhere below for any other. Line breaks, and opening tags with attributes or in blocks of HTML as far
 * as the element is allowed, stay markup. `text` is what was parsed to `tree`. Takes time linear in the text.
 */
export function judgeTags(tree: MdastNode, text: string): JudgedTag[] {
  const blocks = collectBlocks(tree, text).filter((tags) => tags.length > 0)
  const waiting = new Map<string, JudgedTag[]>()
  for (const tags of blocks) {
    for (const tag of matchBlock(tags)) {
      if (!tag.isClosing) addTo(waiting, tag)
      else if (waiting.get(tag.name)?.pop() === undefined && !tag.isBlock) tag.fate = 'shown'
    }
  }
  for (const tags of waiting.values()) {
    for (const tag of tags) {
      const isMarkup = tag.isBlock || tag.attributes.length > 0
      if (!isAllowedElement(tag.name) || !isMarkup) tag.fate = 'shown'
    }
  }
  return blocks.flat()
}

function addTo(map: Map<string, JudgedTag[]>, tag: JudgedTag): void {
  const known = map.get(tag.name)
  if (known) known.push(tag)
  else map.set(tag.name, [tag])
}

/** The tags of each block of HTML, and of each paragraph, heading and cell. */
function collectBlocks(tree: MdastNode, text: string): JudgedTag[][] {
  const blocks: JudgedTag[][] = []
  if (!text.includes('<')) return blocks
  // A block is at hand where a paragraph, heading or cell is being walked.
  const waiting: { node: Node; block: JudgedTag[] | undefined }[] = [
    { node: tree, block: undefined },
  ]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next
    let { block } = next
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      blocks.push((block = []))
    }
    if (node.type === 'html') {
      const tags = readNodeTags(node, text, block === undefined)
      if (block === undefined) blocks.push(tags)
      else for (const tag of tags) block.push(tag)
    }
    const children = node.children ?? []
    for (let i = children.length - 1; i >= 0; i--) waiting.push({ node: children[i]!, block })
  }
  return blocks
}

function readNodeTags(node: Node, text: string, isBlock: boolean): JudgedTag[] {
  const start = node.position?.start.offset ?? 0
  const source = text.slice(start, node.position?.end.offset ?? start)
  return readHtmlTags(withoutPrefixes(source, node.value ?? '')).map((tag) => ({
    ...tag,
    from: start + tag.from,
    to: start + tag.to,
    attributes: tag.attributes.map((attribute) => ({ ...attribute, at: start + attribute.at })),
    fate: 'kept',
    removedTo: 0,
    isBlock,
    node,
  }))
}

/** The source of a node, of the same length, without the marks of quotes and lists before its later lines. */
export function withoutPrefixes(source: string, value: string): string {
  if (source === value || !source.includes('\n')) return source
  const values = value.split('\n')
  return source
    .split('\n')
    .map((line, i) => {
      const at = i === 0 || !values[i] ? 0 : line.indexOf(values[i])
      return at > 0 ? ' '.repeat(at) + line.slice(at) : line
    })
    .join('\n')
}

/** Judges the tags of one block as far as it alone can tell, and gives those that another block may close or open. */
function matchBlock(tags: JudgedTag[]): JudgedTag[] {
  const open: number[] = []
  const openNames = new Map<string, number>()
  const count = (name: string, by: number) => openNames.set(name, (openNames.get(name) ?? 0) + by)
  const nextClosing = makeClosingFinder(tags)
  const closingOf = new Map<number, number>()
  const alone: number[] = []

  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]!
    const { name } = tag
    if (!isKnownElement(name) || !tag.isWhole || (name === 'plaintext' && !tag.isClosing)) {
      tag.fate = 'shown'
    } else if (tag.isClosing) {
      if ((openNames.get(name) ?? 0) === 0) alone.push(i)
      else {
        for (;;) {
          const opening = open.pop()!
          count(tags[opening]!.name, -1)
          if (tags[opening]!.name !== name) alone.push(opening)
          else {
            closingOf.set(opening, i)
            break
          }
        }
      }
    } else if (isRawElement(name)) {
      const closing = nextClosing(name, i)
      if (closing === undefined) tag.fate = 'shown'
      else {
        closingOf.set(i, closing)
        // Nothing in between is a tag to the parser of HTML.
        i = closing
      }
    } else if (isVoidElement(name) || (tag.isSelfClosing && isStrippedElement(name))) alone.push(i)
    else {
      open.push(i)
      count(name, 1)
    }
  }
  return judgeAlone(tags, [...alone, ...open], removePairs(tags, closingOf))
}

/** Finds, from front to back, the first closing tag of a name behind an index. */
function makeClosingFinder(tags: readonly JudgedTag[]) {
  const closings = new Map<string, number[]>()
  for (const [i, { name, isClosing, isWhole }] of tags.entries()) {
    if (!isClosing || !isWhole || !isRawElement(name)) continue
    const known = closings.get(name)
    if (known) known.push(i)
    else closings.set(name, [i])
  }
  for (const indices of closings.values()) indices.reverse()
  return (name: string, after: number): number | undefined => {
    const indices = closings.get(name) ?? []
    while (indices.length > 0 && indices.at(-1)! < after) indices.pop()
    return indices.at(-1)
  }
}

/** Marks what is removed with its content; gives for each tag whether it stands inside of a closed element. */
function removePairs(
  tags: readonly JudgedTag[],
  closingOf: ReadonlyMap<number, number>,
): boolean[] {
  const isInside: boolean[] = []
  let pairEnd = -1
  let removedEnd = -1
  for (const [i, tag] of tags.entries()) {
    isInside.push(i <= pairEnd)
    const closing = closingOf.get(i)
    if (i <= removedEnd) tag.fate = 'inside'
    else if (closing !== undefined && isStrippedElement(tag.name)) {
      tag.fate = 'removed'
      tag.removedTo = tags[closing]!.to
      removedEnd = closing
    }
    if (closing !== undefined) pairEnd = Math.max(pairEnd, closing)
  }
  return isInside
}

/** `alone` are the tags without a counterpart in their block. */
function judgeAlone(
  tags: readonly JudgedTag[],
  alone: readonly number[],
  isInside: readonly boolean[],
): JudgedTag[] {
  return alone
    .toSorted((a, b) => a - b)
    .flatMap((i) => {
      const tag = tags[i]!
      const { name } = tag
      if (tag.fate !== 'kept' || BREAKS.has(name)) return []
      const isBare = tag.attributes.length === 0
      if (isVoidElement(name)) {
        if (isBare && !isInside[i] && !tag.isClosing) tag.fate = 'shown'
        return []
      }
      if (!tag.isClosing && isInside[i] && !isStrippedElement(name)) return []
      if (!tag.isClosing && (isStrippedElement(name) || isNamed(tag, isBare))) {
        tag.fate = 'shown'
        return []
      }
      return [tag]
    })
}

/** In a line of prose, an element that readers do not get to see, without anything that would make it work. */
const isNamed = ({ name, isBlock }: JudgedTag, isBare: boolean): boolean =>
  isBare && !isBlock && !isAllowedElement(name)
