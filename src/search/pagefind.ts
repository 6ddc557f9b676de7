import { type FactsFile, readFacts, readTopics } from '../core/search/facts.ts'
import { makeTopicFinder } from '../core/search/topics.ts'
import { type FetchFile, type IndexedPage, openIndex } from './index-reader.ts'
import type { SearchIndex } from './query.ts'
import { openVocabulary } from './vocabulary.ts'

/** A page of the index, as `describeForSearch` has described it, its address with base. */
export type FoundPage = IndexedPage

/** The facts of the issues, in the order of the index's pages; beside the index. */
export const FACTS_FILE = 'issues.json'

/** Files that keep their name when the site is built anew; those with a digest for a name never change. */
const CHANGES = /^[\w-]+\.json$/

/** Loads the index below the base path; fails where there is none or it is blocked. */
export function loadIndex(base: string): Promise<SearchIndex> {
  return assembleIndex(base, async (path) => {
    const cache = CHANGES.test(path) ? 'no-cache' : 'default'
    const response = await fetch(`${base}/pagefind/${path}`, { cache })
    if (!response.ok) throw new Error(`${path} of the search index cannot be had.`)
    return new Uint8Array(await response.arrayBuffer())
  })
}

/** The index whose files `fetchFile` fetches; pages get their addresses below `base`. */
async function assembleIndex(base: string, fetchFile: FetchFile): Promise<SearchIndex> {
  const [reader, file] = await Promise.all([openIndex(fetchFile), fetchFile(FACTS_FILE)])
  const known = JSON.parse(new TextDecoder().decode(file)) as FactsFile
  const facts = readFacts(known)
  if (facts.length !== reader.lengths.length) {
    throw new Error('The search index has been written anew meanwhile.')
  }
  const readPage = async (page: number): Promise<FoundPage> => {
    const found = await reader.readPage(page)
    return { ...found, url: base + found.url }
  }
  return {
    reader: { ...reader, readPage },
    facts,
    findTopics: makeTopicFinder(readTopics(known)),
    correct: openVocabulary(fetchFile),
  }
}
