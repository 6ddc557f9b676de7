import type { Facet } from '../core/insight/list-state.ts'
import { FACET_WORDS } from './facet-options.ts'
import { countNoun } from './words.ts'

/**
 * A link to another state of the list on this page; the element around it takes the state from
 * `data-state`, and a new tab takes it from the address.
 */
export function makeStateLink(state: string, className: string, ...content: (Node | string)[]) {
  const link = document.createElement('a')
  link.className = className
  link.href = location.pathname + state
  link.dataset['state'] = state
  link.append(...content)
  return link
}

/** “Status: Open”; what is only had or not needs no label: “Lessons learned”. */
const nameChoice = (facet: Facet, name: string, between: string): string =>
  FACET_WORDS[facet].none === null ? name : FACET_WORDS[facet].label + between + name

/** “Without status “Open”: 3 issues”, for where nothing remains. */
export function makeWayOut(
  facet: Facet | 'text',
  name: string,
  state: string,
  count: number,
): HTMLLIElement {
  const choice = facet === 'text' ? `words “${name}”` : nameChoice(facet, `“${name}”`, ' ')
  const item = document.createElement('li')
  item.append(
    makeStateLink(state, '', `Without ${choice.charAt(0).toLowerCase()}${choice.slice(1)}`),
    `: ${countNoun(count, 'issue')}`,
  )
  return item
}

/** “Status: Open ×”, which takes this one choice back. */
export function makeChip(facet: Facet, name: string, state: string): HTMLLIElement {
  const cross = document.createElement('span')
  cross.className = 'chip-cross'
  cross.ariaHidden = 'true'
  cross.textContent = '×'
  const label = nameChoice(facet, name, ': ')
  const link = makeStateLink(state, 'chip', label, cross)
  link.ariaLabel = `Remove ${label}`
  const item = document.createElement('li')
  item.append(link)
  return item
}
