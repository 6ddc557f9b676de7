import { normalizeName, type TemplateShape } from '../template/shape.ts'
import type { DocumentView } from './document-view.ts'
import type { Placed } from './read-metadata.ts'

const LEADING_SYMBOLS = /^[\s\p{Extended_Pictographic}\p{So}\uFE0F\u200D]+/u
const TRAILING_SYMBOLS = /[\s\p{Extended_Pictographic}\p{So}\uFE0F\u200D]+$/u

/** Kinds of record that begin a title, before a colon or a dash. */
const KINDS =
  '(?:api )?performance issue|issue|incident|post-?mortem|bug|problem|defect|outage|task|ticket|rca|root cause analysis|pm|' +
  '(?:bug|debug|incident|issue|outage|problem|post-?incident) report|' +
  '(?:relatório d[eo] )?(?:incidente|problema|bug)|chamado|' +
  'ポストモーテム|障害報告書?|インシデント(?:報告書?|レポート)?|不具合報告|问题(?:报告)?|故障(?:报告|复盘)?|事故(?:报告|复盘)?'
/** Kinds that are words of many a title (“Final Report - Cache”), so that only a colon parts them from it. */
const REPORTS =
  '(?:(?:analysis|audit|detailed|final|full|investigation|performance|processing|status|task|test) ){0,3}report|' +
  'relatório(?: (?:de|do|da|final) ?[a-zà-ú]{0,20})?|investigation|case study|retrospective|复盘|报告|報告書?'
const ID = '(?:\\s*#?\\d[\\w-]*|-\\d[\\d-]*|\\s+[A-Z]{2,}-\\d[\\w-]*)?'
const RECORD_PREFIX = new RegExp(
  `^(?:(?:${KINDS})${ID}\\s*(?:[:：]|[-–—] )|(?:${REPORTS})${ID}\\s*[:：]|\\[(?:${KINDS}|perf|performance)${ID}\\]\\s*:?)\\s*`,
  'iu',
)
/** The number of a tracker, which names of standards look like. */
const KEY_PREFIX =
  /^(?!(?:AES|CVE|HTTP|IEEE|ISO|RFC|SHA|TLS|UTF)-)(?:[A-Z]{2,10}-\d[\d-]*\s*[:：]|\[[A-Z]{2,10}-\d[\d-]*\]\s*:?)\s*/
const KEY_BEHIND_KIND = /^[A-Z]{2,10}-\d[\d-]*(?:\s*[:：]| [-–—] )\s*/

/** The first level-1 heading without record prefix and decoration; null where there is none or it is a blank. */
export function readTitle(
  view: DocumentView,
  shapes: readonly TemplateShape[],
): Placed<string> | null {
  const section = view.sections.find((one) => one.level === 1)
  const heading = section?.heading
  if (heading === undefined || heading.blank) return null
  const title = stripRecordPrefix(heading.text, shapes) || heading.text
  return title === '' ? null : { value: title, place: heading.place }
}

function stripRecordPrefix(text: string, shapes: readonly TemplateShape[]): string {
  // A sentence that long is no title with symbols, and the pattern looks again from each symbol of a run.
  const plain = text.length > 1_000 ? text : text.replace(TRAILING_SYMBOLS, '')
  let title = plain.replace(LEADING_SYMBOLS, '').trim()
  const prefixes = shapes.map((shape) => shape.titlePrefix).filter((prefix) => prefix !== '')
  const own = prefixes
    .toSorted((a, b) => b.length - a.length)
    .find(
      (prefix) =>
        normalizeName(title).startsWith(prefix) &&
        /^\s*(?:[:：]|[-–—])/.test(title.slice(prefix.length)),
    )
  if (own !== undefined) title = title.slice(own.length).replace(/^\s*(?:[:：]|[-–—])\s*/, '')
  const bare = title.replace(RECORD_PREFIX, '').replace(LEADING_SYMBOLS, '')
  // Behind “Incident Report:” a dash parts the number from the title, too.
  return bare.replace(bare === title ? KEY_PREFIX : KEY_BEHIND_KIND, '').trim()
}

/** Whether the only title is the template's own. */
export const isTitleBlank = (view: DocumentView): boolean =>
  view.sections.find((one) => one.level === 1)?.heading?.blank === true
