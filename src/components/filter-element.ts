import { foldText } from '../core/insight/list-state.ts'

/**
 * `<benchlore-filter>` narrows the rows of the tables inside it by typed words, all of which must occur in a
 * row's head; a part without such a row is hidden. The words stand in the address.
 */
class BenchloreFilter extends HTMLElement {
  #stop = new AbortController()

  connectedCallback(): void {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    const input = this.querySelector<HTMLInputElement>('input[type="search"]')
    if (!input) return
    const show = (): void => {
      input.value = new URLSearchParams(location.search).get('q') ?? ''
      this.#narrow(input.value)
    }
    input.addEventListener(
      'input',
      () => {
        const query = input.value.trim() === '' ? '' : `?${new URLSearchParams({ q: input.value })}`
        // The address stays as it is where the browser thinks it changes too often.
        try {
          history.replaceState(history.state, '', location.pathname + query)
        } catch {}
        this.#narrow(input.value)
      },
      { signal },
    )
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault(), {
      signal,
    })
    window.addEventListener('popstate', show, { signal })
    show()
  }

  disconnectedCallback(): void {
    this.#stop.abort()
  }

  #narrow(text: string): void {
    const words = foldText(text).split(' ').filter(Boolean)
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')]
    for (const row of rows) {
      const name = foldText(row.querySelector('th')?.textContent ?? '')
      row.hidden = !words.every((word) => name.includes(word))
    }
    for (const part of this.querySelectorAll<HTMLElement>('[data-part="group"]'))
      part.hidden = [...part.querySelectorAll('tbody tr')].every((row) =>
        row.hasAttribute('hidden'),
      )
    const shown = rows.filter((row) => !row.hidden).length
    const status = this.querySelector('[role="status"]')
    if (status) status.textContent = words.length === 0 ? '' : `${shown} of ${rows.length}`
  }
}

customElements.define('benchlore-filter', BenchloreFilter)
