import type { PageText } from './excerpt.ts'
import type { Search } from './query.ts'

/** A page of the index, as `describeForSearch` has described it. */
export interface FoundPage extends PageText {
  /** With base. */
  url: string
  meta: Partial<
    Record<'title' | 'status' | 'severity' | 'component' | 'date' | 'fix' | 'gain', string>
  >
}

interface Pagefind {
  options: (options: { baseUrl: string }) => Promise<void>
  init: () => Promise<void>
  search: (words: string) => Promise<{ results: Awaited<ReturnType<Search<FoundPage>>> }>
}

/** What an index says of itself. */
interface Entry {
  languages: Record<string, unknown>
}

/** Loads the index below the base path; fails where there is none or it is blocked. */
export async function loadPagefind(base: string): Promise<Search<FoundPage>> {
  const folder = `${base}/pagefind`
  const [pagefind, entry] = await Promise.all([
    import(/* @vite-ignore */ `${folder}/pagefind.js`) as Promise<Pagefind>,
    fetch(`${folder}/pagefind-entry.json`).then((response) => response.json() as Promise<Entry>),
  ])
  // Pagefind takes the index of a site without issues for a broken one.
  if (Object.keys(entry.languages).length === 0) return () => Promise.resolve([])
  await pagefind.options({ baseUrl: `${base}/` })
  await pagefind.init()
  return async (words) => (await pagefind.search(words)).results
}
