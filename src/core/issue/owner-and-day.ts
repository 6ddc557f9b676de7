import { NOTHING } from './split-list.ts'

/** The beginning of a text that says that something is done. */
export const DONE =
  /^[^\p{L}]*(?:done|completed?|closed|fixed|resolved|finished|merged|shipped|deployed|yes|conclu[ií]d[oa]|feito|完了|完成|已完成|済み?)(?!\p{L})|^\s*(?:✅|☑|✔|✓)/iu

const NOBODY =
  /^@?(?:tb[acd]|\?+|(?:not yet |un)assigned|not assigned|nobody|no ?one|to be (?:assigned|announced|decided|defined|determined)|待定|未定|未割り?当て|未分配|なし|无|無|a definir)\.?$/iu

/** Whether a text only holds the place of an owner or a day: `TBD`, `n/a`, `?`, `unassigned`. */
export const isUnsaid = (text: string): boolean => NOTHING.test(text) || NOBODY.test(text)

const OWNER =
  /(?:[([（、，]|\b)(?:owners?|owned by|assignees?|assigned to|responsible|dri|responsável|担当者?|负责人)\s*[:：]\s*@?([^(),;|–—（）、，[\]。]+)|[([（]@([\w.-]+)(?=\s*(?:[)\]）,;:，、]|due|by|until|\d))|(?:^|\s)@([\w-]+(?:\.[\w-]+)*)/iu
/** An owner's name ends before the day, and where a sentence ends: not behind a title or an initial. */
const NAME_END =
  /\s(?:due|by|until|deadline|eta)(?![\p{L}\p{N}])|\s(?=\d{4}[-/.年]\d)|\s[-·]\s|(?<!(?<!\p{L})(?:\p{L}|drs?|mrs?|ms|mx|prof|st|sra?|eng))\.\s|!\s|[.!]$/iu

const MONTH =
  '(?:jan|feb|fev|mar|apr|abr|may|mai|jun|jul|aug|ago|sep|oct|nov|dec|dez)\\p{L}{0,6}\\.?'
const ZONE = ' ?(?:Z(?!\\p{L})|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|UTC|GMT)'
const DAY =
  `\\d{4}[-/]\\d{2}[-/]\\d{2}(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2})?(?:${ZONE})?)?` +
  `|\\d{4}年\\d{1,2}月(?:\\d{1,2}日|末日?|底)?|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}` +
  `|\\d{1,2}(?:st|nd|rd|th)? (?:of |de )?\\p{L}{3,9},? (?:de )?\\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}` +
  `|${MONTH} (?:de )?\\d{4}|\\d{4}-(?:0[1-9]|1[0-2])(?![-/\\d]|\\.\\d)|Q[1-4] \\d{4}`
const DUE = new RegExp(
  `(?:\\b(?:due(?: date| on| by)?|by|until|deadline|eta|prazo)|期限|截止(?:日期|时间)?)\\s*[:：]?\\s*(?:(?:the )?(?:end|middle|start|beginning) of )?(${DAY})`,
  'iu',
)
/** `(Ida, 2026-03-01)`, `[Ida Lund, by 1 March 2026]`, `(@ida, 2026-03-01)`. */
const OWNER_AND_DAY = new RegExp(
  `[([（](@[\\w.-]+|\\p{L}[\\p{L}.'’-]+(?: \\p{L}[\\p{L}.'’-]+){0,3})[,;、，] ?(?:(?:due|by|until)[: ] ?)?(${DAY})[)\\]）]`,
  'iu',
)
/** A day that stands alone behind the owner: `@ida 2026-03-01`, `owner: Ida, 2026-03-01`. */
const DAY_BEHIND = new RegExp(
  `^[)\\]）]?[,;:、，]?\\s?[([（]?(${DAY})(?=\\s*(?:$|[)\\]）.,;:|，。；]|[-–—] ))`,
  'iu',
)
/** Who is named behind one of these did something on the day, or is to be asked. */
const OTHER_ROLE =
  /(?<!\p{L})(?:by|with|from|to|for|of|and|or|on|ask|ping|via|cc|see|per|since|thanks)\s@?$/iu

/** Who is said to do a task, as it is written: `owner: Ida Lund`, `@ida`, `(Ida, 2026-03-01)`; null where nobody is. */
export function parseOwner(text: string): string | null {
  const name = findOwner(text)?.name ?? findOwnerAndDay(text)?.owner ?? ''
  return name === '' || isUnsaid(name) ? null : name
}

/** Until when a task is to be done, as it is written: `due 2026-03`, `期限：2026年3月`; null where nothing is said. */
export function parseDueWords(text: string): string | null {
  if (!/\d/.test(text)) return null
  return DUE.exec(text)?.[1] ?? findOwnerAndDay(text)?.due ?? findDayBehind(text) ?? null
}

/** The name and where it begins and ends. */
function findOwner(text: string): { name: string; start: number; end: number } | undefined {
  const match = OWNER.exec(text)
  if (match === null) return undefined
  const said = match[1] ?? match[2] ?? match[3] ?? ''
  const start = match.index + match[0].lastIndexOf(said)
  const [name = ''] = said.split(NAME_END)
  return { name: name.trim(), start, end: start + name.trimEnd().length }
}

function findDayBehind(text: string): string | undefined {
  const owner = findOwner(text)
  if (owner === undefined || DONE.test(text)) return undefined
  const isOther = OTHER_ROLE.test(text.slice(Math.max(0, owner.start - 12), owner.start))
  return isOther ? undefined : DAY_BEHIND.exec(text.slice(owner.end))?.[1]
}

/** A word for a state beside a day tells when something was done. */
function findOwnerAndDay(text: string): { owner: string; due: string } | undefined {
  const [, name = '', due] = OWNER_AND_DAY.exec(text) ?? []
  const isName =
    name.startsWith('@') || isUnsaid(name) || (/^\p{Lu}/u.test(name) && !DONE.test(name))
  return due !== undefined && isName ? { owner: name.replace(/^@/, ''), due } : undefined
}
