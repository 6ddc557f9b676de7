import type { BenchloreChart, MarkChosen } from '../charts/chart-element.ts'
import type { SeriesData } from '../charts/series-data.ts'
import { makeSeriesSpec } from '../charts/series-spec.ts'
import {
  type SeriesState,
  formatMoment,
  formatSeriesState,
  parseSeriesState,
} from '../charts/series-state.ts'
import {
  type SeriesIndex,
  type SeriesView,
  indexSeries,
  viewSeries,
} from '../charts/series-view.ts'
import { RangeSelection } from './range-selection.ts'
import { RunFacts } from './run-facts.ts'
import { countPages, describePage, listPage, makeRow } from './series-table.ts'
import { describeShown, formatWhen } from './series-words.ts'
import { placeTip } from './series-tip.ts'

/**
 * `<benchlore-series>` holds the history of a benchmark: its data as JSON, the controls, the chart, the facts
 * of one run and the table. What is chosen stands in the address, and every choice is a step that Back takes
 * back. Without JavaScript the page has the newest runs in its table, and all as CSV.
 */
class BenchloreSeries extends HTMLElement {
  #series: SeriesIndex | undefined
  #state = parseSeriesState(new URLSearchParams())
  #view: SeriesView | undefined
  #mark: number | undefined
  #selection: RangeSelection | undefined
  #facts: RunFacts | undefined
  #stop = new AbortController()

  connectedCallback(): void {
    const json = this.#part('data')?.textContent
    const form = this.querySelector('form')
    const chart = this.#chart
    const canvas = chart?.querySelector('canvas')
    if (!json || !form || !chart || !canvas) return
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.#series = indexSeries(JSON.parse(json) as SeriesData)
    this.#facts = new RunFacts(this, {
      onClose: () => this.#go({ run: null }),
      onBase: (index) => this.#go({ base: this.#series!.keys[index]!, page: 1 }),
    })
    const tip = placeTip(chart)
    chart.sayMark = (row) => tip.say(this.#series!.data, row, this.#view!.base)
    chart.addEventListener(
      'mark-chosen',
      (event) => {
        const { mark, row, place } = (event as MarkChosen).detail
        this.#mark = mark
        this.#selection?.follow(place?.x)
        tip.show(this.#series!.data, row, place, this.#view!.base)
      },
      { signal },
    )
    this.#selection = new RangeSelection(chart, canvas, signal, {
      onRange: (left, right) => this.#zoomTo(chart.valueAt(left), chart.valueAt(right)),
      onPick: () => this.#pin(),
    })
    chart.addEventListener('keydown', (event) => this.#onKey(event), { signal })
    form.addEventListener('change', () => this.#onForm(form), { signal })
    form.addEventListener('submit', (event) => event.preventDefault(), { signal })
    this.#on('all', () => this.#go({ from: null, to: null, page: 1 }))
    this.#on('in', () => this.#scale(0.5))
    this.#on('out', () => this.#scale(2))
    this.#on('newer', () => this.#go({ page: this.#state.page - 1 }))
    this.#on('older', () => this.#go({ page: this.#state.page + 1 }))
    window.addEventListener('popstate', () => this.#showAddress(), { signal })
    this.#showAddress()
  }

  disconnectedCallback(): void {
    this.#stop.abort()
  }

  get #chart(): BenchloreChart | null {
    return this.querySelector<BenchloreChart>('benchlore-chart')
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part="${name}"]`)
  }

  #on(name: string, act: () => void): void {
    this.#part(name)?.addEventListener('click', act, { signal: this.#stop.signal })
  }

  #showAddress(): void {
    this.#show(parseSeriesState(new URLSearchParams(location.search)))
  }

  #go(change: Partial<SeriesState>): void {
    const state = { ...this.#state, ...change }
    const query = formatSeriesState(state)
    if (query === formatSeriesState(this.#state)) return
    // The address stays as it is where the browser thinks it changes too often.
    try {
      history.pushState(null, '', location.pathname + query)
    } catch {}
    this.#show(state)
  }

  #onForm(form: HTMLFormElement): void {
    const data = new FormData(form)
    const read = (name: string): string => {
      const value = data.get(name)
      return typeof value === 'string' ? value : ''
    }
    // A range that was drawn is finer than days: it stays until its day is changed.
    const moment = (name: 'from' | 'to'): string | null => {
      const day = read(name)
      return day === (this.#state[name] ?? '').slice(0, 10) ? this.#state[name] : day || null
    }
    this.#go({
      axis: read('axis') === 'log' ? 'log' : 'linear',
      base: read('base') || null,
      from: moment('from'),
      to: moment('to'),
      page: 1,
    })
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const acts: Record<string, () => void> = {
      '+': () => this.#scale(0.5),
      '=': () => this.#scale(0.5),
      '-': () => this.#scale(2),
      '0': () => this.#go({ from: null, to: null, page: 1 }),
      Enter: () => this.#selection?.finish() || this.#pin(),
      Escape: () => this.#selection?.drop(),
    }
    if (event.shiftKey && event.key.startsWith('Arrow')) return this.#selection?.extend()
    const act = acts[event.key]
    if (act === undefined) return
    if (event.key !== 'Escape') event.preventDefault()
    act()
  }

  /** Half or double of what is seen, about the chosen run, else about the middle. */
  #scale(factor: number): void {
    const { times } = this.#series!
    const { from, to } = this.#view!
    const [start, end] = [times[from]!, times[to - 1]!]
    const chosen = this.#mark === undefined ? undefined : times[from + this.#mark]
    const centre = chosen ?? (start + end) / 2
    const half = (Math.max(end - start, 60_000) * factor) / 2
    this.#zoomTo(centre - half, centre + half)
  }

  /** To the runs between two moments; nothing happens where there is none. */
  #zoomTo(left: number | undefined, right: number | undefined): void {
    if (left === undefined || right === undefined) return
    const { times } = this.#series!
    const from = times.findIndex((time) => time >= Math.min(left, right))
    const to = times.findLastIndex((time) => time <= Math.max(left, right))
    if (from < 0 || to < from) return
    const row = this.#mark === undefined ? undefined : this.#view!.from + this.#mark
    this.#go({
      from: times[from] === times[0] ? null : formatMoment(times[from]!),
      to: times[to] === times.at(-1) ? null : formatMoment(times[to]!),
      page: 1,
    })
    if (row !== undefined) this.#chart?.chooseRow(row)
  }

  #pin(): void {
    if (this.#mark === undefined) return
    const row = this.#view!.from + this.#mark
    this.#go({ run: this.#series!.keys[row]! })
    this.#chart?.chooseRow(row)
  }

  #show(state: SeriesState): void {
    const series = this.#series!
    const view = viewSeries(series, state)
    const pages = countPages(view.from, view.to)
    this.#state = { ...state, page: Math.min(state.page, pages) }
    this.#view = view
    this.#selection?.drop()
    this.#chart?.show(makeSeriesSpec(series, view))
    this.#showForm(view)
    this.#showTable(view, pages)
    this.#facts?.show(series.data, view.pinned, view.base)
    const status = this.#part('status')
    if (status) status.textContent = describeShown(series.data, view.from, view.to)
  }

  #showForm({ isLog, isZoomed, base }: SeriesView): void {
    const { data, keys } = this.#series!
    for (const input of this.querySelectorAll<HTMLInputElement>('input[name="axis"]'))
      input.checked = (input.value === 'log') === isLog
    const menu = this.querySelector<HTMLSelectElement>('select[name="base"]')
    if (menu) {
      const key = base === null ? '' : keys[base]!
      menu.querySelector('[data-own]')?.remove()
      if (![...menu.options].some(({ value }) => value === key)) {
        const own = new Option(`Ratio to the run of ${formatWhen(data.at[base!]!)}`, key)
        own.dataset['own'] = ''
        menu.append(own)
      }
      menu.value = key
    }
    for (const name of ['from', 'to'] as const) {
      const input = this.querySelector<HTMLInputElement>(`input[name="${name}"]`)
      if (input) input.value = (isZoomed && this.#state[name]?.slice(0, 10)) || ''
    }
    for (const name of ['all', 'out']) this.#part(name)?.toggleAttribute('disabled', !isZoomed)
  }

  #showTable({ from, to, base }: SeriesView, pages: number): void {
    const { data } = this.#series!
    const { page } = this.#state
    const body = this.querySelector<HTMLTableSectionElement>('tbody')
    const template = this.querySelector<HTMLTemplateElement>('template[data-part="row"]')
    const row = template?.content.querySelector('tr')
    if (!body || !row) return
    const rows = listPage(from, to, page).map((index) => makeRow(row, data, index, base))
    body.replaceChildren(...rows)
    this.querySelector('table')?.classList.toggle('has-base', base !== null)
    const pager = this.#part('pager')
    if (pager) pager.hidden = pages === 1
    this.#part('newer')?.toggleAttribute('disabled', page === 1)
    this.#part('older')?.toggleAttribute('disabled', page === pages)
    const text = this.#part('page')
    if (text) text.textContent = describePage(from, to, page)
  }
}

customElements.define('benchlore-series', BenchloreSeries)
