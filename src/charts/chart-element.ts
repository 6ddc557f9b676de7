import type { DrawnChart } from './draw-chart.ts'
import type { RatioBar } from './ratio-chart.ts'

const THEME_QUERIES = ['(prefers-color-scheme: dark)', '(forced-colors: active)']

/**
 * `<benchlore-chart for="table-id">` draws its figures when it comes into view. Inside stand
 * `<canvas>`, `<script type="application/json">` with the bars, and `<output>` for what is chosen.
 * Rows of the table that have a bar carry `data-bar`; a row and its bar light up together, by
 * pointer and by the arrow keys. Without JavaScript the table is all there is, and it is complete.
 */
class BenchloreChart extends HTMLElement {
  #bars: RatioBar[] = []
  #drawn: DrawnChart | undefined
  #chosen: number | undefined
  #stop = new AbortController()

  connectedCallback(): void {
    this.#bars = JSON.parse(this.querySelector('script')?.textContent ?? '[]') as RatioBar[]
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
    if (!canvas || signal.aborted) return

    const draw = (forPaper: boolean): void => {
      this.#drawn?.destroy()
      this.#drawn = drawChart(canvas, this.#bars, this.clientWidth, forPaper)
      this.#drawn.choose(this.#chosen)
      this.dataset['drawn'] = ''
    }
    draw(false)
    this.#followTheme(() => draw(false), signal)
    this.#followSize(signal)
    this.#followChoice(canvas, signal)
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
    let width = this.clientWidth
    const resized = new ResizeObserver(() => {
      if (this.clientWidth === width || this.clientWidth === 0) return
      width = this.clientWidth
      this.#drawn?.resize(width)
    })
    resized.observe(this)
    signal.addEventListener('abort', () => resized.disconnect())
  }

  #followChoice(canvas: HTMLCanvasElement, signal: AbortSignal): void {
    canvas.addEventListener(
      'pointermove',
      ({ offsetY }) => this.#choose(this.#drawn?.findBar(offsetY)),
      { signal },
    )
    canvas.addEventListener('pointerleave', () => this.#choose(undefined), { signal })
    canvas.addEventListener('blur', () => this.#choose(undefined), { signal })
    canvas.addEventListener('keydown', (event) => this.#onKey(event), { signal })
    for (const row of this.#rows()) {
      const index = Number(row.dataset['bar'])
      row.addEventListener('pointerenter', () => this.#choose(index), { signal })
      row.addEventListener('pointerleave', () => this.#choose(undefined), { signal })
    }
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#bars.length - 1
    const at = this.#chosen
    const next: Record<string, number | undefined> = {
      ArrowDown: at === undefined ? 0 : Math.min(at + 1, last),
      ArrowUp: at === undefined ? last : Math.max(at - 1, 0),
      Home: 0,
      End: last,
      Escape: undefined,
    }
    if (!(event.key in next)) return
    event.preventDefault()
    this.#choose(next[event.key], true)
  }

  #choose(index: number | undefined, aloud = false): void {
    if (index === this.#chosen) return
    this.#chosen = index
    this.#drawn?.choose(index)
    let chosenRow: HTMLElement | undefined
    for (const row of this.#rows()) {
      const isChosen = index !== undefined && row.dataset['bar'] === String(index)
      row.classList.toggle('is-chosen', isChosen)
      if (isChosen) chosenRow = row
    }
    const output = this.querySelector('output')
    if (output) output.textContent = aloud ? (chosenRow?.innerText ?? '') : ''
  }

  #rows(): NodeListOf<HTMLElement> {
    const table = document.getElementById(this.getAttribute('for') ?? '')
    return (table ?? this).querySelectorAll<HTMLElement>('[data-bar]')
  }
}

customElements.define('benchlore-chart', BenchloreChart)
