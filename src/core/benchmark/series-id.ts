import { shortDigest } from '../site/short-digest.ts'

/** Long enough for any name that people tell apart. */
const MAX_LENGTH = 80

/**
 * A name as a part of a series’ id and so of an address: small letters, digits and hyphens. “BM_Sort/1024”
 * → `bm-sort-1024`. Names that leave no letters get the digest of what they are.
 */
export function formatSeriesPart(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-|-$/g, '')
  return letters === '' ? `series-${shortDigest(name)}` : letters
}

/** The key of a benchmark in its suite, from its name and, where it has several, its metric. */
export const benchmarkKey = (name: string, metric: string | null): string =>
  formatSeriesPart(metric === null ? name : `${name} ${metric}`)

/** What a series is called everywhere: the file of its suite without extension, a slash, its key. */
export const seriesId = (suite: string, key: string): string => `${suite}/${key}`
