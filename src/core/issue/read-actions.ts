import { firstLine } from '../markdown/document.ts'
import { isFilled, listsIn, sectionsOf, type DocumentView } from './document-view.ts'
import type { Issue } from './schema.ts'

const OWNER = /\((?:owner|assignee)?:?\s*@?([^()]+)\)\s*$|@([\w-]+)/i
const DUE = /\b(?:due|by|until|deadline):?\s+(\d{4}-\d{2}-\d{2})/i

/** What is left to do: the items below a heading of actions, with box, owner and day where they are given. */
export function readActions(view: DocumentView): Issue['actions'] {
  return listsIn(sectionsOf(view, 'actions'))
    .flatMap((list) => list.items)
    .flatMap((item) => {
      const line = firstLine(item)
      if (!isFilled(line)) return []
      const owner = OWNER.exec(line.text)
      const due = DUE.exec(line.text)?.[1] ?? null
      const isDay = owner !== null && /\d{4}-\d{2}/.test(owner[0])
      return [
        {
          text: line.text,
          owner: owner === null || isDay ? null : (owner[1] ?? owner[2] ?? null),
          due,
          checked: item.checked,
          line: line.place.line,
        },
      ]
    })
}
