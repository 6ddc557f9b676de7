/**
 * `<benchlore-order for="table-id" name="order">` holds a menu of orders for the rows of a table, of which each
 * names a number that rows carry as `data-…`: the largest comes first, rows without it last. The empty choice is
 * the order of the page. What is chosen stands in the address under `name`.
 */
class BenchloreOrder extends HTMLElement {
  #rows: HTMLElement[] = []

  connectedCallback(): void {
    const select = this.querySelector('select')
    const body = this.#body()
    if (!select || !body) return
    this.#rows = [...body.children].filter((row) => row instanceof HTMLElement)
    const asked = new URLSearchParams(location.search).get(this.#name())
    if (asked !== null && [...select.options].some(({ value }) => value === asked)) {
      select.value = asked
      this.#order(asked)
    }
    select.addEventListener('change', () => {
      this.#order(select.value)
      this.#keep(select.value)
    })
  }

  #order(key: string): void {
    const valueOf = (row: HTMLElement): number => Number(row.dataset[key] ?? -Infinity)
    const rows =
      key === '' ? this.#rows : this.#rows.toSorted((a, b) => compare(valueOf(b), valueOf(a)))
    this.#body()?.append(...rows)
  }

  #keep(key: string): void {
    const address = new URL(location.href)
    if (key === '') address.searchParams.delete(this.#name())
    else address.searchParams.set(this.#name(), key)
    history.replaceState(history.state, '', address)
  }

  #name(): string {
    return this.getAttribute('name') ?? 'order'
  }

  #body(): HTMLElement | undefined {
    const table = document.getElementById(this.getAttribute('for') ?? '')
    return table?.querySelector('tbody') ?? undefined
  }
}

/** Infinities are equal to themselves, which their difference is not. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

customElements.define('benchlore-order', BenchloreOrder)
