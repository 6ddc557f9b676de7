import type { SeriesData } from '../charts/series-data.ts'
import { compareRun, describeRun, describeSpread } from './series-words.ts'

interface Place {
  x: number
  y: number
}

/** Between a run and its tip, in pixels. */
const GAP = 14

/** A small box beside the chosen run, with its exact value, date and commit. */
export function placeTip(chart: HTMLElement) {
  const box = document.createElement('div')
  box.className = 'series-tip'
  // The same words are said by the chart's own output.
  box.ariaHidden = 'true'
  box.hidden = true
  chart.append(box)
  return {
    show: (
      data: SeriesData,
      row: number | undefined,
      place: Place | undefined,
      base: number | null,
    ): void => {
      box.hidden = row === undefined || place === undefined
      if (row === undefined || place === undefined) return
      box.replaceChildren(
        ...listLines(data, row, base).map((text, at) => {
          const line = document.createElement(at === 0 ? 'strong' : 'span')
          line.textContent = text
          return line
        }),
      )
      const isLeft = place.x > chart.clientWidth / 2
      const left = isLeft ? place.x - GAP - box.offsetWidth : place.x + GAP
      const most = chart.clientWidth - box.offsetWidth
      box.style.left = `${Math.max(0, Math.min(left, most))}px`
      box.style.top = `${Math.max(0, Math.min(place.y - box.offsetHeight / 2, chart.clientHeight - box.offsetHeight))}px`
    },
    say: (data: SeriesData, row: number, base: number | null): string =>
      listLines(data, row, base).join('. '),
  }
}

function listLines(data: SeriesData, row: number, base: number | null): string[] {
  const run = describeRun(data, row)
  const against = base === null ? null : compareRun(data, row, base)
  const commit = run.commit === null ? '' : `, commit ${run.commit.hash.slice(0, 8)}`
  return [
    run.value,
    against === null ? '' : [against.factor, against.meaning].filter(Boolean).join(': '),
    run.spread === null ? '' : describeSpread(run.spread),
    run.at + commit,
    run.message ?? '',
    ...run.events.map(({ text }) => text),
  ].filter((line) => line !== '')
}
