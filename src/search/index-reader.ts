import type { Posting } from '../core/search/rank.ts'
import { type CborValue, decodeCbor } from './cbor.ts'

/** Fetches a file of the index by its path in the index; fails where there is none. */
export type FetchFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>

/** A page of the index as Pagefind keeps it. */
export interface IndexedPage {
  /** Path of the page. */
  url: string
  /** Its text, words divided by white space and as `breakWords` divides them. */
  content: string
  /** What the marks of `describeForSearch` say of the issue. */
  meta: Partial<
    Record<'title' | 'status' | 'severity' | 'component' | 'date' | 'fix' | 'gain', string>
  >
  anchors: { element: string; id: string; text?: string; location: number }[]
}

/** An index of Pagefind, of which only what is asked for is fetched. */
export interface IndexReader {
  /** How many words each page has. */
  lengths: readonly number[]
  /** All words of the index from `from` to `to`, both included, in order, with where they stand. */
  readWords: (from: string, to: string) => Promise<[word: string, postings: readonly Posting[]][]>
  readPage: (page: number) => Promise<IndexedPage>
}

/** Stands before the data in every compressed file of Pagefind. */
const SIGNATURE = 'pagefind_dcd'

/** Pagefind keeps weights as bytes, 24 for an ordinary word. */
const WEIGHT_OF_ONE = 24

interface Chunk {
  from: string
  to: string
  hash: string
}

/** Opens the index; its words and pages are fetched when they are asked for, each file once. */
export async function openIndex(fetchFile: FetchFile): Promise<IndexReader> {
  const entry = JSON.parse(decode(await fetchFile('pagefind-entry.json'))) as {
    languages: Record<string, { hash: string }>
  }
  const [language] = Object.values(entry.languages)
  // Pagefind writes no index where there is no page.
  if (language === undefined) return EMPTY
  const meta = (await fetchData(fetchFile, `pagefind.${language.hash}.pf_meta`)) as MetaFile
  const pages = meta[1]
  const chunks = meta[2].map(([from, to, hash]): Chunk => ({ from, to, hash }))
  const loaded = new Map<string, Promise<ChunkWords>>()
  const loadChunk = ({ hash }: Chunk): Promise<ChunkWords> => {
    const known = loaded.get(hash)
    if (known !== undefined) return known
    const words = fetchData(fetchFile, `index/${hash}.pf_index`).then(readChunk)
    loaded.set(hash, words)
    // What failed may come up with the next question.
    words.catch(() => loaded.delete(hash))
    return words
  }
  return {
    lengths: pages.map(([, words]) => words),
    readWords: async (from, to) => {
      const wanted = await Promise.all(findChunks(chunks, from, to).map(loadChunk))
      return wanted.flatMap((words) => pickWords(words, from, to))
    },
    readPage: async (page) => {
      const fragment = await fetchFile(`fragment/${pages[page]![0]}.pf_fragment`)
      return JSON.parse(decode(await unpack(fragment))) as IndexedPage
    },
  }
}

const EMPTY: IndexReader = {
  lengths: [],
  readWords: () => Promise.resolve([]),
  readPage: () => Promise.reject(new Error('The search index has no pages.')),
}

type MetaFile = [
  version: string,
  pages: [hash: string, words: number][],
  chunks: [from: string, to: string, hash: string][],
]
type PageEntry = [pageDelta: number, locations: number[], meta?: number[]]
type WordEntry = [word: string, pages: PageEntry[], variants?: [form: string, pages: PageEntry[]][]]

const utf8 = new TextDecoder()
const decode = (data: Uint8Array): string => utf8.decode(data)

async function fetchData(fetchFile: FetchFile, path: string): Promise<CborValue> {
  return decodeCbor(await unpack(await fetchFile(path)))
}

/** What gzip has packed. */
export async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const data = await inflate(packed)
  if (decode(data.subarray(0, SIGNATURE.length)) !== SIGNATURE) {
    throw new Error('The search index has an unknown format.')
  }
  return data.subarray(SIGNATURE.length)
}

/**
 * The chunks that words between the two may be in. A chunk says the first letters of its first and last
 * words, as many as it takes to tell them from its neighbours.
 */
function findChunks(chunks: readonly Chunk[], from: string, to: string): Chunk[] {
  return chunks.filter(
    (chunk) => chunk.from <= to && (chunk.to >= from || from.startsWith(chunk.to)),
  )
}

/** Words in order, their postings read when they are first asked for. */
type ChunkWords = { word: string; entry: WordEntry; postings?: readonly Posting[] }[]

const readChunk = (data: CborValue): ChunkWords =>
  (data as [WordEntry[]])[0].map((entry) => ({ word: entry[0], entry }))

function pickWords(
  words: ChunkWords,
  from: string,
  to: string,
): [word: string, postings: readonly Posting[]][] {
  return words
    .filter(({ word }) => word >= from && word <= to)
    .map((known) => {
      known.postings ??= readPostings(known.entry)
      return [known.word, known.postings]
    })
}

/** Where a word stands, whatever diacritics it has there. */
function readPostings([, pages, variants = []]: WordEntry): Posting[] {
  const postings = new Map<number, Posting>()
  for (const entries of [pages, ...variants.map(([, pages]) => pages)]) {
    let page = 0
    for (const [delta, locations] of entries) {
      page += delta
      const posting = postings.get(page) ?? { page, positions: [], weights: [] }
      postings.set(page, posting)
      addLocations(posting, locations)
    }
  }
  const found = [...postings.values()]
  return variants.length === 0 ? found : found.toSorted((a, b) => a.page - b.page)
}

/**
 * Positions are differences; a negative number sets the weight of those that follow, the first of which
 * is absolute again.
 */
function addLocations({ positions, weights }: Posting, locations: readonly number[]): void {
  let weight = 25
  let position = 0
  for (const location of locations) {
    if (location < 0) {
      weight = -1 - location
      position = 0
    } else {
      position += location
      positions.push(position)
      weights.push(weight / WEIGHT_OF_ONE)
    }
  }
}
