/** Verbs and particles between a thing and its figure: "the worker needs", "p95 dropped from". */
const TRAILING =
  /(?:^|\s+)(?:takes?|took|taking|needs?|needed|uses?|used|using|is|are|was|were|be|been|has|have|had|runs?|ran|(?:loads?|responds?|completes?|finish(?:es)?) in|completed|finished|executed|requires?|required|went|goes|go|should|will|would|could|can|must|may|might|drops?|dropped|falls?|fell|improves?|improved|decreases?|decreased|increases?|increased|rises?|rose|grew|grows|reduces?|reduced|raised|lowered|gets?|got|shrinks?|shrank|jumped|down|up|by|of|at|in|to|from|with|now|previously|originally|only|just|about|roughly|approximately|around|currently|before|antes|caiu|subiu|passou|reduzid[oa]|reduziu|reduz|aumentou|melhorou|diminuiu|changed|extended|scaled|escalated|ballooned|recovered|restored|moved|slightly|significantly|dramatically|barely|foi|foram|sendo|aumentad[oa]s?|cut|brought|boosted|sped up|climbed|de|von|fällt|sank|stieg)$/iu
const CHANGED_FROM =
  /\b(?:reduc(?:e[sd]?|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|improv(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|shrinks?|shrank|brings?|brought|t(?:akes?|ook)|drop(?:s|ped)?|shorten(?:s|ed)?|sp(?:eeds|ed) up|restor(?:e[sd]?|ing)|reduz(?:ir|iu|indo)?|aument(?:a|ar|ou)|diminu(?:i|ir|iu)|baix(?:a|ar|ou))\s(.{1,80}?)\s(?:(?:down|up)\s)?(?:from|de)$/iu
const DETERMINER = /(?:^|\s)(?:one|an?|the|each|every|our|its|this|that|all|both|their)\s/giu
const PREPOSITION = /\b(?:of|in|for|on|per|to|at|by|from|with|and)$/i
const LEADING =
  /^(?:[^\p{L}\p{N}(]+|(?:and|but|while|also|then|so|thus|therefore|now|it|und|e|y|in|of|no|na|para|we (?:expect|hope|want)|expect(?:ing)?)(?:\s|$))+/iu
/** “Lock time: (from 150 ms to 90 ms)”. */
const OPENED_FROM = /\s?\((?:(?:down|up|reduced|increased)\s)?(?:from|de|von|从)\s$/iu
/** Particles that CJK writes without a space between the thing and its figure. */
const CJK_PARTICLE = /[从由はがを]\s*$/
/** What a claim leaves of “the export is twice as fast:”. */
const COPULA = /\s(?:is|are|was|were)$/i
const BEFORE_AFTER =
  /(?:^|\s)(?:before|antes|vorher|[([](?:before|antes)\s?(?:\/|→|->|vs\.?)\s?(?:after|depois)[)\]])$/i
/** Chinese and Japanese set no space between what they list. */
const LISTED = /[、；](?![^（(]*[)）])/u
const EDGE = /[\s:：,;(（=*_–—|>-]+$/u
const SENTENCE_END = /[.!?;]\s|[。！？]/gu

const PRONOUN = /^(?:we|it|this|that|they|one|i|an?|the|which|them|n[óo]s|isso|ele|ela)$/iu
const OBJECT_OF_CLAIM =
  /^(?:reduc(?:e[sd]?|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|improv(?:e[sd]?|ing)|increas(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|drop(?:s|ped)?|rais(?:e[sd]?|ing))\s(.{2,60}?)\s(?:by|of|em|de|por)\s/iu

const MAX_LENGTH = 100

/**
 * What a pair of figures measures, from the words before it: the label ("p95: "), the subject
 * ("the worker needs"), the object ("reduced the load time from"). `words` reaches from the previous
 * pair, or the beginning of the line, to the first figure, claims taken out; `isFirst` tells which.
 */
export function namePair(words: string, isFirst: boolean): string {
  let rest = words
    .slice(-2 * MAX_LENGTH)
    .replace(OPENED_FROM, '')
    .replace(CJK_PARTICLE, '')
    .replace(EDGE, (edge) => (/[:：]/.test(edge) ? ':' : ''))
  for (const end of [...rest.matchAll(SENTENCE_END)].toReversed().slice(0, 1)) {
    rest = rest.slice(end.index + end[0].length)
  }
  if (!isFirst) rest = lastPiece(rest, /[,;]/)
  const label = rest.endsWith(':')
  const pieces = rest
    .replace(/:$/, '')
    .split(/:\s|：/)
    .map(trim)
    .filter((one) => /\p{L}/u.test(one))
  const piece = pieces.at(-1) ?? ''
  if (label)
    return lastPiece(piece, LISTED).replace(BEFORE_AFTER, '').replace(COPULA, '').slice(-MAX_LENGTH)

  const object = CHANGED_FROM.exec(piece)?.[1]
  if (object !== undefined) return trim(object)
  const subject = stripVerbs(piece)
  // "Indexing: from 3 h to 25 m" is named by its label.
  const name =
    subject === '' ? (pieces.at(-2) ?? '') : subject === piece ? piece : nounPhrase(subject)
  return PRONOUN.test(name) ? '' : name.slice(-MAX_LENGTH).trim()
}

/** What a claim before the figures was about: “Reduced the load time by 80% (5 s → 1 s)”. */
export function nameInClaim(claim: string): string {
  const object = OBJECT_OF_CLAIM.exec(claim)?.[1] ?? ''
  return PRONOUN.test(object) ? '' : trim(object).slice(-MAX_LENGTH)
}

const trim = (text: string): string => text.replace(EDGE, '').replace(LEADING, '').trim()

/** The last piece that says something. */
function lastPiece(text: string, separator: RegExp): string {
  const pieces = text.split(separator)
  return pieces.findLast((piece) => /\p{L}/u.test(piece)) ?? text
}

function stripVerbs(text: string): string {
  // "One run costs" ends in a verb, "cloud costs fell" in a noun.
  let rest = text.replace(/(?<=\S\s)costs$/i, '').replace(EDGE, '')
  for (let count = 0; count < 6; count += 1) {
    const shorter = rest.replace(TRAILING, '').replace(EDGE, '')
    if (shorter === rest) return rest
    rest = shorter
  }
  return rest
}

/** "after phase 1 one picture" → "one picture"; "since May the size of the index" → "the size of the index". */
function nounPhrase(text: string): string {
  const clause = trim(lastPiece(text, /,\s/))
  const starts = [...clause.matchAll(DETERMINER)].map((match) => match.index).toReversed()
  const start = starts.find((index) => !PREPOSITION.test(clause.slice(0, index).trimEnd()))
  return trim(start === undefined ? clause : clause.slice(start))
}
