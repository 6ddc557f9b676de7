import { firstLine, walkBlocks, walkSections } from '../markdown/document.ts'
import { isFilled, listsIn, sectionsOf, type DocumentView } from './document-view.ts'
import { itemText } from './prose.ts'
import type { Issue } from './schema.ts'

/** `13:42: the rule is deployed`, `**13:42** – …`: the moments of an incident, from its list or the first columns of its table. */
export function readTimeline(view: DocumentView): Issue['timeline'] {
  return sectionsOf(view, 'timeline').flatMap((section) =>
    [...walkSections(section)]
      .flatMap((one) => [...walkBlocks(one.blocks)])
      .flatMap((block): Issue['timeline'] => {
        if (block.kind === 'list')
          return block.items.flatMap((item) => momentOf(itemText(item)) ?? [])
        if (block.kind !== 'table') return []
        return block.rows
          .map(([when, ...rest]) => ({
            when: when?.text ?? '',
            text: rest.map((cell) => cell.text).join(' · '),
          }))
          .filter(({ when, text }) => when !== '' && text !== '')
      }),
  )
}

const MOMENT =
  /^[^\p{L}\p{N}~]*((?:[~≈] ?)?(?:\d[\d:./ T-]*\d|[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? ?\d{4})?(?:,? \d{1,2}:\d{2}(?::\d{2})?)?(?: ?(?:[AP]M|UTC|GMT|[A-Z]{3,4}|Z)\b)?)\s*(?:[:：]|[-–—|])\s*(\S.*)$/u

function momentOf(text: string): Issue['timeline'][number] | undefined {
  const match = MOMENT.exec(text)
  return match === null ? undefined : { when: match[1]!.trim(), text: match[2]! }
}

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
