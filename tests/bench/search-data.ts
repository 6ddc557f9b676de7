import { readFileSync } from 'node:fs'

/** A report of the data set. */
export interface DataDocument {
  id: string
  title: string
  body: string
  status?: string
  created?: string
}

/** A question, the report it was taken from and those that answer it. */
export interface DataQuery {
  q: string
  self: string
  rel: string[]
}

/** Reports with questions of which the answers are known. */
export interface DataSet {
  docs: DataDocument[]
  queries: DataQuery[]
}

/** Reads a data set; throws one Error that names what is wrong. */
export function readDataSet(file: string): DataSet {
  const { docs, queries } = JSON.parse(readFileSync(file, 'utf8')) as Partial<DataSet>
  if (!Array.isArray(docs) || !Array.isArray(queries)) {
    throw new Error(`${file} has no lists “docs” and “queries”.`)
  }
  return {
    docs: docs.map((document) => ({
      ...document,
      title: document.title ?? '',
      body: document.body ?? '',
    })),
    queries,
  }
}

/** In how many reports each word stands. */
export function countDocuments(docs: readonly DataDocument[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { title, body } of docs) {
    for (const word of listWords(`${title} ${body}`)) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

/**
 * The two words of a question that are rarest in the set, the rarest first, with its third and fourth
 * letters swapped; undefined where it has no such two. Two letters that are the same make no mistake: then
 * the other word comes first.
 */
export function misspell(query: string, counts: ReadonlyMap<string, number>): string | undefined {
  const rarity = (word: string) => counts.get(word) ?? 0
  const rarest = listWords(query)
    .toSorted((a, b) => rarity(a) - rarity(b))
    .slice(0, 2)
  const wrong = rarest.find((word) => word[2] !== word[3])
  const right = rarest.find((word) => word !== wrong)
  if (wrong === undefined || right === undefined) return undefined
  return `${wrong.slice(0, 2)}${wrong[3]}${wrong[2]}${wrong.slice(4)} ${right}`
}

/** The distinct words with letters enough to be misspelt, in order. */
const listWords = (text: string): string[] => [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu))]
