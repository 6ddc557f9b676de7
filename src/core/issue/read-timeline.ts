import type { Block, Section, TableBlock } from '../markdown/document.ts'
import { sectionsOf, type DocumentView } from './document-view.ts'
import { itemText } from './prose.ts'
import type { Issue } from './schema.ts'

type Moment = Issue['timeline'][number]

/**
 * The moments of an incident: `13:42: the rule is deployed` in lists and paragraphs, rows of a table that
 * begins with a time, and sub-headings that begin with one (`### 17:05 UTC - Cause found`).
 */
export function readTimeline(view: DocumentView): Moment[] {
  return sectionsOf(view, 'timeline').flatMap((section) => momentsOf(section, ''))
}

/** `day` is what a heading above says: `### 2026-03-16` above a list of times of day. */
function momentsOf(section: Section, day: string): Moment[] {
  const found = section.blocks.flatMap((block) => momentsIn(block, day))
  return [...found, ...section.children.flatMap((child) => momentsOfChild(child, day))]
}

function momentsOfChild(child: Section, day: string): Moment[] {
  const heading = child.heading?.text ?? ''
  const moment = parseMoment(heading)
  if (moment !== undefined) {
    return [moment, ...child.children.flatMap((one) => momentsOf(one, day))]
  }
  return momentsOf(child, DAY.test(heading) ? heading.replace(/[:：]$/, '') : day)
}

function momentsIn(block: Block, day: string): Moment[] {
  const withDay = ({ when, text }: Moment): Moment => ({
    when: day !== '' && TIME_OF_DAY.test(when) ? `${day} ${when}` : when,
    text,
  })
  if (block.kind === 'list')
    return block.items.flatMap((item) => parseMoment(itemText(item)) ?? []).map(withDay)
  if (block.kind === 'paragraph')
    return block.lines.flatMap(({ text }) => parseMoment(text) ?? []).map(withDay)
  if (block.kind === 'quote') return block.blocks.flatMap((inner) => momentsIn(inner, day))
  return block.kind === 'table' ? rowsOf(block).map(withDay) : []
}

const rowsOf = ({ rows }: TableBlock): Moment[] =>
  rows
    .map(([when, ...rest]) => ({
      when: when?.text ?? '',
      text: rest
        .map(({ text }) => text)
        .filter((text) => /[\p{L}\p{N}]/u.test(text))
        .join(' · '),
    }))
    .filter(({ when, text }) => /\d/.test(when) && text !== '')

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?`
const DATE = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?(?: \d{4})?)`
const RELATIVE = String.raw`(?:T ?[+-] ?\d+ ?[a-z]*|(?:Day|Week|Month|Hour|Dia|Semana) \d+(?: ?[-–—] ?\d+)?|\+\d+ ?(?:s|m|min|h|d))`
const ZONE = String.raw`(?: ?(?:[AP]M|am|pm|UTC|GMT|JST|[A-Z]{2,4}T|Z)\b)?(?: ?[+-]\d{1,2}(?::?\d{2})?(?!\d))?`
const AT = String.raw`(?:[~≈約] ?)?(?:${DATE}(?:,?[ T](?:at )?${CLOCK})?|${CLOCK}|${RELATIVE})${ZONE}(?:頃|ごろ)?`
/** One moment or a span of two, then a colon, dash or space in brackets, then what happened. */
const MOMENT = new RegExp(
  String.raw`^[^\p{L}\p{N}~≈約+]{0,6}[[(]?(${AT}(?: ?(?:[-–—→~〜]|to|até) ?${AT})?)[\])]?(?: ?\([^()]{1,30}\))?(?:\s*[:：|]\s*|\s*[-–—→]\s*|\s+)(\S.*)$`,
  'u',
)
const TIME_OF_DAY = new RegExp(`^[~≈約]? ?${CLOCK}`, 'u')
const DAY = new RegExp(String.raw`^[^\p{L}\p{N}]{0,4}${DATE}[^\p{L}\p{N}]{0,4}$`, 'u')

function parseMoment(text: string): Moment | undefined {
  const match = MOMENT.exec(text)
  if (match === null) return undefined
  return { when: match[1]!.trim(), text: match[2]!.trim() }
}
