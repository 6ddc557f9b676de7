import type { SeriesData } from '../charts/series-data.ts'
import { canBeBase } from '../charts/series-view.ts'
import { makeCommit, makeEvent } from './series-table.ts'
import { compareRun, describeRun, describeSpread } from './series-words.ts'

interface Answers {
  onClose: () => void
  /** A run is to be the baseline. */
  onBase: (index: number) => void
}

/** All that is known of the run that a reader chose. */
export class RunFacts {
  readonly #box: HTMLElement | null
  readonly #base: HTMLButtonElement | null
  #index: number | undefined

  constructor(series: HTMLElement, { onClose, onBase }: Answers) {
    this.#box = series.querySelector('[data-part="run"]')
    this.#base = series.querySelector('[data-part="use"]')
    this.#base?.addEventListener('click', () => this.#index !== undefined && onBase(this.#index))
    series.querySelector('[data-part="close"]')?.addEventListener('click', onClose)
  }

  show(data: SeriesData, index: number | null, base: number | null): void {
    if (!this.#box) return
    this.#box.hidden = index === null
    if (index === null) return
    this.#index = index
    if (this.#base) this.#base.disabled = index === base || !canBeBase(data, index)
    const run = describeRun(data, index)
    const against = base === null || base === index ? null : compareRun(data, index, base)
    const facts: [string, (Node | string)[]][] = [
      ['Value', [run.value]],
      ['Against the baseline', against ? [`${against.factor} ${against.meaning}`.trim()] : []],
      ['Spread', run.spread ? [describeSpread(run.spread)] : []],
      ['Samples', run.count === null ? [] : [run.count.toLocaleString('en')]],
      ['Date', [run.at]],
      ['Ran', run.ran === null ? [] : [run.ran]],
      ['Commit', makeCommit(run.commit)],
      ['Message', run.message === null ? [] : [run.message]],
      ['Measured with', [run.method]],
      ['Environment', run.environment === null ? [] : [run.environment]],
      ['Note', run.note === null ? [] : [run.note]],
      ['Here', run.events.map(makeEvent)],
    ]
    const list = this.#box.querySelector('dl')
    list?.replaceChildren(
      ...facts
        .filter(([, content]) => content.length > 0)
        .map(([name, content]) => {
          const [pair, term, fact] = ['div', 'dt', 'dd'].map((tag) => document.createElement(tag))
          term!.textContent = name
          fact!.append(...content)
          pair!.append(term!, fact!)
          return pair!
        }),
    )
  }
}
