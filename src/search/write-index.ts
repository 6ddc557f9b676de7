import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { formatFacts } from '../core/search/facts.ts'
import type { Topic } from '../core/search/topics.ts'
import type { SearchDocument } from './document.ts'
import { FACTS_FILE } from './pagefind.ts'
import { makeVocabularyFiles } from './write-vocabulary.ts'

/**
 * The words stand in the index as they are written: the reader of the index knows their forms itself, and
 * what a vocabulary corrects to must be a word. Any other language has a stemmer, or none in the reader.
 */
const LANGUAGE = 'unknown'

/**
 * How many places a file of words may have: about 6 kB. Pagefind's own 20,000 make a question cost three
 * times as much to download; it has no option for it.
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '3000'

/** Kept as parts of words, so that `N+1`, `C++` and `C#` are words. The browser reads it from the index. */
const WORD_CHARACTERS = '+#'

/** Pagefind brings along its own reader and interfaces, which this site does not use: 600 kB. */
const USED = /^(?:pagefind-entry\.json|pagefind\..+\.pf_meta|index\/.+|fragment\/.+)$/

/**
 * Writes the search index into a folder, `pagefind` below the site; `topics` is what its issues are grouped by. The same documents give the same
 * bytes, in whatever order they come; Pagefind's filters and sorts would not (Pagefind/pagefind#638), and
 * the facts beside the index say more. Throws one Error where Pagefind cannot be run or refuses.
 */
export async function writeSearchIndex(
  documents: readonly SearchDocument[],
  topics: readonly Topic[],
  outputPath: string,
): Promise<void> {
  try {
    const { index, errors } = await createIndex({
      forceLanguage: LANGUAGE,
      includeCharacters: WORD_CHARACTERS,
    })
    if (!index) throw new Error(errors.join(' '))
    const inOrder = documents.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    await addDocuments(index, inOrder)
    const built = await index.getFiles()
    refuse(built.errors)
    const facts = JSON.stringify(
      formatFacts(
        inOrder.map(({ facts }) => facts),
        topics,
      ),
    )
    const files = [
      ...built.files.filter(({ path }) => USED.test(path)),
      { path: FACTS_FILE, content: facts },
      ...makeVocabularyFiles(documents),
    ]
    for (const { path, content } of files) {
      const file = join(outputPath, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The search index cannot be written: ${reason}`, { cause: error })
  } finally {
    await close()
  }
}

/** Pagefind numbers pages as they come, so one after another; the facts stand in the same order. */
async function addDocuments(
  index: PagefindIndex,
  documents: readonly SearchDocument[],
): Promise<void> {
  for (const { url, html } of documents) {
    const { errors } = await index.addHTMLFile({ url, content: html })
    refuse(errors)
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join(' '))
}
