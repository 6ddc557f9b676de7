/** An element to print; `undefined` leaves an attribute out. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string | undefined>>
  content: string | readonly XmlElement[]
}

/** An element with text or with other elements in it. */
export const element = (
  name: string,
  content: XmlElement['content'],
  attributes: XmlElement['attributes'] = {},
): XmlElement => ({ name, attributes, content })

/** An element that says all in its attributes. */
export const emptyElement = (name: string, attributes: XmlElement['attributes']): XmlElement =>
  element(name, '', attributes)

/** What XML 1.0 cannot hold, not even escaped: control characters and halves of characters (section 2.2). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** What is left of a text in XML; empty where nothing of it can be shown. */
export const keepPrintable = (text: string): string => text.replace(FORBIDDEN, '').trim()

/** A text as it stands between tags and in attributes; what XML cannot hold is left out. */
const escapeXml = (text: string): string =>
  keepPrintable(text).replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)

/** A document in UTF-8, an element a line. */
export function formatXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${formatElement(root, '')}`
}

function formatElement({ name, attributes, content }: XmlElement, indent: string): string {
  const printed = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  )
  const opening = `${indent}<${name}${printed.join('')}`
  if (content === '') return `${opening}/>\n`
  if (typeof content === 'string') return `${opening}>${escapeXml(content)}</${name}>\n`
  const children = content.map((child) => formatElement(child, `${indent}  `)).join('')
  return `${opening}>\n${children}${indent}</${name}>\n`
}
