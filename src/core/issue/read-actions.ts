import type { ListBlock, ListItem, TableBlock, TextLine } from '../markdown/document.ts'
import { firstLine, walkBlocks } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { isFilled, isWithin, sectionsOf, type DocumentView } from './document-view.ts'
import type { Issue } from './schema.ts'
import { NOTHING } from './split-list.ts'
import { parseTick } from './tick.ts'

type Action = Issue['actions'][number]

const ACTION_COLUMN =
  /^(?:actions?(?: items?)?|tasks?|items?|to-?dos?|what|description|follow-?ups?|アクション|対応|対策|内容|タスク|行动项?|措施|任务|改进措施|ação|ações|tarefas?)$/i
const OWNER_COLUMN =
  /^(?:owners?|assignees?|assigned(?: to)?|who|responsible|responsável|担当者?|负责人|责任人)$/i
const DUE_COLUMN =
  /^(?:due(?: date)?|deadline|by when|eta|target(?: date)?|期限|期日|截止(?:日期|时间)?|prazo)$/i
const STATUS_COLUMN = /^(?:status|state|done|状態|状况|状态|ステータス|situação)$/i

const DONE =
  /^[^\p{L}]*(?:done|completed?|closed|fixed|resolved|finished|merged|shipped|deployed|yes|conclu[ií]d[oa]|feito|完了|完成|已完成|済み?)(?!\p{L})|^\s*(?:✅|☑|✔|✓)/iu

/** Whether a state says that an action is done; null where nothing is said. */
const isDone = (status: string): boolean | null =>
  NOTHING.test(status) || status === '' ? null : DONE.test(status)

const OWNER =
  /(?:[([（、，]|\b)(?:owners?|owned by|assignees?|assigned to|responsible|dri|responsável|担当者?|负责人)\s*[:：]\s*@?([^(),;|–—（）、，[\]。]+)|[([]@([\w.-]+)[\]),]|(?:^|\s)@([\w-]+)/iu
/** An owner's name ends before the day, and where a sentence ends. */
const NAME_END = /\s(?:due|by|until|deadline|eta)(?![\p{L}\p{N}])|\s[-·]\s|[.!]\s|[.!]$/iu
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?'
const DAY =
  `\\d{4}[-/]\\d{2}[-/]\\d{2}|\\d{4}年\\d{1,2}月\\d{1,2}日|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}` +
  `|\\d{1,2}(?:st|nd|rd|th)? (?:of )?\\p{L}{3,9},? \\d{4}|${MONTH} \\d{4}|Q[1-4] \\d{4}`
const DUE = new RegExp(
  `(?:\\b(?:due(?: date| on| by)?|by|until|deadline|eta|prazo)|期限|截止(?:日期|时间)?)\\s*[:：]?\\s*(?:(?:the )?(?:end|middle|start|beginning) of )?(${DAY})`,
  'iu',
)
/** `(Ida, 2026-03-01)`, `[Ida Lund, by 1 March 2026]`, `(@ida, 2026-03-01)`. */
const OWNER_AND_DAY = new RegExp(
  `[([（](@[\\w.-]+|\\p{L}[\\p{L}.'’-]+(?: \\p{L}[\\p{L}.'’-]+){0,2})[,;、，] ?(?:(?:due|by|until)[: ] ?)?(${DAY})[)\\]）]`,
  'iu',
)

/**
 * What is left to do: the items below a heading of actions, and rows of tables with actions and owners,
 * with box or state, owner and day where they are given.
 */
export function readActions(view: DocumentView): Issue['actions'] {
  const sections = sectionsOf(view, 'actions')
  return view.sections.flatMap((section) => {
    const isOfActions = isWithin(section, sections)
    return section.blocks.flatMap((block): Action[] => {
      if (block.kind === 'table') return actionsOfTable(block)
      return block.kind === 'list' && isOfActions ? actionsOfList(block) : []
    })
  })
}

function actionsOfTable(table: TableBlock): Action[] {
  const find = (words: RegExp) => table.header.findIndex(({ text }) => words.test(text.trim()))
  const [what, owner, due, status] = [ACTION_COLUMN, OWNER_COLUMN, DUE_COLUMN, STATUS_COLUMN].map(
    find,
  )
  if (what === -1 || (owner === -1 && (due === -1 || status === -1))) return []
  return table.rows.flatMap((row): Action[] => {
    const line = row[what!]
    if (!isFilled(line)) return []
    const said = (at: number | undefined) => {
      const text = row[at ?? -1]?.text ?? ''
      return text === '' || NOTHING.test(text) ? null : text
    }
    return [
      {
        text: line.text,
        owner: said(owner),
        due: said(due),
        checked: isDone(said(status) ?? ''),
        line: line.place.line,
      },
    ]
  })
}

const actionsOfList = (list: ListBlock): Action[] => list.items.flatMap(actionsOfItem)

/** `Add the index (done)`. */
const SAID_DONE = /[([](?:done|completed)[)\]]$/iu

/** When a group of actions is to be done; no action itself. */
const GROUP =
  /^[^\p{L}]*(?:immediate(?:ly)?|(?:short|medium|mid|long|near)[- ]?term|(?:next|this) (?:week|month|sprint|quarter)|today|tomorrow|within \d|phase \d|future|later|curto prazo|médio prazo|longo prazo|imediat[oa]s?|立即|短期|中期|长期|長期)(?!\p{L})/iu

/** An item with what is nested in it: owner and day by label, further actions with boxes or below a time. */
function actionsOfItem(item: ListItem): Action[] {
  const line = firstLine(item)
  const nested = item.blocks.filter((block) => block.kind === 'list')
  if (!isFilled(line)) return nested.flatMap(actionsOfList)
  if (item.checked === null && nested.length > 0 && GROUP.test(line.text))
    return nested.flatMap(actionsOfList)
  const boxes = nested.flatMap((list) => list.items).filter(({ checked }) => checked !== null)
  if (item.checked === null && boxes.length > 0) return boxes.flatMap(actionsOfItem)
  const details = detailsOf(item)
  const { mark, words } = parseTick(line.text)
  const own: Action = {
    text: words.replace(/\s*[:：]$/, ''),
    owner: details.owner ?? ownerIn(line),
    due: details.due ?? dueIn(line),
    checked: item.checked ?? details.checked ?? mark ?? (SAID_DONE.test(words) ? true : null),
    line: line.place.line,
  }
  return [own, ...boxes.flatMap(actionsOfItem)]
}

function ownerIn(line: TextLine): string | null {
  const match = OWNER.exec(line.text)
  if (match === null) return ownerAndDayIn(line)?.owner ?? null
  const [name = ''] = (match[1] ?? match[2] ?? match[3] ?? '').split(NAME_END)
  return name.trim() || null
}

function dueIn(line: TextLine): string | null {
  if (!/\d/.test(line.text)) return null
  return DUE.exec(line.text)?.[1] ?? ownerAndDayIn(line)?.due ?? null
}

/** A word for a state beside a day tells when something was done. */
function ownerAndDayIn({ text }: TextLine): { owner: string; due: string } | undefined {
  const [, name = '', due] = OWNER_AND_DAY.exec(text) ?? []
  const isName = name.startsWith('@') || (/^\p{Lu}/u.test(name) && !DONE.test(name))
  return due !== undefined && isName ? { owner: name.replace(/^@/, ''), due } : undefined
}

/** `Owner: …`, `Due: …` and `Status: …` on lines of their own below an action. */
function detailsOf(item: ListItem): Pick<Action, 'owner' | 'due' | 'checked'> {
  const details: Pick<Action, 'owner' | 'due' | 'checked'> = {
    owner: null,
    due: null,
    checked: null,
  }
  const first = firstLine(item)
  for (const block of walkBlocks(item.blocks)) {
    if (block.kind !== 'paragraph') continue
    for (const line of block.lines) {
      const field = parseLabel(line)
      if (field === undefined || field.value === '' || NOTHING.test(field.value)) continue
      // What else the first line says is the action itself.
      const isBelow = line !== first
      if (isBelow && OWNER_COLUMN.test(field.label)) details.owner ??= field.value
      else if (isBelow && DUE_COLUMN.test(field.label)) details.due ??= field.value
      else if (STATUS_COLUMN.test(field.label)) details.checked ??= isDone(field.value)
    }
  }
  return details
}
