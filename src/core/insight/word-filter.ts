import { stemWord } from '../search/stem.ts'
import { foldText } from './list-state.ts'

/** Whether a text, by `foldText`, has what was typed. */
type Test = (text: string) => boolean

/** In quotes, or as code; one that is still typed has no end yet. */
const QUOTED = /(?<=^|\s)(?:["“„]([^"“”]*)(["“”]|$)|`([^`]*)(`|$))/gu

/** Written as code is: it has no other forms. */
const CAMEL = /\p{Ll}\p{Lu}/u

const STARTS_AS_WORD = /^[\p{L}\p{N}]/u
const ENDS_AS_WORD = /[\p{L}\p{N}]$/u

/**
 * What narrows a list by typed words, all of which must occur, in any order: anywhere, so that the beginning of
 * a word finds it while it is typed, or in another form, “caching” in “cached”. What is typed in quotes, or
 * between backticks, must occur as it stands, as whole words.
 */
export function makeWordFilter(typed: string): Test {
  const tests: Test[] = []
  const words = typed.replace(
    QUOTED,
    (_, quoted?: string, end?: string, code?: string, codeEnd?: string) => {
      const phrase = foldText(quoted ?? code ?? '')
      if (phrase !== '') tests.push(findPhrase(phrase, (end ?? codeEnd) !== ''))
      return ' '
    },
  )
  tests.push(...words.split(/\s+/).map(findWord))
  return (text) => tests.every((test) => test(text))
}

function findPhrase(phrase: string, isWhole: boolean): Test {
  const starts = STARTS_AS_WORD.test(phrase)
  const ends = isWhole && ENDS_AS_WORD.test(phrase)
  return (text) => {
    for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
      const isStart = !starts || !ENDS_AS_WORD.test(text.slice(Math.max(at - 2, 0), at))
      const isEnd =
        !ends || !STARTS_AS_WORD.test(text.slice(at + phrase.length, at + phrase.length + 2))
      if (isStart && isEnd) return true
    }
    return false
  }
}

function findWord(word: string): Test {
  const folded = foldText(word)
  if (!/^[a-z]{4,}$/.test(folded) || CAMEL.test(word)) return (text) => text.includes(folded)
  const stem = stemWord(folded)
  // What ends in `y` has forms that end in `ies`.
  const begin = stem.replace(/y$/, '')
  const forms = new RegExp(`(?<![\\p{L}\\p{N}_])${begin}[a-z]*(?![\\p{L}\\p{N}_])`, 'gu')
  return (text) =>
    text.includes(folded) ||
    (text.includes(begin) && text.match(forms)?.some((form) => stemWord(form) === stem) === true)
}
