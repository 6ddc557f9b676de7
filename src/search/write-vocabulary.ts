import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { countWords, divideVocabulary, type Shard } from '../core/search/vocabulary.ts'
import { formatWordList } from '../core/search/word-list.ts'
import { joinBroken } from '../core/search/words.ts'
import type { SearchDocument } from './document.ts'
import { VOCABULARY_FILE, type VocabularyFile, wordListFile } from './vocabulary.ts'

/** A file beside the search index; its path is relative to the index. */
interface IndexFile {
  path: string
  content: Uint8Array
}

/**
 * The files from which the browser corrects misspelt words: one that names the parts of the
 * vocabulary, and a compressed word list for each. The same documents give the same bytes, in any order.
 */
export function makeVocabularyFiles(documents: readonly SearchDocument[]): IndexFile[] {
  const lists: IndexFile[] = []
  const list = ({ from, words }: Shard): [string, string] => {
    const text = formatWordList(words)
    const name = createHash('sha256').update(text).digest('hex').slice(0, 10)
    lists.push({ path: wordListFile(name), content: gzipSync(text, { level: 9 }) })
    return [from, name]
  }
  const { heads, tails } = divideVocabulary(countWords(documents.map(readText)))
  const file: VocabularyFile = { heads: heads.map(list), tails: tails.map(list) }
  return [{ path: VOCABULARY_FILE, content: Buffer.from(JSON.stringify(file)) }, ...lists]
}

/** Tags as `describeForSearch` writes them; the facts that pages are found by stand in their attributes. */
const TAG = /<(?:i data-pagefind-meta="[^"]*" data-value="([^"]*)"|[^>]*)>/g

/** What an issue is found by. */
const readText = ({ html }: SearchDocument): string =>
  joinBroken(
    html
      .replace(TAG, ' $1 ')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  )
