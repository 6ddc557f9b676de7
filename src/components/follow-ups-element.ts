import { describeNarrowed } from './narrowed-words.ts'

/**
 * `<benchlore-follow-ups>` narrows the items inside it by what its menus have chosen; a group of which nothing
 * remains is hidden, its count is of what remains; what is folded around the rest opens. What is chosen stands in the address, each choice a
 * step back. An item named by the address is unfolded.
 */
class BenchloreFollowUps extends HTMLElement {
  #stop = new AbortController()
  /** Opened for a choice, to be closed with it. */
  readonly #opened = new Set<HTMLDetailsElement>()

  connectedCallback(): void {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.#unfoldNamed()
    window.addEventListener('hashchange', () => this.#unfoldNamed(), { signal })
    const menus = [...this.querySelectorAll('select')]
    if (menus.length === 0) return
    const show = (): void => {
      const asked = new URLSearchParams(location.search)
      for (const menu of menus) {
        // None for an owner of whom nothing is left any more.
        const value = (asked.get(menu.name) ?? '').toLowerCase()
        menu.value = [...menu.options].find((one) => one.value.toLowerCase() === value)?.value ?? ''
      }
      this.#narrow(menus)
    }
    this.addEventListener(
      'change',
      () => {
        const address = new URL(location.href)
        for (const { name, value } of menus) {
          if (value === '') address.searchParams.delete(name)
          else address.searchParams.set(name, value)
        }
        // The address stays as it is where the browser thinks it changes too often.
        try {
          history.pushState(null, '', address.pathname + address.search)
        } catch {}
        this.#narrow(menus)
      },
      { signal },
    )
    window.addEventListener('popstate', show, { signal })
    show()
  }

  disconnectedCallback(): void {
    this.#stop.abort()
  }

  #unfoldNamed(): void {
    const id = location.hash.slice(1)
    const item = id === '' ? null : this.querySelector<HTMLElement>(`#${CSS.escape(id)}`)
    const box = item?.closest('details')
    if (!item || !box) return
    box.open = true
    item.scrollIntoView()
  }

  #narrow(menus: readonly HTMLSelectElement[]): void {
    const wanted = menus.filter(({ value }) => value !== '')
    const items = [...this.querySelectorAll<HTMLElement>('[data-part="item"]')]
    for (const item of items) item.hidden = !wanted.every((menu) => hasValue(item, menu))
    for (const group of this.querySelectorAll<HTMLElement>('[data-part="group"]')) {
      const left = group.querySelectorAll('[data-part="item"]:not([hidden])').length
      group.hidden = left === 0
      const count = group.querySelector<HTMLElement>('[data-part="count"]')
      if (count) showCount(count, wanted.length === 0 ? undefined : left)
    }
    for (const box of this.#opened) box.open = false
    this.#opened.clear()
    if (wanted.length > 0)
      for (const box of this.querySelectorAll<HTMLDetailsElement>(
        'details:not([open], [hidden])',
      )) {
        box.open = true
        this.#opened.add(box)
      }
    const shown = items.filter((item) => !item.hidden).length
    const said = wanted.length === 0 ? '' : `${shown} of ${items.length} follow-ups`
    const status = this.querySelector('[role="status"]')
    if (status) status.textContent = said
    const form = this.querySelector('form')
    const narrowed = this.querySelector('[data-part="narrowed"]')
    if (form && narrowed)
      narrowed.textContent = said === '' ? '' : `${said}: ${describeNarrowed(form)}`
  }
}

/** While nothing is chosen a part counts what came with the page, which may be more than it lists. */
function showCount(element: HTMLElement, left: number | undefined): void {
  const all = (element.dataset['all'] ??= element.textContent.trim())
  element.textContent = left === undefined ? all : left.toLocaleString('en')
}

/** An owner is one name with spaces, however its letters are written; components are several without. */
const hasValue = (item: HTMLElement, { name, value }: HTMLSelectElement): boolean => {
  const own = item.dataset[name] ?? ''
  return (
    own.toLowerCase() === value.toLowerCase() ||
    (name === 'component' && own.split(' ').includes(value))
  )
}

customElements.define('benchlore-follow-ups', BenchloreFollowUps)
