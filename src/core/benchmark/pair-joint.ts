import type { FoundQuantity } from '../measure/quantity.ts'

/** How two neighbouring figures of a line belong together. */
export type Joint = 'forward' | 'backward'

/** Words that may stand between a figure and its arrow: "63 upstream calls → 3", "1.2 s (cold) → 0.3 s". */
const ASIDE = '(?:\\s[\\p{L}][\\p{L}-]{0,15}){0,3}[\\s*_]{0,6}(?:\\([^()]{0,40}\\))?[\\s*_]{0,6}'
const ONLY = '(?:(?:now|only|just|merely|apenas|nur)\\s)?'
const ARROW = new RegExp(
  `^[*_]{0,3}${ASIDE}(?:[→➜➔➡⟶⇒⟹]\\uFE0F?|-{1,3}>|={1,2}>|~>)[\\s*_]{0,6}(?:[\\p{L}][\\p{L}\\p{N} ]{0,20}:[\\s*_]{1,4})?${ONLY}$`,
  'iu',
)
const TO = new RegExp(
  `^[*_]{0,3}${ASIDE}(?<=\\s)(?:(?:down|up)\\s)?(?:to|para|auf|zu|vers|à)\\s${ONLY}[*_]{0,3}$`,
  'iu',
)
const BARE_TO = /^[\s*_]{0,4}(?:(?:down|up) )?(?:to|para)[\s*_]{1,4}$/i
const FROM_BEFORE = /(?:\b(?:from|von|de|desde)|从|由)\s?[*_]{0,3}$/i
/** “Reduced to 200 ms from 1.2 s”; “from 2 to 5 s, up to 9 s from Monday” is none. */
const TO_BEFORE = /\b(?:to|para)\s?[*_]{0,3}(?:just |only |under |about |around |~)?$/i
const FROM_GAP = /^[*_]{0,3},?\s(?:down |up )?(?:from|de)\s[*_]{0,3}(?:about |around )?$/i
const CJK_TO = /^\s?(?:から|(?:降低?|减少|缩短|优化|提升|提高|增加|升)[到至为])\s?$/
const CJK_BARE_TO = /^\s?[到至]\s?$/
const INSTEAD = new RegExp(
  `^[*_]{0,3}${ASIDE},?\\s?\\(?(?<=[\\s(])(?:instead of|rather than|(?:down|up|(?:increas|reduc|rais|lower|upgrad|decreas|improv)ed|cut) from(?: (?:the )?(?:original(?:ly)?|default|previous|old))?|previously|formerly|em vez de|ao invés de|statt|anstatt|au lieu de|en lugar de)\\s[*_]{0,3}$`,
  'iu',
)
const WAS =
  /^[*_]{0,3}\s?[,(]\s?(?:was:?|were:?|before:?|antes:?|vorher|previous(?:ly)?:?)\s[*_]{0,3}$/i
const BEFORE_AND =
  /^\s(?:before|antes)[,;.]?\s(?:and\s|e\s)?(?:(?:it\s)?(?:is|takes|needs|uses)\s)?(?:now\s)?$/i
const AFTER_BEHIND = /^\s(?:after|afterwards|now|depois)\b/i
const BEFORE_LABEL = /\b(?:before|antes|优化前|改善前)[*_]{0,3}\s?[:=：][*_]{0,3}\s?$/i
const AFTER_LABEL =
  /^[*_]{0,3}\s?[,;|/，、]?\s?(?:and\s)?[*_]{0,3}(?:after|depois|优化后|改善後)[*_]{0,3}\s?[:=：][*_]{0,3}\s?$/i

/** `4.5 s (before) vs 0.9 s (after)`. */
const BEFORE_BRACKET =
  /^[*_]{0,3}\s?\((?:before|antes)[^()]{0,24}\)\s?(?:vs\.?|versus|\/|,|;|and)\s?[*_]{0,3}$/i
const AFTER_BRACKET = /^[*_]{0,3}\s?\((?:after|now|depois)\b/i
/** `Before 4.5 s / After 0.9 s`. */
const BEFORE_BARE = /\b(?:before|antes)\s[*_]{0,3}$/i
const AFTER_BARE = /^[*_]{0,3}\s?[,;|/]\s?[*_]{0,3}(?:after|depois)\s[*_]{0,3}$/i
/** `Load time (before/after): 4.5 s / 0.9 s`. */
const BOTH_LABEL =
  /[([](?:before|antes)\s?(?:\/|→|->|vs\.?)\s?(?:after|depois)[)\]]\s?[*_]{0,3}[:：]?[*_]{0,3}\s?$/i
const BOTH_GAP = /^[*_]{0,3}\s?(?:\/|vs\.?|\|)\s?[*_]{0,3}$/i
/** “was 4.5 s and is now 0.9 s”. */
const PAST_BEFORE =
  /\b(?:was|were|took|taking|needed|used|costs?|before|antes|era|previously|originally)\s(?:about\s)?$/i
const NOW_GAP =
  /^(?:\sbefore|\spreviously)?[,;.]?\s?(?:and\s|but\s)?(?:(?:it|they)\s)?(?:(?:is|are|takes?|needs?|uses?)\s)?now\s(?:(?:it|they|is|are|takes?|needs?|uses?|only|just|at|down to)\s){0,3}$/i
/** “12 ms, compared to 340 ms before”, “15 ms cached (vs 900 ms uncached)”. */
const COMPARED =
  /^(?:\s[\p{L}][\p{L}-]{0,15}){0,3},?\s\(?(?:(?:as )?compared (?:to|with)|versus|vs\.?|against)\s$/iu
const BEFORE_BEHIND =
  /^\s?\(?(?:before|previously|originally|earlier|antes|uncached|unindexed|unbatched|unoptimi[sz]ed|sequential(?:ly)?|sequencial)\b/i
/** `Lookup: 0 B (vs 96 KB)`: nothing but a label and the two figures. */
const LABEL_BEFORE = /\p{L}[^:：]{0,31}[:：][*_]{0,3}\s{0,16}[*_]{0,3}$/u
const VERSUS = /^[*_]{0,3}\s?[(（](?:vs\.?|versus)\s[*_]{0,3}$/i
const CLOSED = /^[*_]{0,3}[)）]/

/** One of these stands in every line with a joint; most lines with two numbers have none of them. */
const JOINING =
  /[→➜➔➡⟶⇒⟹到至为后後à]|[-=~]>|から|(?:^|[^a-z])(?:to|para|auf|zu|vers(?:us)?|from|instead|rather|previous(?:ly)?|formerly|vez|inv.s|statt|anstatt|lieu|lugar|was|were|before|antes|vorher|after|depois|now|compared|vs|against)(?![a-z])/i

/** Whether figures of a text may be joined at all, asked before they are looked for. */
export const mayJoin = (text: string): boolean => JOINING.test(text)

const MAX_GAP = 72
const REACH = 32

/** What joins a figure to the next one; undefined where they stand side by side only. */
export function jointOf(
  text: string,
  first: FoundQuantity,
  second: FoundQuantity,
): Joint | undefined {
  if (second.start - first.end > MAX_GAP) return undefined
  const gap = text.slice(first.end, second.start)
  if (isDelta(first) || isWorkedOut(text, first)) return undefined
  if (ARROW.test(gap) || CJK_TO.test(gap)) return 'forward'
  if (INSTEAD.test(gap) || WAS.test(gap)) return 'backward'
  const before = text.slice(Math.max(0, first.start - REACH), first.start)
  if (FROM_BEFORE.test(before) && (TO.test(gap) || CJK_BARE_TO.test(gap))) return 'forward'
  if (TO_BEFORE.test(before) && FROM_GAP.test(gap)) return 'backward'
  // "(642,722 to 161,211)", "errors: 98,619 to 98,191": a range would rise.
  const falls = second.value < first.value && first.dimension === second.dimension
  if (BARE_TO.test(gap) && falls && /[(:]\s?$/.test(before)) return 'forward'
  // "1.8 s to 240 ms" falls, so it is no range; "10 to 20 ms" is one.
  const hasUnits = first.unit !== '' && second.unit !== ''
  if (BARE_TO.test(gap) && falls && hasUnits) return 'forward'
  return labelledJoint(before, gap, text.slice(second.end, second.end + REACH))
}

/** What the words around two figures say of their sides, where no arrow or “from … to” joins them. */
function labelledJoint(before: string, gap: string, behind: string): Joint | undefined {
  const isForward =
    (BEFORE_LABEL.test(before) && AFTER_LABEL.test(gap)) ||
    (BEFORE_AND.test(gap) && AFTER_BEHIND.test(behind)) ||
    (BEFORE_BRACKET.test(gap) && AFTER_BRACKET.test(behind)) ||
    (BEFORE_BARE.test(before) && AFTER_BARE.test(gap)) ||
    (BOTH_GAP.test(gap) && BOTH_LABEL.test(before)) ||
    (NOW_GAP.test(gap) && PAST_BEFORE.test(before))
  if (isForward) return 'forward'
  const isBackward =
    (COMPARED.test(gap) && BEFORE_BEHIND.test(behind)) ||
    (VERSUS.test(gap) && CLOSED.test(behind) && LABEL_BEFORE.test(before))
  return isBackward ? 'backward' : undefined
}

/** `+50 MB/s → 350 MB/s`, `-60% to -70%`: a change is not what was there before. */
const isDelta = ({ text, dimension }: FoundQuantity): boolean =>
  /^[~≈]?\s?\+/.test(text) || (dimension === 'share' && /^[~≈]?\s?[-−–]/.test(text))

/** What leads over to a result rather than to a later figure: `12 fields × 8 bytes = 96 bytes → 55 MB`, `1m, 4h, 1d → 6 intervals`. */
const WORKED_OUT =
  /[×*/+]\s?[~≈]?\d[^=]{0,24}=\s?[~≈]?$|\d\s?\p{L}{0,8},\s\d[\d.]{0,8}\s?\p{L}{0,8},\s$/u

const isWorkedOut = (text: string, first: FoundQuantity): boolean =>
  WORKED_OUT.test(text.slice(Math.max(0, first.start - 48), first.start))

const ASIDE_BRACKET = /^[\s*_]{0,4}\([^()]{0,40}\)/

/** The figure that may follow `figures[index]`, those in a bracket behind it left out: "100% (755 MB free) → 97%". */
export function nextIndex(text: string, figures: readonly FoundQuantity[], index: number): number {
  const end = figures[index]?.end ?? 0
  const bracket = ASIDE_BRACKET.exec(text.slice(end, end + MAX_GAP))?.[0].length ?? 0
  let next = index + 1
  while (next < figures.length && figures[next]!.start < end + bracket) next += 1
  return next
}
