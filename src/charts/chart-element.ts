import type { ChartSpec } from './chart-spec.ts'
import type { DrawnChart } from './draw-chart.ts'

const THEME_QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)']

/**
 * `<benchlore-chart for="table-id">` draws its spec when it comes into view. Inside stand `<canvas>`,
 * `<script type="application/json">` with the spec, and `<output>` for what is chosen. Rows of the
 * table that are drawn carry `data-row`, and `data-last-row` where one stands for several; a row and its mark in the chart light up together, by pointer
 * and by the arrow keys, and Enter or a click follows the link that heads the row.
 * Without JavaScript the table is all there is, and it is complete.
 */
class BenchloreChart extends HTMLElement {
  #drawn: DrawnChart | undefined
  #chosen: number | undefined
  /** As last seen: a chart drawn anew while it is hidden has none. */
  #width = 0
  /** What the output says while nothing is chosen. */
  #hint: string | undefined
  #stop = new AbortController()

  connectedCallback(): void {
    this.#stop = new AbortController()
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        seen.disconnect()
        void this.#start()
      },
      { rootMargin: '200px' },
    )
    seen.observe(this)
    this.#stop.signal.addEventListener('abort', () => seen.disconnect())
  }

  disconnectedCallback(): void {
    this.#stop.abort()
    this.#drawn?.destroy()
    this.#drawn = undefined
  }

  async #start(): Promise<void> {
    const { signal } = this.#stop
    const { drawChart } = await import('./draw-chart.ts')
    const canvas = this.querySelector('canvas')
    const json = this.querySelector('script')?.textContent
    if (!canvas || !json || signal.aborted) return
    const spec = JSON.parse(json) as ChartSpec

    this.#width = this.clientWidth
    const draw = (forPaper: boolean): void => {
      this.#drawn?.destroy()
      this.#drawn = drawChart(canvas, spec, this.#width, forPaper)
      this.#drawn.choose(this.#chosen)
      this.dataset['drawn'] = ''
    }
    draw(false)
    this.#followTheme(() => draw(false), signal)
    this.#followSize(signal)
    this.#followPointer(canvas, signal)
    canvas.addEventListener('keydown', (event) => this.#onKey(event), { signal })
    canvas.addEventListener('blur', () => this.#choose(undefined), { signal })
    addEventListener('beforeprint', () => draw(true), { signal })
    addEventListener('afterprint', () => draw(false), { signal })
  }

  #followTheme(redraw: () => void, signal: AbortSignal): void {
    for (const query of THEME_QUERIES) {
      matchMedia(query).addEventListener('change', redraw, { signal })
    }
    const switched = new MutationObserver(redraw)
    switched.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    signal.addEventListener('abort', () => switched.disconnect())
  }

  #followSize(signal: AbortSignal): void {
    const resized = new ResizeObserver(() => {
      if (this.clientWidth === this.#width || this.clientWidth === 0) return
      this.#width = this.clientWidth
      this.#drawn?.resize(this.#width)
    })
    resized.observe(this)
    signal.addEventListener('abort', () => resized.disconnect())
  }

  #followPointer(canvas: HTMLCanvasElement, signal: AbortSignal): void {
    const point = ({ offsetX, offsetY }: MouseEvent): void =>
      this.#choose(this.#drawn?.findMark(offsetX, offsetY))
    canvas.addEventListener('pointermove', point, { signal })
    canvas.addEventListener('pointerdown', point, { signal })
    canvas.addEventListener('pointerleave', () => this.#choose(undefined), { signal })
    canvas.addEventListener(
      'click',
      // A finger cannot look before it leaps: its first touch only shows.
      ({ pointerType }) => pointerType === 'mouse' && this.#link()?.click(),
      { signal },
    )
    for (const row of this.#rows()) {
      const enter = (): void => {
        const mark = this.#drawn?.rows.indexOf(Number(row.dataset['row'])) ?? -1
        this.#choose(mark < 0 ? undefined : mark)
      }
      row.addEventListener('pointerenter', enter, { signal })
      row.addEventListener('pointerleave', () => this.#choose(undefined), { signal })
    }
  }

  #onKey(event: KeyboardEvent): void {
    const last = (this.#drawn?.rows.length ?? 0) - 1
    const at = this.#chosen
    const next = at === undefined ? 0 : Math.min(at + 1, last)
    const previous = at === undefined ? last : Math.max(at - 1, 0)
    const targets: Record<string, number | undefined> = {
      ArrowDown: next,
      ArrowRight: next,
      ArrowUp: previous,
      ArrowLeft: previous,
      Home: 0,
      End: last,
      Escape: undefined,
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') this.#link()?.click()
    if (!(event.key in targets)) return
    event.preventDefault()
    this.#choose(targets[event.key], true)
  }

  #choose(mark: number | undefined, aloud = false): void {
    if (mark === this.#chosen) return
    this.#chosen = mark
    this.#drawn?.choose(mark)
    const row = this.#chosenRow()
    for (const each of this.#rows()) each.classList.toggle('is-chosen', each === row)
    if (row) showInBox(row)
    this.toggleAttribute('data-leads', this.#link() !== undefined)
    const output = this.querySelector('output')
    if (!output) return
    this.#hint ??= output.textContent
    output.ariaLive = aloud ? 'polite' : 'off'
    output.textContent = row ? sayRow(row) : this.#hint
  }

  /** Where the chosen row leads. */
  #link(): HTMLAnchorElement | undefined {
    return this.#chosenRow()?.querySelector<HTMLAnchorElement>('th a') ?? undefined
  }

  #chosenRow(): HTMLElement | undefined {
    if (this.#chosen === undefined) return undefined
    const number = this.#drawn?.rows[this.#chosen]
    if (number === undefined) return undefined
    return this.#rows().find(({ dataset }) => {
      const first = Number(dataset['row'])
      return first <= number && number <= Number(dataset['lastRow'] ?? first)
    })
  }

  #rows(): HTMLElement[] {
    const table = document.getElementById(this.getAttribute('for') ?? '')
    return [...(table?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  }
}

/** A row in words, each value after its column's name: “March 2025. Opened: 2. Resolved: 1”. */
function sayRow(row: HTMLElement): string {
  const heads = [...(row.closest('table')?.tHead?.rows[0]?.cells ?? [])]
  const say = (cell: Element, index: number): string => {
    const text = cell.textContent.replace(/\s+/g, ' ').trim()
    return index === 0 || text === '' ? text : `${heads[index]?.textContent.trim()}: ${text}`
  }
  return [...row.children].map(say).filter(Boolean).join('. ')
}

/** Brings the row into view where its table scrolls in a box of its own; the page stays where it is. */
function showInBox(row: HTMLElement): void {
  const box = row.closest<HTMLElement>('.scroll')
  if (!box || box.scrollHeight <= box.clientHeight) return
  const place = row.getBoundingClientRect()
  const frame = box.getBoundingClientRect()
  const head = row.closest('table')?.tHead?.offsetHeight ?? 0
  if (place.top < frame.top + head) box.scrollTop -= frame.top + head - place.top
  else if (place.bottom > frame.bottom) box.scrollTop += place.bottom - frame.bottom
}

customElements.define('benchlore-chart', BenchloreChart)
