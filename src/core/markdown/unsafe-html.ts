import type { MdastNode } from 'satteri'
import { finding } from '../finding/finding.ts'
import { makeLocator } from '../finding/locator.ts'
import type { Finding } from '../issue/schema.ts'
import type { TagAttribute } from './html-tags.ts'
import { judgeTags, type JudgedTag } from './judge-tags.ts'
import type { UnclosedBlock } from './shown-tags.ts'

type Node = MdastNode & { children?: Node[]; value?: string; url?: string }

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that run code, load a page, take input, change how the page looks or where its links lead. */
const UNSAFE_ELEMENTS = set(
  'applet audio base button canvas embed form frame frameset iframe link math meta noembed noframes noscript object plaintext portal script select style svg template textarea title video xmp',
)

/** Attributes that hold an address. */
const ADDRESSES = set(
  'action background cite data formaction href longdesc poster src srcset xlink:href',
)

const NAMED_CHARACTERS: Record<string, string> = { colon: ':', tab: '\t', newline: '\n' }

/** Character references, as far as they can hide the scheme of an address. */
function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(colon|tab|newline));?/gi,
    (_, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED_CHARACTERS[name.toLowerCase()] ?? ''
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** The address as a browser reads it, if it holds its content itself or runs it; spaces and controls are no shelter. */
function findUnsafeAddress(url: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- browsers drop exactly these before the scheme
  const read = url.replace(/^[\0-\x20]+|[\t\n\r]/g, '')
  return /^(?:javascript|vbscript|data|blob):/i.test(read) ? cut(read) : undefined
}

/** What is removed because of an attribute, undefined where it may stay. */
function judgeAttribute(element: string, attribute: TagAttribute): string | undefined {
  const { name } = attribute
  const value = decodeReferences(attribute.value)
  if (/^on[a-z]/.test(name)) return `The event handler ${cut(name)}=…`
  if (name === 'style') {
    // The alignment of a cell is kept.
    const isAlignment = /^\s*text-align:\s*(?:left|center|right)\s*;?\s*$/i.test(value)
    const isCell = element === 'td' || element === 'th'
    return isCell && isAlignment ? undefined : 'The attribute style=…'
  }
  if (name === 'srcdoc') return 'The attribute srcdoc=…'
  const address = ADDRESSES.has(name) ? findUnsafeAddress(value) : undefined
  return address === undefined ? undefined : `The address “${address}”`
}

const isElement = (name: string): boolean => /^[a-z]/.test(name)

const describeTag = (name: string): string =>
  isElement(name) ? `The element <${name}>` : `What begins with <${name}`

/** What the page does not show as it is written of a tag. */
function* judgeTag(tag: JudgedTag): Generator<{ what: string; at: number; shown?: true }> {
  const { name, fate, isClosing } = tag
  if (fate === 'inside' || isClosing) return
  const what = describeTag(name)
  if (fate === 'shown') {
    if (UNSAFE_ELEMENTS.has(name) || !isElement(name)) yield { what, at: tag.from, shown: true }
  } else if (UNSAFE_ELEMENTS.has(name)) yield { what, at: tag.from }
  else {
    for (const attribute of tag.attributes) {
      const removed = judgeAttribute(name, attribute)
      if (removed !== undefined) yield { what: removed, at: attribute.at }
    }
  }
}

/** What becomes of single tags; `text` is what they were read from. */
export function checkTags(tags: readonly JudgedTag[], text: string): Finding[] {
  const placeAt = makeLocator(text)
  return tags.flatMap((tag) =>
    [...judgeTag(tag)].map(({ at, ...facts }) => finding('unsafe-html', placeAt(at), facts)),
  )
}

/** What would have hidden the rest of the document is a finding whatever its element is. */
export const checkUnclosedBlocks = (blocks: readonly UnclosedBlock[]): Finding[] =>
  blocks.map(({ name, place }) =>
    finding('unsafe-html', place, { what: describeTag(name), shown: true }),
  )

/**
 * What sanitising removes from a document because it could run code, restyle the page or lead its links astray,
 * and what of it is shown as text because nothing closes it: one finding `unsafe-html` for each place. Code is
 * text and has none. `text` is what was parsed to `tree`, `tags` are those of both.
 */
export function checkUnsafeHtml(
  tree: MdastNode,
  text: string,
  tags: readonly JudgedTag[] = judgeTags(tree, text),
): Finding[] {
  const findings = checkTags(tags, text)
  const waiting: Node[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const address = findUnsafeAddress(node.url ?? '')
      if (address !== undefined) {
        const what = `The ${node.type === 'image' ? 'image' : 'link to'} “${address}”`
        findings.push(finding('unsafe-html', { line, column }, { what }))
      }
    }
    const children = node.children ?? []
    for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i]!)
  }
  return findings
}
