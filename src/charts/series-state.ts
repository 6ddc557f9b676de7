/** What a reader has chosen on the page of a series; it stands in the address. */
export interface SeriesState {
  axis: 'linear' | 'log'
  /** The run that all others are divided by, by its key; null shows the values themselves. */
  base: string | null
  /** The run whose facts stand below the chart, by its key. */
  run: string | null
  /** Days or moments that the chart and the table begin and end with, both shown; null without limit. */
  from: string | null
  to: string | null
  /** Page of the table, from 1. */
  page: number
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Reads the query of an address: `?axis=log&base=1a2b3c4d&from=2026-01-05`. What means nothing is left out. */
export function parseSeriesState(query: URLSearchParams): SeriesState {
  const moment = (name: string): string | null => {
    const text = query.get(name)
    return text === null || Number.isNaN(Date.parse(text)) ? null : text
  }
  const page = Number(query.get('page'))
  return {
    axis: query.get('axis') === 'log' ? 'log' : 'linear',
    base: query.get('base') || null,
    run: query.get('run') || null,
    from: moment('from'),
    to: moment('to'),
    page: Number.isInteger(page) && page > 1 ? page : 1,
  }
}

/** The query of an address for a state, or nothing for the page as it opens. */
export function formatSeriesState({ axis, base, run, from, to, page }: SeriesState): string {
  const query = new URLSearchParams()
  if (axis === 'log') query.set('axis', axis)
  if (base !== null) query.set('base', base)
  if (run !== null) query.set('run', run)
  if (from !== null) query.set('from', from)
  if (to !== null) query.set('to', to)
  if (page > 1) query.set('page', String(page))
  // Colons may stand in a query, and an address is read by people too.
  return query.size === 0 ? '' : `?${query.toString().replaceAll('%3A', ':')}`
}

/** The first and last moment of a range in milliseconds; a day as its end lasts to its last second. */
export function rangeOf({ from, to }: Pick<SeriesState, 'from' | 'to'>): [number, number] {
  const end = to === null ? Infinity : Date.parse(to) + (DAY.test(to) ? 86_399_999 : 0)
  return [from === null ? -Infinity : Date.parse(from), end]
}

/** A moment as the address has it: “2026-01-05T10:30:00Z”. */
export const formatMoment = (time: number): string =>
  new Date(time).toISOString().replace(/\.000Z$/, 'Z')
