/** The characters that Windows-1252 puts at bytes 0x80–0x9F; the others are those of Latin-1. */
const CP1252 = new Map<number, number>(
  [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039,
    0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc,
    0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
  ].map((codePoint, index) => [codePoint, 0x80 + index]),
)

/** UTF-8 bytes read as Windows-1252: `O(nÂ²)` for `O(n²)`. */
export interface Mojibake {
  found: string
  meant: string
  /** Offset in UTF-16 code units. */
  start: number
}

const byteOf = (code: number): number | undefined =>
  CP1252.get(code) ?? (code >= 0xa0 && code <= 0xff ? code : undefined)

const lengthOf = (lead: number): number =>
  lead >= 0xc2 && lead <= 0xdf
    ? 2
    : lead >= 0xe0 && lead <= 0xef
      ? 3
      : lead >= 0xf0 && lead <= 0xf4
        ? 4
        : 0

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/** What a broken sequence begins with: the letters of the bytes C2 to F4, and behind one that of 80 to BF. */
const BEGINNING = new RegExp(
  `[\u00C2-\u00F4][\u00A0-\u00BF${String.fromCodePoint(...CP1252.keys())}]`,
)

/** Whether a text may have mojibake: nearly all has none, and a native search says so fast. */
export const mayHaveMojibake = (text: string): boolean => BEGINNING.test(text)

/** Finds every sequence of characters whose Windows-1252 bytes are one UTF-8 character. Linear. */
export function findMojibake(text: string): Mojibake[] {
  const found: Mojibake[] = []
  if (!mayHaveMojibake(text)) return found
  for (let i = 0; i < text.length; i++) {
    const lead = byteOf(text.charCodeAt(i))
    const length = lead === undefined ? 0 : lengthOf(lead)
    if (length === 0) continue
    const bytes: number[] = []
    for (let j = i; j < i + length && j < text.length; j++) {
      const byte = byteOf(text.charCodeAt(j))
      // Asked before decoding, because an exception for each letter of a long text takes seconds.
      if (byte === undefined || (j > i && (byte & 0xc0) !== 0x80)) break
      bytes.push(byte)
    }
    if (bytes.length < length) continue
    try {
      const meant = strictUtf8.decode(Uint8Array.from(bytes))
      found.push({ found: text.slice(i, i + length), meant, start: i })
      i += length - 1
    } catch {
      // Not UTF-8: ordinary letters that happen to stand together.
    }
  }
  return found
}

/** The text with its mojibake undone. */
export function repairMojibake(text: string): string {
  if (!mayHaveMojibake(text)) return text
  let repaired = ''
  let from = 0
  for (const { found, meant, start } of findMojibake(text)) {
    repaired += text.slice(from, start) + meant
    from = start + found.length
  }
  return repaired + text.slice(from)
}
