import {
  chooseLikely,
  findCorrections,
  mostMistakes,
  type KnownWord,
} from '../core/search/correct.ts'
import { chooseShard, listKeys, turnRound } from '../core/search/vocabulary.ts'
import { parseWordList } from '../core/search/word-list.ts'
import { type FetchFile, inflate } from './index-reader.ts'

/** Names the word lists; beside the index. */
export const VOCABULARY_FILE = 'vocabulary.json'

/** Where the word list of a name lies. */
export const wordListFile = (name: string): string => `vocabulary/${name}.words`

/** `vocabulary.json`: the parts of the vocabulary, each with where it begins and its word list's name. */
export interface VocabularyFile {
  heads: ShardName[]
  tails: ShardName[]
}

type ShardName = [from: string, name: string]

/** What a word that no issue has may have been meant for, likeliest first. */
export type Correct = (word: string) => Promise<string[]>

/**
 * Corrects words by the vocabulary that lies beside the index. Nothing is fetched before there is a word
 * to correct, then what it needs: one to three lists of some 12 kB, each once. Where they cannot be had, no
 * word has a correction.
 */
export function openVocabulary(fetchFile: FetchFile): Correct {
  const loadFile = remember(
    async (path) => JSON.parse(await decode(fetchFile(path))) as VocabularyFile,
  )
  const loadList = remember(async (name) =>
    parseWordList(await decode(inflate(await fetchFile(wordListFile(name))))),
  )
  const loadShards = async (shards: readonly ShardName[], keys: readonly string[]) => {
    const begins = shards.map(([from]) => from)
    const names = keys.flatMap((key) => shards[chooseShard(begins, key)]?.[1] ?? [])
    return (await Promise.all([...new Set(names)].map(loadList))).flat()
  }
  return async (word) => {
    if (mostMistakes(word) === 0) return []
    try {
      const { heads, tails } = await loadFile(VOCABULARY_FILE)
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

const decode = async (data: Promise<Uint8Array>): Promise<string> =>
  new TextDecoder().decode(await data)
