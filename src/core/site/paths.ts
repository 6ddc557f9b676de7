/** Addresses of pages, from the root of the site; `withBase` makes them ready for an `href`. */

export const issuePath = (id: string): string => `/issues/${id}/`

/** The page of a suite (`nightly`) or series (`nightly/export`) of benchmarks; without one of all suites. */
export const benchmarksPath = (id = ''): string => `/benchmarks/${id === '' ? '' : `${id}/`}`

/** The page of a benchmark that several issues name, by its slug; without one of all of them. */
export const threadsPath = (slug = ''): string => `/threads/${slug === '' ? '' : `${slug}/`}`

/** The review of a quarter or year, or one of its own, by its key; without one all of them. */
export const reviewsPath = (key = ''): string => `/reviews/${key === '' ? '' : `${key}/`}`

/** The issues of a year as spans of time; without one those of all years. */
export const timelinePath = (year = ''): string => `/timeline/${year === '' ? '' : `${year}/`}`

/** All that is left to do. */
export const FOLLOW_UPS_PATH = '/follow-ups/'

/** The values of a series as a table for spreadsheets. */
export const seriesCsvPath = (id: string): string => `/benchmarks/${id}.csv`

/** How histories of benchmarks are judged, and how they are read; outside of the names that suites may have. */
export const TRENDS_HELP_PATH = '/about/benchmarks/'

/** What a stored history looks like, and how one is made. */
export const FORMAT_HELP_PATH = '/about/benchmark-format/'

/** What every finding means, a page each. */
export const FINDINGS_PATH = '/findings/'

export const findingPath = (code: string): string => `${FINDINGS_PATH}${code}/`

/** `base` without trailing slash (`` or `/docs`), `path` with a leading one. */
export const withBase = (base: string, path: string): string => `${base}${path}`

/**
 * An address that somebody wrote from the root, with `base` if it has not got it already. Others stay as they
 * are: `//host/path` leads to another site.
 */
export function completeAddress(base: string, address: string): string {
  const isFromRoot = address.startsWith('/') && !address.startsWith('//')
  return isFromRoot && !`${address}/`.startsWith(`${base}/`) ? withBase(base, address) : address
}
