import type { MdastNode } from 'satteri'
import type { Finding } from '../issue/schema.ts'
import type { Section } from './document.ts'
import { guardMarkdown, type PlainBlock } from './guard.ts'
import type { JudgedTag } from './judge-tags.ts'
import { parseDocument } from './parse-document.ts'
import { repairFences, type RepairedFences } from './repair-fences.ts'
import { markTags, markUnclosedBlocks, unmark } from './shown-tags.ts'
import { checkTags, checkUnclosedBlocks, checkUnsafeHtml } from './unsafe-html.ts'

/** A text of markdown, read as a person would read it. */
export interface ReadMarkdown {
  root: Section
  tree: MdastNode
  /** Line of the last rule (`---`) that something follows; 0 without one. */
  lastRule: number
  /** What was parsed; its lines are those of the document. */
  text: string
  plainBlocks: PlainBlock[]
  unclosedFences: RepairedFences['unclosed']
  /** The names that raw HTML gives to places: `id` of any element, `name` of `<a>`. */
  anchors: string[]
  /** `unsafe-html`: what is not shown as it is written. */
  findings: Finding[]
}

/**
 * Mends what would hide the rest of the document, keeps from the parser what would take it too long, and
 * parses the rest. A block of HTML that turns out to be text (`<iframe> is slow`) is markdown after all: so
 * everything from the guard on is done once more.
 */
export function readMarkdown(text: string): ReadMarkdown {
  // Mended first: what stood in a code block may need the guard once it stands outside.
  const fences = repairFences(text)
  const html = markUnclosedBlocks(fences.text)
  let findings = checkUnclosedBlocks(html.unclosed)
  let guarded = guardMarkdown(html.text)
  let parsed = parseDocument(guarded.text)
  const early = parsed.tags.filter(({ fate, isBlock }) => fate === 'shown' && isBlock)
  if (early.length > 0) {
    findings = findings.concat(checkTags(early, unmark(guarded.text)))
    const again = guardMarkdown(markTags(guarded.text, early))
    const plainBlocks = [...guarded.plainBlocks, ...again.plainBlocks]
    guarded = { text: again.text, plainBlocks: plainBlocks.toSorted((a, b) => a.from - b.from) }
    parsed = parseDocument(guarded.text)
  }
  findings = findings.concat(checkUnsafeHtml(parsed.tree, unmark(guarded.text), parsed.tags))
  return {
    root: parsed.root,
    tree: parsed.tree,
    lastRule: parsed.lastRule,
    text: unmark(guarded.text),
    plainBlocks: guarded.plainBlocks,
    unclosedFences: fences.unclosed,
    anchors: collectAnchors(parsed.tags),
    findings,
  }
}

const collectAnchors = (tags: readonly JudgedTag[]): string[] =>
  tags
    .filter(({ fate }) => fate === 'kept')
    .flatMap((tag) =>
      tag.attributes
        .filter(({ name }) => name === 'id' || (name === 'name' && tag.name === 'a'))
        .map(({ value }) => value),
    )
