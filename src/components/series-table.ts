import { countNoun } from './words.ts'
import { type RunEvent, compareRun, describeRun } from './series-words.ts'
import type { SeriesData } from '../charts/series-data.ts'

/** How many runs a page of the table has. */
const RUNS_A_PAGE = 100

/** The runs of one page of the table, the latest first; `from` to before `to` are seen. */
export function listPage(from: number, to: number, page: number): number[] {
  const last = to - 1 - (page - 1) * RUNS_A_PAGE
  const count = Math.max(0, Math.min(RUNS_A_PAGE, last - from + 1))
  return Array.from({ length: count }, (_, at) => last - at)
}

export const countPages = (from: number, to: number): number =>
  Math.max(1, Math.ceil((to - from) / RUNS_A_PAGE))

/** Which columns say anything. */
export interface SeriesColumns {
  hasSpread: boolean
  hasCounts: boolean
  hasCommits: boolean
}

export const columnsOf = ({ low, counts, hashes, messages, notes }: SeriesData): SeriesColumns => ({
  hasSpread: low.length > 0 || counts.includes(1),
  hasCounts: counts.length > 0,
  hasCommits: hashes.length + messages.length + notes.length > 0,
})

/** A row as `SeriesTable.astro` prints it, made of its template. */
export function makeRow(
  template: HTMLTableRowElement,
  data: SeriesData,
  index: number,
  base: number | null,
): HTMLTableRowElement {
  const row = template.cloneNode(true) as HTMLTableRowElement
  const run = describeRun(data, index)
  row.dataset['row'] = String(index)
  const cell = (name: string, ...content: (Node | string)[]): void => {
    const place = row.querySelector(`[data-cell="${name}"]`)
    place?.replaceChildren(...content)
    place?.classList.toggle('empty-cell', content.length === 0)
  }
  cell('at', run.at, ...sub(run.ran && `ran ${run.ran}`))
  const value = document.createElement('data')
  value.value = String(data.values[index])
  value.textContent = run.value
  cell('value', value)
  cell('spread', ...(run.spread ? [run.spread.bounds, ...sub(run.spread.kind)] : []))
  cell('count', ...(run.count === null ? [] : [run.count.toLocaleString('en')]))
  const against = base === null ? null : compareRun(data, index, base)
  cell('base', ...(against ? [against.factor, ...sub(against.meaning)] : []))
  cell('commit', ...makeCommit(run.commit), ...sub(run.message), ...sub(run.note))
  cell('events', ...run.events.map(makeEvent))
  return row
}

function sub(text: string | null): HTMLElement[] {
  if (!text) return []
  const line = document.createElement('span')
  line.className = 'sub'
  // On a phone it stands in the same line.
  line.textContent = ` ${text}`
  return [line]
}

export function makeCommit(commit: { hash: string; href: string | null } | null): Node[] {
  if (commit === null) return []
  const hash = document.createElement('code')
  hash.textContent = commit.hash.slice(0, 8)
  if (commit.href === null) return [hash]
  const link = document.createElement('a')
  link.href = commit.href
  link.append(hash)
  return [link]
}

export function makeEvent({ text, href }: RunEvent): HTMLElement {
  const line = document.createElement('span')
  line.className = 'run-event'
  if (href === undefined) line.textContent = text
  else {
    const link = document.createElement('a')
    link.href = href
    link.textContent = text
    line.append(link)
  }
  return line
}

/** “Runs 1 to 100 of 5,000, the latest first”. */
export function describePage(from: number, to: number, page: number): string {
  const first = (page - 1) * RUNS_A_PAGE + 1
  const last = Math.min(page * RUNS_A_PAGE, to - from)
  const number = (value: number): string => value.toLocaleString('en')
  return first === 1 && last === to - from
    ? `${countNoun(to - from, 'run')}, the latest first`
    : `Runs ${number(first)} to ${number(last)} of ${number(to - from)}, the latest first`
}
