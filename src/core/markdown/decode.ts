import type { Place } from '../finding/finding.ts'

/** A document as text, and what its bytes had that the text no longer shows. */
export interface DecodedText {
  /** Without byte order mark; line ends are `\n`; invalid bytes and NUL are U+FFFD. */
  text: string
  /** Offset of the first byte, from 0, that begins no valid UTF-8 sequence; undefined where all are valid. */
  invalidAt: number | undefined
  /** Where that byte stands in `text`. */
  invalidPlace: Place | undefined
  hadBom: boolean
}

const lenient = new TextDecoder('utf-8')
const strict = new TextDecoder('utf-8', { fatal: true })

const normalizeLines = (text: string): string =>
  (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).replaceAll('\0', '\uFFFD')

/** The text of bytes that are UTF-8; the platform's own check is fast and nearly always enough. */
function decodeValid(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

/** Decodes as UTF-8 and never throws; takes time linear in the bytes. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const hadBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const valid = decodeValid(bytes)
  if (valid !== undefined) {
    return { text: normalizeLines(valid), invalidAt: undefined, invalidPlace: undefined, hadBom }
  }
  const text = normalizeLines(lenient.decode(bytes))
  const invalidAt = findInvalidByte(bytes)
  const invalidPlace = invalidAt === undefined ? undefined : placeOfByte(bytes, invalidAt)
  return { text, invalidAt, invalidPlace, hadBom }
}

function placeOfByte(bytes: Uint8Array, offset: number): Place {
  const before = normalizeLines(lenient.decode(bytes.subarray(0, offset)))
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: before.length - lineStart + 1 }
}

/** Lead byte → how many bytes follow it, and the range of the first of them (Unicode Standard, table 3-7). */
function sequenceAfter(lead: number): { length: number; from: number; to: number } | undefined {
  if (lead < 0x80) return { length: 0, from: 0, to: 0 }
  if (lead < 0xc2 || lead > 0xf4) return undefined
  if (lead < 0xe0) return { length: 1, from: 0x80, to: 0xbf }
  if (lead < 0xf0) {
    // E0 would be overlong below A0; ED would be a surrogate above 9F.
    return { length: 2, from: lead === 0xe0 ? 0xa0 : 0x80, to: lead === 0xed ? 0x9f : 0xbf }
  }
  // F0 would be overlong below 90; F4 would be past U+10FFFF above 8F.
  return { length: 3, from: lead === 0xf0 ? 0x90 : 0x80, to: lead === 0xf4 ? 0x8f : 0xbf }
}

/** The platform knows only that there is an invalid byte; where it is must be looked for. */
function findInvalidByte(bytes: Uint8Array): number | undefined {
  let at = 0
  while (at < bytes.length) {
    const sequence = sequenceAfter(bytes[at]!)
    if (sequence === undefined) return at
    let { from, to } = sequence
    for (let i = 1; i <= sequence.length; i++) {
      const byte = bytes[at + i]
      if (byte === undefined || byte < from || byte > to) return at
      from = 0x80
      to = 0xbf
    }
    at += 1 + sequence.length
  }
  return undefined
}
