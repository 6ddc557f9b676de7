/**
 * What controls have narrowed a list to, for paper, which has no controls: `“import”, Status: Open or Testing,
 * Component: Search`. The order of a list narrows nothing.
 */
export function describeNarrowed(form: HTMLFormElement): string {
  return [...form.elements].flatMap(describeControl).join(', ')
}

function describeControl(control: Element): string[] {
  if (control instanceof HTMLInputElement && control.type === 'search') {
    const words = control.value.trim()
    return words === '' ? [] : [/^["“`]/.test(words) ? words : `“${words}”`]
  }
  if (control instanceof HTMLFieldSetElement) return describeBoxes(control)
  if (!(control instanceof HTMLSelectElement) || control.value === '') return []
  if (control.name === 'sort') return []
  const label = control.labels[0]?.querySelector('span')?.textContent ?? control.name
  const chosen = control.selectedOptions[0]?.text ?? ''
  return [`${label.trim()}: ${withoutCount(chosen)}`]
}

/** “Status: Open or Testing” for boxes of one thing, of which any may hold; “With: Lessons learned”. */
function describeBoxes(boxes: HTMLFieldSetElement): string[] {
  const ticked = [...boxes.querySelectorAll<HTMLInputElement>('input:checked')]
  if (ticked.length === 0) return []
  const isOne = new Set(ticked.map(({ name }) => name)).size === 1
  const names = ticked.map(
    (box) => box.labels?.[0]?.querySelector('span:not([data-part])')?.textContent ?? box.value,
  )
  const label = boxes.querySelector('legend')?.textContent ?? ''
  return [`${label.trim()}: ${names.map((name) => name.trim()).join(isOne ? ' or ' : ' and ')}`]
}

/** The name of a choice without how many it would leave. */
export const withoutCount = (option: string): string => option.trim().replace(/ \([\d,]+\)$/, '')
