import type { ChartSpec } from './chart-spec.ts'
import type { DrawnChart } from './draw-chart.ts'

const THEME_QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)']

/** A mark of a chart was chosen, or none: `mark-chosen`, with its row and its place in the canvas. */
export type MarkChosen = CustomEvent<{
  mark: number | undefined
  row: number | undefined
  place: { x: number; y: number } | undefined
}>

/** Of more marks than this PageUp and PageDown leap over some. */
const FEW_MARKS = 40

/**
 * `<benchlore-chart for="table-id">` draws its spec when it comes into view. Inside stand `<canvas>`,
 * `<script type="application/json">` with the spec, and `<output>` for what is chosen. Rows of the
 * table that are drawn carry `data-row`, and `data-last-row` where one stands for several; a row and its
 * mark in the chart light up together, by pointer and by the arrow keys, and Enter or a click follows the
 * link that heads the row. An element around it may give the spec instead (`show`), and the words for a
 * row (`sayMark`), and hears of what is chosen.
 * Without JavaScript the table is all there is, and it is complete.
 */
export class BenchloreChart extends HTMLElement {
  /** What is said of a row that the table may not hold. */
  sayMark: ((row: number) => string) | undefined
  #drawn: DrawnChart | undefined
  #spec: ChartSpec | undefined
  /** Draws anew, once the chart has come into view. */
  #redraw: (() => void) | undefined
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
    this.#redraw = undefined
  }

  /** Draws this, now or when the chart comes into view. */
  show(spec: ChartSpec): void {
    this.#spec = spec
    this.#choose(undefined)
    this.#redraw?.()
  }

  /** Lights up the mark of a row, if it is drawn. */
  chooseRow(row: number): void {
    const mark = this.#drawn?.rows.indexOf(row) ?? -1
    this.#choose(mark < 0 ? undefined : mark)
  }

  /** What the horizontal axis says at a place of the canvas. */
  valueAt(x: number): number | undefined {
    return this.#drawn?.valueAt(x)
  }

  async #start(): Promise<void> {
    const { signal } = this.#stop
    const { drawChart } = await import('./draw-chart.ts')
    const canvas = this.querySelector('canvas')
    if (!canvas || signal.aborted) return
    this.#spec ??= this.#readSpec()

    this.#width = this.clientWidth
    const draw = (forPaper: boolean): void => {
      if (!this.#spec) return
      this.#drawn?.destroy()
      this.#drawn = drawChart(canvas, this.#spec, this.#width, forPaper)
      this.#drawn.choose(this.#chosen)
      this.dataset['drawn'] = ''
    }
    this.#redraw = () => draw(false)
    this.#redraw()
    this.#followTheme(this.#redraw, signal)
    this.#followSize(signal)
    this.#followPointer(canvas, signal)
    canvas.addEventListener('keydown', (event) => this.#onKey(event), { signal })
    canvas.addEventListener('blur', () => this.#choose(undefined), { signal })
    this.#offerImage(canvas, signal)
    addEventListener('beforeprint', () => draw(true), { signal })
    addEventListener('afterprint', () => draw(false), { signal })
  }

  /** The button stands in the figure, since it is no part of the chart. */
  #offerImage(canvas: HTMLCanvasElement, signal: AbortSignal): void {
    const button = this.closest('figure')?.querySelector<HTMLElement>('[data-part="image"]')
    const save = async (): Promise<void> => {
      const { saveImage } = await import('./save-image.ts')
      await saveImage(canvas, document.title)
    }
    button?.addEventListener('click', () => void save(), { signal })
  }

  #readSpec(): ChartSpec | undefined {
    const json = this.querySelector('script')?.textContent
    return json ? (JSON.parse(json) as ChartSpec) : undefined
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
    const table = this.#table()
    const enter = ({ target }: Event): void => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
      const mark = row ? (this.#drawn?.rows.indexOf(Number(row.dataset['row'])) ?? -1) : -1
      this.#choose(mark < 0 ? undefined : mark)
    }
    table?.addEventListener('pointerover', enter, { signal })
    table?.addEventListener('pointerleave', () => this.#choose(undefined), { signal })
  }

  #onKey(event: KeyboardEvent): void {
    const last = (this.#drawn?.rows.length ?? 0) - 1
    const at = this.#chosen
    const leap = last < FEW_MARKS ? undefined : Math.ceil(last / 20)
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
      ...(leap !== undefined && {
        PageDown: Math.min((at ?? 0) + leap, last),
        PageUp: Math.max((at ?? last) - leap, 0),
      }),
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
    const number = mark === undefined ? undefined : this.#drawn?.rows[mark]
    const place = mark === undefined ? undefined : this.#drawn?.placeOf(mark)
    const chosen: MarkChosen = new CustomEvent('mark-chosen', {
      detail: { mark, row: number, place },
    })
    this.dispatchEvent(chosen)
    const output = this.querySelector('output')
    if (!output) return
    this.#hint ??= output.textContent
    output.ariaLive = aloud ? 'polite' : 'off'
    const said = number === undefined ? undefined : this.sayMark?.(number)
    output.textContent = said ?? (row ? sayRow(row) : this.#hint)
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
    return [...(this.#table()?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  }

  #table(): HTMLElement | null {
    return document.getElementById(this.getAttribute('for') ?? '')
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
