import { walkBlocks, walkSections } from '../markdown/document.ts'
import { sectionsOf, type DocumentView } from './document-view.ts'
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
