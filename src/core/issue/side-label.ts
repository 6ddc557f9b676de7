import type { TextLine } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { makeSideTest, parseSide, soundsExpected } from '../vocabulary/comparison.ts'

/** A label that says of which side of a change it speaks: `**Before**: 45 s`, `After optimization:`. */
export interface SideLabel {
  /** `current` is before beside an after, and after beside an older figure; `hope` is only after `current`. */
  side: 'before' | 'after' | 'change' | 'current' | 'hope'
  /** What was measured, where the label says so: `Queries before: 12`; else ``. */
  metric: string
  /** What must agree on both sides: `Old parser` is compared with `New parser` only. */
  rest: string
  expected: boolean
  /** What stands behind the label, `` where it announces a block. */
  value: string
}

const MAX_LENGTH = 60
const SYMBOLS = /^[^\p{L}\p{N}%Δδ]+/u
const NUMBER = /^\d{1,2}[.)]\s+/u
/** Words that lead many labels which compare nothing: `New files: 2`, `Base image: 300 MB`, `Result: …`. */
const WEAK =
  /^(?:old|new|base|baseline|original|previous|prior|post|pre|legacy|now|was|optimi[sz]ed|unoptimi[sz]ed|v1|v2|without|with|actual|current|result)(?![\p{L}\p{N}])\s*/iu
/** “Original baseline” is a side and nothing else. */
const STATE = /^(?:baseline|state|version|implementation|approach|setup)$/iu
const NOT_A_SIDE =
  /^(?:result|actual|current|with |without |base (?!line)|post-?mortem|after[- ]hours|(?:before|after) \d)/iu
const WAS = /^(?:was|were|formerly|originally|以前|从前|これまで)$/iu
const NOW = /^(?:is now|today|以后|今後)$/iu
/** `Current`, `Current state (v2)`: the whole label, because “Current load” names what was measured. */
const CURRENT =
  /^(?:current(?:ly)?|today|atual(?:mente)?|hoje|actualmente|当前|目前|现在|現在|現状|aktuell)(?:\s(?:state|implementation|behaviou?r|approach|setup|estado|implementação|situação))?$/iu
const HOPE = /^(?:proposed|projected|propost[oa]|propuest[oa]|提案|建议)(?![\p{L}\p{N}])/iu
/** `zstd level 3 (proposed)` */
const ASIDE =
  /^(.{2,50}?)\s?[(（](current|atual|当前|现在|現在|proposed|propost[oa]|propuest[oa]|提案|建议)[)）]$/iu
const SUFFIX =
  /^(.{2,50}?)[\s(（-]+(before|after|antes|depois|vorher|nachher|优化前|优化后|改善前|改善後)[)）]?$/iu

/** What a label with a side begins or ends with: most lines do neither, and no longer pattern need look. */
const mayBegin = makeSideTest([WAS, NOW, CURRENT, HOPE])
const MAY_END = /(?:before|after|antes|depois|vorher|nachher|[前后後]|[)）])$/i
const LETTER = /^[a-z]/i
const OPEN_END = /[:：*]$/
const OPEN_ENDS = /[\s:：*]+$/u

/** The side label that a line begins with or consists of, a heading included. */
export function parseSideLabel(line: TextLine): SideLabel | undefined {
  const field = parseLabel(line)
  if (field !== undefined) return fromText(field.label, field.value)
  // A label of its own line needs no colon: a heading, a bold line.
  return line.text.length > MAX_LENGTH + 8
    ? undefined
    : fromText(OPEN_END.test(line.text) ? line.text.replace(OPEN_ENDS, '') : line.text, '')
}

function fromText(text: string, value: string): SideLabel | undefined {
  if (text.length > MAX_LENGTH + 8) return undefined
  const label = LETTER.test(text)
    ? text
    : text.replace(SYMBOLS, '').replace(NUMBER, '').replace(SYMBOLS, '')
  if (!mayBegin(label) && !MAY_END.test(label)) return undefined
  if (label.length > MAX_LENGTH || /[.!?,;]\s/.test(label)) return undefined
  const bare = label.replace(/\s*[(（][^()（）]*[)）]\s*$/u, '')
  if (CURRENT.test(bare)) return { side: 'current', metric: '', rest: '', expected: false, value }
  if (NOT_A_SIDE.test(label)) return undefined
  const [, thing = '', state = ''] = ASIDE.exec(label) ?? []
  if (state !== '')
    return {
      side: HOPE.test(state) ? 'hope' : 'current',
      metric: thing,
      rest: '',
      expected: false,
      value,
    }
  const [, metric = '', word = ''] = SUFFIX.exec(label) ?? []
  if (word !== '' && parseSide(metric) === undefined) {
    const side = parseSide(word)
    return side === undefined
      ? undefined
      : { side, metric, rest: '', expected: soundsExpected(label), value }
  }
  const side = sideOf(bare, label)
  if (side === undefined) return undefined
  const rest = WEAK.test(bare) ? bare.replace(WEAK, '').replace(STATE, '').toLowerCase() : ''
  return { side, metric: '', rest, expected: soundsExpected(label), value }
}

function sideOf(bare: string, label: string): SideLabel['side'] | undefined {
  if (WAS.test(bare)) return 'before'
  if (NOW.test(bare)) return 'after'
  return parseSide(label) ?? (HOPE.test(bare) ? 'hope' : undefined)
}
