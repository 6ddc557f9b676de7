/** What is told beside the text of an action, as it is written there; null is nothing. */
export interface ToldFacts {
  owner: string | null
  due: string | null
}

/** What stands for a fact while the text around it is looked at: said as one, or a mere name or day. */
const FIRST_SAID = 0xe000
const FIRST_BARE = 0xe080
const MOST_MARKS = 64
const PRIVATE = /[\uE000-\uE0FF]/u
const MARKS = /[\uE000-\uE0FF]/gu
const SAID = /[\uE000-\uE07F]/u

/** What may stand in front of a fact and goes with it; looked for in a few letters only. */
const LABEL_ROOM = 40
const OWNER_LABEL =
  /(?<![\p{L}\p{N}])(?:owners?|owned by|assignees?|assigned(?: to)?|responsible|dri|responsável|担当者?|负责人|责任人)\s*[:：]?\s*@?$|@$/iu
const DUE_LABEL =
  /(?<![\p{L}\p{N}])(?:due(?: date| on| by)?|by|deadline|eta|until\s*:|prazo|期限|期日|截止(?:日期|时间)?)\s*[:：]?\s*(?:(?:the )?(?:end|middle|start|beginning) of )?$/iu
/** What goes on until a day is not what has to be done by it: cut only where it is set off. */
const UNTIL = /(?<![\p{L}\p{N}])until\s+(?:(?:the )?(?:end|middle|start|beginning) of )?$/iu

/**
 * The text of an action without the owner and the day that are told beside it: in brackets, behind a dash, a
 * comma or a full stop, in front of the text or at its end. What the sentence needs stays: “Ask @ida for the
 * dump”, “Keep the old index until 2026-03-01”.
 */
export function cutFacts(text: string, { owner, due }: ToldFacts): string {
  if (PRIVATE.test(text)) return text
  const originals = new Map<string, string>()
  const byDue = due === null ? text : markFact(text, due, [DUE_LABEL, UNTIL], originals)
  const marked = owner === null ? byDue : markFact(byDue, owner, [OWNER_LABEL], originals)
  if (originals.size === 0) return text
  const left = cutChunks(cutBrackets(marked.replace(/\s+/g, ' '))).replace(
    MARKS,
    (mark) => originals.get(mark) ?? '',
  )
  const tidy = left
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?、。，；：])/g, '')
    .replace(/^[\s,;:–—|、，；：.-]+/u, '')
    .replace(/[\s,;:–—|、，；：-]+$/u, '')
  return /[\p{L}\p{N}]{2}/u.test(tidy) ? tidy : text
}

const LETTER = /[\p{Script=Latin}\p{N}_]/u
/** Goes on as the same word, name or day. */
const GOES_ON = /^(?:[\p{Script=Latin}\p{N}_]|-[\p{L}\p{N}])/u

/** Puts a mark in place of a value and the label in front of it, wherever it stands as a word. */
function markFact(
  text: string,
  value: string,
  [label, weak]: readonly [RegExp, RegExp?],
  originals: Map<string, string>,
): string {
  if (value === '') return text
  let out = ''
  let from = 0
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length)) {
    const end = at + value.length
    const isWord = !LETTER.test(text[at - 1] ?? '') && !GOES_ON.test(text.slice(end, end + 2))
    if (!isWord || originals.size >= MOST_MARKS) continue
    const before = text.slice(Math.max(from, at - LABEL_ROOM), at)
    const said = label.exec(before)
    const start = at - ((said ?? weak?.exec(before))?.[0].length ?? 0)
    const mark = String.fromCodePoint((said ? FIRST_SAID : FIRST_BARE) + originals.size)
    originals.set(mark, text.slice(start, end))
    out += text.slice(from, start) + mark
    from = end
  }
  return out + text.slice(from)
}

/** Nothing but facts, and what joins them. */
const isFacts = (part: string): boolean =>
  PRIVATE.test(part) && part.replace(/[\uE000-\uE0FF\s.。&+/]|\band\b/gu, '') === ''

const BRACKETS = /[([（【［]([^()[\]（）【】［］]*)[)\]）】］]/gu

/** Without brackets that hold nothing but facts, and without the facts that stand in others by themselves. */
const cutBrackets = (text: string): string =>
  text.replace(BRACKETS, (whole, inner: string) => {
    const parts = inner.split(/\s*[,;|、，；]\s*|\s+[–—-]\s+/u)
    const kept = parts.filter((part) => !isFacts(part))
    if (kept.length === parts.length) return whole
    return kept.length === 0 ? '' : whole[0]! + kept.join(', ') + whole.at(-1)!
  })

/** Dashes, bars and the ends of sentences; split with what they are. */
const STRONG = /(\s+[–—-]\s+|\s*[—|;；·•]\s*|[.!?]\s+|[。！？]\s*)/u
const WEAK = /(,\s+|[、，]\s*|[:：]\s+)/u

/** Without the parts that are nothing but facts, and without facts at the ends of the others. */
function cutChunks(text: string): string {
  const pieces = text.split(STRONG)
  let out = ''
  let isEndCut = false
  for (let i = 0; i < pieces.length; i += 2) {
    const [sign = '', chunk = ''] = [pieces[i - 1], pieces[i]]
    const isCut = chunk.split(WEAK).every((part, at) => at % 2 === 1 || isFacts(part))
    // The first that is cut gives its full stop to what stands before it.
    if (isCut && !isEndCut && /^[.!?。！？]/u.test(sign)) out += sign.trim()
    const isStopped = /[.!?。！？]$/u.test(out)
    if (!isCut && chunk !== '') {
      const joint = out === '' ? '' : isStopped ? ' ' : sign
      out += joint + cutEnds(chunk, out === '')
    } else if (!isCut) out += sign
    isEndCut = isCut
  }
  return out
}

/** An owner behind one of these is a part of the sentence. */
const NEEDED =
  /(?<![\p{L}\p{N}])(?:with|to|for|from|by|of|and|or|ask|ping|via|cc|at|on|like|as|mit|an|von|und)\s*$/iu

/** Cuts what is set off by commas at the end, or is said as a fact there; in front only where the text begins. */
function cutEnds(chunk: string, isFirst: boolean): string {
  const parts = chunk.split(WEAK)
  const isSaidFact = (part: string | undefined): boolean =>
    part !== undefined && isFacts(part) && SAID.test(part)
  while (parts.length > 2 && isSaidFact(parts.at(-1))) parts.splice(-2)
  const isHead = (): boolean =>
    parts.length > 2 && isFacts(parts[0]!) && (isSaidFact(parts[0]) || parts[1]!.trim() !== ',')
  if (isFirst) while (isHead()) parts.splice(0, 2)
  const rest = parts.join('')
  // A bare day goes with the owner in front of it.
  const end = /\s*[\uE000-\uE07F](?:[\s.]*[\uE000-\uE0FF])*[\s.]*$/u.exec(rest)
  const shorter =
    end === null || NEEDED.test(rest.slice(0, end.index)) ? rest : rest.slice(0, end.index)
  return isFirst ? shorter.replace(/^\s*[\uE000-\uE07F]\s+(?=\p{Lu})/u, '') : shorter
}
