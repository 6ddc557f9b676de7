/** The beginning of a document tells as much as all of it. */
const SAMPLE = 8000
/** Most documents have none of these, and need no counting. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu
const HAN = /\p{Script=Han}/gu
const HANGUL = /\p{Script=Hangul}/gu
const LATIN = /[A-Za-z\u00C0-\u024F]/g
/** Code, paths and product names are Latin in any language. */
const LEAST_SHARE = 0.06
/** Of the two scripts of Japanese; quoted product names alone are less. */
const LEAST_KANA = 0.1

/** Letters that only Portuguese has of the languages it could be, and small words of it and of English. */
const TILDES = /[ãõ]/giu
const PORTUGUESE =
  /(?<!\p{L})(?:não|são|uma|você|após|também|para|com|dos|das|foi|mais|por)(?!\p{L})/giu
const ENGLISH = /(?<!\p{L})(?:the|and|of|is|are|was|with|for|this|to|in|from)(?!\p{L})/giu
const LEAST_TILDES = 3

/**
 * The language of a document that does not state it, as far as its script tells (`ja`, `zh`, `ko`) or its
 * small words do (`pt`); null for all others, which are taken for the site's own. Only the first 8,000
 * characters are looked at.
 */
export function inferLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0
  if (UNSPACED.test(sample)) {
    const [kana, han, hangul] = [count(KANA), count(HAN), count(HANGUL)]
    const least = (kana + han + hangul + count(LATIN)) * LEAST_SHARE
    if (hangul >= least) return 'ko'
    if (kana + han >= least) return kana >= (kana + han) * LEAST_KANA ? 'ja' : 'zh'
  }
  const isPortuguese = count(TILDES) >= LEAST_TILDES && count(PORTUGUESE) > count(ENGLISH)
  return isPortuguese ? 'pt' : null
}
