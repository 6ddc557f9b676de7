import type { MdastNode } from 'satteri'
import { finding, type Place } from '../finding/finding.ts'
import type { Finding } from '../issue/schema.ts'

type Node = MdastNode & { children?: Node[]; value?: string; url?: string }

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that run code, load a page, take input, change how the page looks or where its links lead. */
const UNSAFE_ELEMENTS = set(
  'applet audio base button canvas embed form frame frameset iframe link math meta noembed noframes noscript object plaintext portal script select style svg template textarea title video xmp',
)

/** What stands in these belongs to them and is removed with them. */
const WITH_CONTENT = set(
  'applet audio canvas iframe math noembed noframes noscript object script select style svg template textarea title video xmp',
)

/** Attributes that hold an address. */
const ADDRESSES = set(
  'action background cite data formaction href longdesc poster src srcset xlink:href',
)

// Both are tried at one place only and read each character once.
const TAG = /<([a-z][^\s/>]*)/gi
const ATTRIBUTE = /[\s/]+|([^\s>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?|=/y

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

/** The places of a node's value in the source, line by line: a quote's marks are not part of the value. */
function makeLocator(value: string, start: Place, source: readonly string[]) {
  const lines = value.split('\n')
  let index = 0
  let lineStart = 0
  let firstColumn = start.column
  // Asked from front to back, so each line is passed and looked up once.
  return (at: number): Place => {
    while (index < lines.length - 1 && at > lineStart + lines[index]!.length) {
      lineStart += lines[index]!.length + 1
      index++
      const line = source[start.line + index - 1] ?? ''
      firstColumn = Math.max(0, line.indexOf(lines[index]!)) + 1
    }
    return { line: start.line + index, column: firstColumn + at - lineStart }
  }
}

interface Attribute {
  name: string
  value: string
  at: number
}

/** The attributes of a tag from `from` on, up to its `>`. */
function readAttributes(html: string, from: number): { attributes: Attribute[]; end: number } {
  const attributes: Attribute[] = []
  let end = from
  for (;;) {
    ATTRIBUTE.lastIndex = end
    const match = ATTRIBUTE.exec(html)
    if (match === null) return { attributes, end }
    if (match[1] !== undefined) {
      const value = match[2] ?? match[3] ?? match[4] ?? ''
      attributes.push({ name: match[1].toLowerCase(), value: decodeReferences(value), at: end })
    }
    end = ATTRIBUTE.lastIndex
  }
}

/** What is removed because of an attribute, undefined where it may stay. */
function judgeAttribute(element: string, { name, value }: Attribute): string | undefined {
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

/** The unsafe parts of a piece of raw HTML, in its order. */
function* judgeHtml(html: string): Generator<{ what: string; at: number }> {
  const comment = /<!--[^]*?(?:-->|$)/g
  const text = html.replace(comment, (hidden) => hidden.replace(/[^\n]/g, ' '))
  TAG.lastIndex = 0
  for (let match = TAG.exec(text); match !== null; match = TAG.exec(text)) {
    const name = match[1]!.toLowerCase()
    const { attributes, end } = readAttributes(text, TAG.lastIndex)
    let next = end
    if (UNSAFE_ELEMENTS.has(name)) {
      yield { what: `The element <${name}>`, at: match.index }
      if (WITH_CONTENT.has(name)) {
        const close = new RegExp(`</${name}`, 'gi')
        close.lastIndex = end
        next = close.exec(text)?.index ?? text.length
      }
    } else {
      for (const attribute of attributes) {
        const what = judgeAttribute(name, attribute)
        if (what !== undefined) yield { what, at: attribute.at }
      }
    }
    TAG.lastIndex = next
  }
}

/**
 * What sanitising removes from a document because it could run code, restyle the page or lead its links
 * astray: one finding `unsafe-html` for each place. Code is text and has none. `text` is what was parsed to `tree`.
 */
export function checkUnsafeHtml(tree: MdastNode, text: string): Finding[] {
  const source = text.split('\n')
  const findings: Finding[] = []
  const waiting: Node[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    if (node.type === 'html') {
      const locate = makeLocator(node.value ?? '', { line, column }, source)
      for (const { what, at } of judgeHtml(node.value ?? '')) {
        findings.push(finding('unsafe-html', locate(at), { what }))
      }
    } else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const address = findUnsafeAddress(node.url ?? '')
      if (address !== undefined) {
        const what = `The ${node.type === 'image' ? 'image' : 'link to'} “${address}”`
        findings.push(finding('unsafe-html', { line, column }, { what }))
      }
    }
    for (const child of (node.children ?? []).toReversed()) waiting.push(child)
  }
  return findings
}
