/** What the words of a claim say happened. */
export type ClaimWords =
  | 'faster'
  | 'slower'
  /** Less of the quantity: less, fewer, shorter, reduction, ↓. */
  | 'less'
  /** So many times or per cent of it more: more, longer, higher, ↑. */
  | 'more'
  /** A growth by so much: increase, growth. */
  | 'increase'
  | 'improvement'
  | 'regression'
  /** New to old: relative, as much, Test/Base. */
  | 'ratio'
  | 'none'

// Longer phrases first: "mais rápido" is faster, "mais" alone is more.
const TAILS: readonly [ClaimWords, string][] = [
  [
    'faster',
    'faster|quicker|as (?:fast|quick)|speed-?ups?|(?:mais|más) rápid[oa]s?|schneller|plus rapides?',
  ],
  ['slower', 'slower|slow-?downs?|(?:mais|más) lent[oa]s?|langsamer'],
  ['regression', 'regressions?|worse|degradation|degraded|piora|pior|peor|schlechter'],
  [
    'ratio',
    'relative|as (?:much|many|long|large|big|high)|(?:of )?(?:the )?(?:baseline|normal|original)',
  ],
  [
    'less',
    'less|(?:below|under) (?:the )?(?:baseline|normal)|fewer|lower|smaller|shorter|leaner|lighter|cheaper|reductions?|reduced|decreased?|drop(?:ped)?|savings?|saved|cut|down|menos|menor(?:es)?|redução|reducción|weniger|kleiner|kürzer|niedriger',
  ],
  ['increase', 'increased?|growth|rise|jump|aumento|Anstieg'],
  [
    'improvement',
    'improvements?|improved|better|simpler|gains?|melhorias?|melhor|mejora|mejor|besser|Verbesserung',
  ],
  [
    'more',
    'more|(?:over|above) (?:the )?(?:baseline|normal)|higher|larger|bigger|greater|longer|up|mais|maior(?:es)?|más|mehr|größer|höher|länger',
  ],
]
const SIGNS: readonly [ClaimWords, string][] = [
  ['faster', '更?快|高速化?|速く'],
  ['slower', '更?慢|遅く'],
  ['less', '[↓⬇▼↘📉]\uFE0F?|短縮|削減|减少|降低|下降|減少|低減|缩短'],
  ['improvement', '提升|改善|向上|优化|提高|更?(?:简单|简洁)'],
  ['regression', '悪化|劣化|退化|恶化'],
  ['increase', '増加|增加|增长|上昇|上升'],
  ['more', '[↑⬆▲↗📈]\uFE0F?'],
]
const LEADS: readonly [ClaimWords, string][] = [
  ['faster', 'faster|speed-?up|sped up|mais rápido'],
  ['slower', 'slower|slow-?down|slowed'],
  ['regression', 'regression|regressed|degradation|degraded|worsened|piora'],
  ['improvement', 'improvement|improv(?:e[sd]?|ing)|melhor(?:ia|ou)|提升|改善|优化|提高'],
  [
    'less',
    'reduction|reduc(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|drop(?:s|ped)?|cut(?:s|ting)?|sav(?:es?|ed|ings?)|fell|shrank|shrunk|lower(?:ed)?|less|down|redu(?:ção|ziu|zido)|economia|减少|降低|削減|短縮|[↓⬇▼]\uFE0F?',
  ],
  [
    'increase',
    'increas(?:e[sd]?|ing)|grew|growth|rose|raised?|gain(?:ed)?|aument(?:o|ou)|增加|増加',
  ],
  ['more', 'up|higher|longer|[↑⬆▲]\uFE0F?'],
]

const oneOf = (table: readonly [ClaimWords, string][]): string =>
  table.map(([, words]) => words).join('|')

const STOP =
  'of|in|on|at|to|over|above|below|under|from|and|or|with|by|for|is|was|are|than|vs|the|a|an|if|when|de|do|da'
const TAIL = new RegExp(
  `^[)*_]{0,3}\\s{0,2}((?:(?!(?:${STOP})\\b)[\\p{L}][\\p{L}-]{1,14}\\s){0,2})(?:(${oneOf(TAILS)})(?![\\p{L}])|(${oneOf(SIGNS)}))`,
  'iu',
)
const DIFF = /^\s?(?:diff(?:erence)?|change)\b/i
const LEAD = new RegExp(
  `(?:(?<!\\p{sc=Latin})(${oneOf(LEADS)}))(?:\\s(?:[\\p{L}\\p{N}'’-]{1,16}\\s){0,4}(?:by|of|em|de|por|um)\\s|((?:\\s[\\p{L}\\p{N}'’-]{1,16}){0,4}\\s?[*_]{0,2}[:：][*_]{0,2}\\s?)|\\s|)(?:a\\s|an\\s)?$`,
  'iu',
)
/** Only these may stand alone behind other words: in "cache hit 20% up" the rest is no claim. */
const ADJACENT = /^(?:up|down|more|less|higher|lower|cut|mais|menos|más)$/i

export interface ClaimTail {
  words: ClaimWords
  /** How much of the text behind the figure belongs to the claim. */
  length: number
}

type Classes = readonly (readonly [ClaimWords, RegExp])[]

const classes = (table: readonly [ClaimWords, string][]): Classes =>
  table.map(([words, phrases]) => [words, new RegExp(`^(?:${phrases})$`, 'iu')])
const TAIL_CLASSES = classes(TAILS)
const SIGN_CLASSES = classes(SIGNS)
const LEAD_CLASSES = classes(LEADS)

const classOf = (table: Classes, phrase: string): ClaimWords =>
  table.find(([, pattern]) => pattern.test(phrase))?.[0] ?? 'none'

/** The words right behind a figure that make it a claim: " faster", " fewer queries", " ↓". */
export function readTail(after: string): ClaimTail | undefined {
  const match = TAIL.exec(after)
  if (match === null) return undefined
  const [whole, fillers = '', word, sign] = match
  if (word !== undefined && fillers !== '' && ADJACENT.test(word)) return undefined
  const words = word === undefined ? classOf(SIGN_CLASSES, sign ?? '') : classOf(TAIL_CLASSES, word)
  const isPerformance = /\b(?:performance|speed)\b/i.test(fillers)
  return {
    words: isPerformance && /^(?:more|increase)$/.test(words) ? 'improvement' : words,
    length: whole.length,
  }
}

/** How much of a neutral tail (" diff") belongs to a signed figure. */
export const neutralTailLength = (after: string): number => DIFF.exec(after)?.[0].length ?? 0

export interface ClaimLead {
  words: ClaimWords
  /** How much of the text before the figure belongs to the claim; 0 for a label ("Reduction: 27%"). */
  length: number
}

/** The words before a figure that make it a claim: "reduced by ", "reduction of ", "CPU Reduction: ". */
export function readLead(before: string): ClaimLead | undefined {
  const match = LEAD.exec(before)
  if (match === null) return undefined
  const [whole, word = '', label] = match
  return { words: classOf(LEAD_CLASSES, word), length: label === undefined ? whole.length : 0 }
}
