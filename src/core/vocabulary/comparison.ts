/** Words that tell which side of a change a column, label or heading speaks of. */

const BEFORE =
  /^(?:before|baseline|base|old|original|previous(?:ly)?|prior|pre|antes|原来|之前|优化前|改善前|最適化前|変更前|修正前|变更前|unoptimi[sz]ed|without|v1|legacy)(?![\p{L}\p{N}])/iu
const AFTER =
  /^(?:after|new|now|optimi[sz]ed|post|depois|现在|之后|优化后|改善后|改善後|最適化後|変更後|修正後|变更后|actual|current result|with (?:fix|cache|index|change)|v2|result)(?![\p{L}\p{N}])/iu
const EXPECTED =
  /\b(?:expected|estimated|estimate|target|projected|goal|planned|predicted|should|theoretical|hypothetical|proposed|(?:esperad|estimad|previst|projetad)[oa]s?)\b|期待|预期|预计|预估|估计|理论|目標|目标|予測|想定|見込/iu
const CHANGE =
  /^(?:improvement|improvements|change|changes|delta|δ|diff(?:erence)?|gain|gains|speed-?up|reduction|ratio|factor|impact|savings?|saved|melhoria|ganho|redução|economia|提升|改善|改善率|节省|変化|変化率|変動|变化|%|Δ)(?![\p{L}\p{N}])/iu

const ASCII_WORD = /^[a-z][!-~]/i

/**
 * A test whether a text may match one of the patterns, by its first two letters: most texts begin with
 * two that none of their words begins with. The patterns must begin with plain words.
 */
function makeStartTest(patterns: readonly RegExp[]): (text: string) => boolean {
  const starts = new Set(
    patterns.flatMap(({ source }) => source.match(/(?<=[(|:])[a-z][a-z\d]/g) ?? []),
  )
  return (text) => !ASCII_WORD.test(text) || starts.has(text.slice(0, 2).toLowerCase())
}

/** Whether a text can announce a side, asked before anything longer. */
const mayBeSide = makeStartTest([BEFORE, AFTER, CHANGE])

/**
 * A test whether a text that begins with a letter, digit or sign may match `parseSide` or one of the patterns:
 * one look at its beginning for all of them.
 */
export function makeSideTest(patterns: readonly RegExp[]): (text: string) => boolean {
  const all = [BEFORE, AFTER, CHANGE, ...patterns]
  const mayStart = makeStartTest(all)
  const start = new RegExp(all.map(({ source }) => source.replace(/\$$/, '')).join('|'), 'iu')
  return (text) => mayStart(text) && start.test(text)
}

const plain = (text: string): string => text.replace(/^[^\p{L}\p{N}%Δδ]+/u, '')

/** What a column header or label announces; undefined where it announces neither side nor the change. */
export function parseSide(text: string): 'before' | 'after' | 'change' | undefined {
  if (!mayBeSide(text)) return undefined
  const words = plain(text)
  if (CHANGE.test(words)) return 'change'
  if (BEFORE.test(words)) return 'before'
  return AFTER.test(words) ? 'after' : undefined
}

const GAIN =
  /^(?:improvements?|gains?|speed-?ups?|reductions?|savings?|saved|melhorias?|ganhos?|redução|economia|节省|提升|改善|改善率)(?![\p{L}\p{N}])/iu

/** Whether a column or label announces what was gained, so that a change for the worse is none. */
export const promisesGain = (text: string): boolean => GAIN.test(plain(text))

/** Whether a text speaks of a hope rather than of a measurement. */
export const soundsExpected = (text: string): boolean => EXPECTED.test(text)

const SAID_EXPECTED =
  /[([（]\s?(?:expected|estimated?|est\.|projected|theoretical|predicted|target|goal|estimad[oa]|esperad[oa]|previst[oa]|预期|预计|预估|估计|理论|目标|予測|想定|目標|見込み?)\s?[)\]）]/iu

const TRAILS_EXPECTED =
  /\d\S{0,8}(?:\s\p{L}{1,8})?\s(?:estimated|est\.|expected|projected|estimad[oa]|esperad[oa]|previst[oa])[^\p{L}\p{N}]*$/iu

/** Whether a figure is followed by a word that makes it a hope: `40 ms (estimated)`, `40 ms expected`. */
export const saysExpected = (text: string): boolean =>
  SAID_EXPECTED.test(text) || TRAILS_EXPECTED.test(text)

const PENDING =
  /^[^\p{L}]*(?:pending|planned|to[ -]?do|not (?:yet )?(?:started|done|implemented)|upcoming|scheduled|待执行|待实施|待实现|待处理|待办|未开始|计划中|pendente|planejad[oa]|a fazer|pendiente|未着手|未実施|予定)[^\p{L}]*$/iu

/** Whether a cell says that the change of its row is still to come: `⏳ pending`. */
export const saysPending = (text: string): boolean => PENDING.test(text)
