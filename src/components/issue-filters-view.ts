import { type FacetCounts } from '../core/insight/facets.ts'
import { FACETS, type Facet, type ListState, parseListState } from '../core/insight/list-state.ts'
import { FACET_WORDS, type FacetNames, listOptions } from './facet-options.ts'

/** What the controls say now; `sorts` are the orders they offer. */
export function readControls(
  form: HTMLFormElement,
  sorts?: Parameters<typeof parseListState>[1],
): ListState {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') query.append(name, value)
  }
  return parseListState(query, sorts)
}

/** Sets the controls to a state, whether the list is known yet or not. */
export function setControls(form: HTMLFormElement, state: ListState): void {
  const text = form.querySelector<HTMLInputElement>('input[name="q"]')
  if (text && text.value.trim() !== state.text) text.value = state.text
  const sort = form.querySelector<HTMLSelectElement>('select[name="sort"]')
  if (sort)
    sort.value = [...sort.options].some(({ value }) => value === state.sort) ? state.sort : ''
  for (const facet of FACETS) {
    for (const box of boxesOf(form, facet)) box.checked = state.chosen[facet].includes(box.value)
    const menu = menuOf(form, facet)
    if (menu) menu.value = state.chosen[facet][0] ?? ''
  }
  const active = form.querySelector('[data-part="active"]')
  const count = FACETS.filter((facet) => state.chosen[facet].length > 0).length
  if (active) active.textContent = count === 0 ? '' : `(${count})`
}

/** Says beside every value how many issues it would leave. */
export function showCounts(
  form: HTMLFormElement,
  names: FacetNames,
  counts: FacetCounts,
  { chosen }: ListState,
): void {
  for (const facet of FACETS) {
    for (const box of boxesOf(form, facet)) {
      const count = counts[facet].get(box.value) ?? 0
      const label = box.closest('label')
      label?.classList.toggle('is-idle', count === 0 && !box.checked)
      const text = label?.querySelector('[data-part="count"]')
      if (text) text.textContent = count.toLocaleString('en')
    }
    const menu = menuOf(form, facet)
    if (!menu) continue
    const options = listOptions(facet, names, counts, chosen[facet])
    menu.replaceChildren(
      new Option(FACET_WORDS[facet].all, ''),
      ...options.map(
        ({ value, name, count }) => new Option(`${name} (${count.toLocaleString('en')})`, value),
      ),
    )
    menu.value = chosen[facet][0] ?? ''
  }
}

const boxesOf = (form: HTMLFormElement, facet: Facet): NodeListOf<HTMLInputElement> =>
  form.querySelectorAll(`input[name="${facet}"]`)

const menuOf = (form: HTMLFormElement, facet: Facet): HTMLSelectElement | null =>
  form.querySelector(`select[name="${facet}"]`)
