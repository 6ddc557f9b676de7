import { countCommonLetters, type KnownWord } from './correct.ts'

/** Stands for 0 in the first line of a list; no letter before it would survive as text. */
const ZERO = 48

/**
 * Words in little space, in order of their letters. Three lines: how many letters each word has in common
 * with the one before it (a character each, `0` and onwards), how often the number of its issues can be
 * halved (in base 36), and the rest of each word, with a space between.
 */
export function formatWordList(words: readonly KnownWord[]): string {
  const inOrder = words.toSorted((a, b) => (a.word < b.word ? -1 : 1))
  let before = ''
  const kept: string[] = []
  const rests = inOrder.map(({ word }) => {
    const common = countCommonLetters(before, word)
    before = word
    kept.push(String.fromCharCode(ZERO + common))
    return word.slice(common)
  })
  const halvings = inOrder.map(({ issues }) => Math.floor(Math.log2(issues)).toString(36))
  return `${kept.join('')}\n${halvings.join('')}\n${rests.join(' ')}`
}

/** The words of a list; `issues` is the power of two next below the true number. */
export function parseWordList(list: string): KnownWord[] {
  const [kept = '', halvings = '', rests = ''] = list.split('\n')
  let before = ''
  return rests === ''
    ? []
    : rests.split(' ').map((rest, index) => {
        before = before.slice(0, kept.charCodeAt(index) - ZERO) + rest
        return { word: before, issues: 2 ** parseInt(halvings[index] ?? '0', 36) }
      })
}
