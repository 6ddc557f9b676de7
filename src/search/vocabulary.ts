import {
  chooseLikely,
  findCorrections,
  mostMistakes,
  type KnownWord,
} from '../core/search/correct.ts'
import { chooseShard, listKeys, turnRound } from '../core/search/vocabulary.ts'
import { parseWordList } from '../core/search/word-list.ts'

/** `vocabulary/entry.json`: the parts of the vocabulary, each with where it begins and its word list's name. */
export interface VocabularyEntry {
  heads: ShardName[]
  tails: ShardName[]
}

type ShardName = [from: string, name: string]

/** What a word that no issue has may have been meant for, likeliest first. */
export type Correct = (word: string) => Promise<string[]>

/**
 * Corrects words by the vocabulary that lies beside the index below the base path. Nothing is loaded
 * before there is a word to correct, then what it needs: one to three lists of some 12 kB, each once. Where
 * they cannot be had, no word has a correction.
 */
export function openVocabulary(base: string): Correct {
  const folder = `${base}/pagefind/vocabulary`
  const loadEntry = remember(
    async (file) => (await request(`${folder}/${file}`)).json() as Promise<VocabularyEntry>,
  )
  const loadList = remember(async (name) =>
    parseWordList(await unpack(await request(`${folder}/${name}.words`))),
  )
  const loadShards = async (shards: readonly ShardName[], keys: readonly string[]) => {
    const begins = shards.map(([from]) => from)
    const names = keys.flatMap((key) => shards[chooseShard(begins, key)]?.[1] ?? [])
    return (await Promise.all([...new Set(names)].map(loadList))).flat()
  }
  return async (word) => {
    if (mostMistakes(word) === 0) return []
    try {
      const { heads, tails } = await loadEntry('entry.json')
      const keys = listKeys(word)
      const [alike, ending] = await Promise.all([
        loadShards(heads, keys.heads),
        loadShards(tails, keys.tails),
      ])
      if (alike.some((known) => known.word === word)) return []
      return chooseLikely(findCorrections(word, [...alike, ...ending.map(turnBack)]))
    } catch {
      return []
    }
  }
}

const turnBack = ({ word, issues }: KnownWord): KnownWord => ({ word: turnRound(word), issues })

/** Loads each file once; what has failed may come up with the next question. */
function remember<T>(load: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>()
  return (name) => {
    const known = loaded.get(name)
    if (known) return known
    const loading = load(name)
    loaded.set(name, loading)
    loading.catch(() => loaded.delete(name))
    return loading
  }
}

async function request(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answers with ${response.status}.`)
  return response
}

const unpack = (packed: Response): Promise<string> =>
  new Response(packed.body?.pipeThrough(new DecompressionStream('gzip'))).text()
