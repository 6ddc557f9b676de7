/** In words: how much of two texts must be common to both, of all that either says. */
const COMMON_SHARE = 0.9

/** What turns a sentence into its opposite, in the languages of most documents, spelt as {@link splitWords} does. */
const NEGATIONS: ReadonlySet<string> = new Set(
  (
    'no not never none nothing without neither nor cannot don doesn didn isn aren wasn weren won wouldn shouldn can t ' +
    'nicht nie niemals kein keine keinen keiner ohne ne pas jamais sans aucun aucune no nunca sin ningun sem nao ' +
    'non mai senza nessun не ни без'
  ).split(' '),
)

/**
 * For each text the place of the first text that says the same, which is its own where it is the first.
 *
 * Two texts say the same when their words do, whatever their markup, punctuation, case and accents; or when
 * at least nine in ten of all words are in both and stand in the same order, and none of the others is a
 * number or a negation: “cache before you measure” is not “measure before you cache”, and “within 5 s” not
 * “within 50 s”. Texts are held against the first of their kind only, so that small steps lead nowhere else.
 * Texts of fewer than ten words are therefore the same only word by word. Candidates are found by the
 * rarest words (the prefix filter of Bayardo, Ma and Srikant, WWW 2007), not by comparing all with all.
 */
export function findRepeats(texts: readonly string[]): number[] {
  const all = texts.map(splitWords)
  const frequency = countWords(all)
  const exact = new Map<string, number>()
  const byRareWord = new Map<string, number[]>()
  return all.map((words, place) => {
    if (words.length === 0) return place
    const whole = words.join(' ')
    const known = exact.get(whole)
    if (known !== undefined) return known
    const rare = rarestOf(words, frequency)
    const candidates = new Set(rare.flatMap((word) => byRareWord.get(word) ?? []))
    const first = [...candidates].find((other) => saySame(all[other]!, words)) ?? place
    exact.set(whole, first)
    if (first === place) {
      for (const word of rare) byRareWord.set(word, [...(byRareWord.get(word) ?? []), place])
    }
    return first
  })
}

/** Words in lower case, without the signs of markdown and without accents. */
const splitWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

function countWords(all: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** So many of its rarest words that no text with nine tenths in common can lack all of them. */
function rarestOf(words: readonly string[], frequency: ReadonlyMap<string, number>): string[] {
  const own = [...new Set(words)]
  const most = own.length - Math.ceil(COMMON_SHARE * own.length) + 1
  return own
    .toSorted((a, b) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1))
    .slice(0, most)
}

function saySame(a: readonly string[], b: readonly string[]): boolean {
  const [inA, inB] = [new Set(a), new Set(b)]
  const common = inA.intersection(inB)
  const onlyOne = inA.symmetricDifference(inB)
  if (common.size < COMMON_SHARE * (common.size + onlyOne.size)) return false
  if ([...onlyOne].some(changesMeaning)) return false
  const [left, right] = [a, b].map((words) => words.filter((word) => common.has(word)).join(' '))
  return left === right
}

const changesMeaning = (word: string): boolean => NEGATIONS.has(word) || /\p{N}/u.test(word)
