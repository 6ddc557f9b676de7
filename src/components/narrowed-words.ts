/** What controls have narrowed a list to, for paper, which has no controls: `“import”, Component: Search`. */
export function describeNarrowed(form: HTMLFormElement): string {
  return [...form.elements].flatMap(describeControl).join(', ')
}

function describeControl(control: Element): string[] {
  if (control instanceof HTMLInputElement && control.type === 'search') {
    const words = control.value.trim()
    return words === '' ? [] : [`“${words}”`]
  }
  if (!(control instanceof HTMLSelectElement) || control.value === '') return []
  const label = control.labels[0]?.querySelector('span')?.textContent ?? control.name
  const chosen = control.selectedOptions[0]?.text ?? ''
  return [`${label.trim()}: ${withoutCount(chosen)}`]
}

/** The name of a choice without how many it would leave. */
export const withoutCount = (option: string): string => option.trim().replace(/ \([\d,]+\)$/, '')
