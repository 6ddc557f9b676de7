import type { ListBlock, ListItem, TableBlock } from '../markdown/document.ts'
import { firstLine, walkBlocks } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { isFilled, isWithin, sectionsOf, type DocumentView } from './document-view.ts'
import { DONE, isUnsaid, parseDueWords, parseOwner } from './owner-and-day.ts'
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

/** Whether a state says that an action is done; null where nothing is said. */
const isDone = (status: string): boolean | null =>
  NOTHING.test(status) || status === '' ? null : DONE.test(status)

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
      return text === '' || isUnsaid(text) ? null : text
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
    owner: details.owner ?? parseOwner(line.text),
    due: details.due ?? parseDueWords(line.text),
    checked: item.checked ?? details.checked ?? mark ?? (SAID_DONE.test(words) ? true : null),
    line: line.place.line,
  }
  return [own, ...boxes.flatMap(actionsOfItem)]
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
      if (field === undefined || field.value === '' || isUnsaid(field.value)) continue
      // What else the first line says is the action itself.
      const isBelow = line !== first
      if (isBelow && OWNER_COLUMN.test(field.label)) details.owner ??= field.value
      else if (isBelow && DUE_COLUMN.test(field.label)) details.due ??= field.value
      else if (STATUS_COLUMN.test(field.label)) details.checked ??= isDone(field.value)
    }
  }
  return details
}
