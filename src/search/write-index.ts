import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { formatFacts } from '../core/search/facts.ts'
import type { SearchDocument } from './document.ts'
import { stabilizeIndex } from './stable-index.ts'
import { makeVocabularyFiles } from './write-vocabulary.ts'

/** Kept as parts of words, so that `N+1`, `C++` and `C#` are words. The browser reads it from the index. */
const WORD_CHARACTERS = '+#'

/** The facts of the issues, in the order of the index's pages. */
const FACTS_FILE = 'issues.json'

/** Interfaces that Pagefind brings along and this site does not use: 450 kB. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

/**
 * Writes the search index into a folder, `pagefind` below the site. The same documents give the same
 * bytes, in whatever order they come. Throws one Error where Pagefind cannot be run or refuses.
 * `lang` decides how words are stemmed; a language that Pagefind does not know is taken word by word.
 */
export async function writeSearchIndex(
  documents: readonly SearchDocument[],
  outputPath: string,
  { lang }: { lang: string },
): Promise<void> {
  try {
    const { index, errors } = await createIndex({
      forceLanguage: lang.toLowerCase(),
      includeCharacters: WORD_CHARACTERS,
    })
    if (!index) throw new Error(errors.join(' '))
    const inOrder = documents.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    await addDocuments(index, inOrder)
    const built = await index.getFiles()
    refuse(built.errors)
    const used = built.files.filter(({ path }) => !UNUSED.test(path))
    const facts = JSON.stringify(formatFacts(inOrder.map(({ facts }) => facts)))
    const files = [
      ...stabilizeIndex(used),
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
