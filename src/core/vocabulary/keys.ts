/** Keys that let causes and techniques recur, with the wordings that mean them; the first that matches wins. */
interface KeyWords {
  key: string
  /** The name on pages. */
  name: string
  words: RegExp
}

const CAUSES: readonly KeyWords[] = [
  {
    key: 'n-plus-one',
    name: 'N+1 queries',
    words: /\bn\s?\+\s?1\b|\bone query per\b|\bquer(?:y|ies) (?:in a |per )(?:loop|row|item)/i,
  },
  {
    key: 'missing-index',
    name: 'Missing index',
    words:
      /\b(?:missing|lacks? an?|no|without an?|unindexed)\b[^.]{0,20}\bind(?:ex|ices)\b|\bunindexed\b|\bfull (?:table )?scans?\b|\bseq(?:uential)? scan/i,
  },
  {
    key: 'inefficient-algorithm',
    name: 'Inefficient algorithm',
    words:
      /\binefficient algorithm|\bquadratic\b|\bO\(n[²^]|\bexponential(?:ly)?\b|\bbacktracking\b|\bcubic\b/i,
  },
  {
    key: 'unneeded-loading',
    name: 'Unneeded data loading',
    words:
      /\bunnecessary data|\bunneeded (?:data|loading)|\bover-?fetching\b|\bload(?:s|ing)? (?:the )?(?:full|whole|entire) (?:data|table|file|dataset)/i,
  },
  {
    key: 'no-caching',
    name: 'No caching',
    words:
      /\bno cach(?:e|ing)\b|\bcache (?:is |was )?never hit|\brecalculat|\brecomput(?:es|ed|ing)\b|\bwithout (?:a )?cach/i,
  },
  {
    key: 'synchronous-calls',
    name: 'Synchronous calls',
    words:
      /\bsynchronous(?:ly)?\b|\bblocking (?:call|i\/o|write|read)|\bone after (?:the other|another)\b|\bsequential(?:ly)? (?:calls?|requests?)/i,
  },
  {
    key: 'memory-leak',
    name: 'Memory leak',
    words: /\bmemory leak|\bunbounded growth|\bleaks? memory/i,
  },
  {
    key: 'lock-contention',
    name: 'Lock contention',
    words: /\block contention|\bwaiting for (?:a |the )?lock|\bmutex contention|\bglobal lock\b/i,
  },
  {
    key: 'garbage-collection',
    name: 'Garbage collection',
    words: /\bgarbage collect|\bgc (?:pause|pressure|overhead)/i,
  },
  {
    key: 'pool-exhaustion',
    name: 'Pool exhaustion',
    words: /\bpool (?:too small|exhaust)|\bexhaust\w* (?:the )?(?:connection|thread)/i,
  },
]

const TECHNIQUES: readonly KeyWords[] = [
  { key: 'algorithm', name: 'Algorithm improvement', words: /\balgorithm/i },
  { key: 'caching', name: 'Caching', words: /\bcach(?:e|es|ed|ing)\b|\bmemoi[sz]/i },
  {
    key: 'query-optimization',
    name: 'Query optimisation',
    words:
      /\b(?:database )?query optimi[sz]|\badd(?:ed|ing)? (?:an? |the )?(?:missing )?index\b|\beager[- ]load|\bprefetch|\bquery rewrite/i,
  },
  {
    key: 'async-parallel',
    name: 'Async and parallel processing',
    words: /\basync\b|\bparallel|\bconcurren(?:t|cy)\b|\bbackground (?:job|worker)/i,
  },
  {
    key: 'data-structure',
    name: 'Data structure change',
    words: /\bdata structures?\b|\bhash (?:map|table|set)\b/i,
  },
  { key: 'refactoring', name: 'Code refactoring', words: /\brefactor/i },
  {
    key: 'scaling',
    name: 'Infrastructure scaling',
    words: /\binfrastructure scaling\b|\bscal(?:e|ed|ing) (?:up|out|horizontally|vertically)\b/i,
  },
  { key: 'batching', name: 'Batching', words: /\bbatch(?:es|ed|ing)?\b|\bdata ?loader\b/i },
]

const parseKey = (text: string, vocabulary: readonly KeyWords[]): string | undefined =>
  vocabulary.find((entry) => entry.key === text || entry.words.test(text))?.key

/** The key of a cause as worded in a checklist or frontmatter. */
export const parseCauseKey = (text: string): string | undefined => parseKey(text, CAUSES)

/** The key of a technique as worded in a checklist or frontmatter. */
export const parseTechniqueKey = (text: string): string | undefined => parseKey(text, TECHNIQUES)

/** Every cause whose wording occurs in prose, in the vocabulary's order. */
export const findCauseKeys = (text: string): KeyWords[] =>
  CAUSES.filter((entry) => entry.words.test(text))

/** Every technique whose wording occurs in prose, in the vocabulary's order. */
export const findTechniqueKeys = (text: string): KeyWords[] =>
  TECHNIQUES.filter((entry) => entry.words.test(text))

const NAMES = new Map([...CAUSES, ...TECHNIQUES].map(({ key, name }) => [key, name]))

/** Words of keys that are spelled in capitals. */
const CAPITALS =
  /\b(?:api|cdn|cpu|css|db|dns|gc|gpu|html|http|io|jit|json|llm|orm|ram|sql|ssd|tcp|tls|ui|xml)\b/g

/** The name of a key on pages; an unknown key is its own name with spaces, `gc-pauses` is “GC pauses”. */
export const formatKey = (key: string): string =>
  NAMES.get(key) ?? key.replaceAll('-', ' ').replace(CAPITALS, (word) => word.toUpperCase())
