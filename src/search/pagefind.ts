import type { PageText } from './excerpt.ts'
import type { Search } from './query.ts'

/** A page of the index, as `describeForSearch` has described it. */
export interface FoundPage extends PageText {
  /** With base. */
  url: string
  meta: Partial<Record<'title' | 'status' | 'severity' | 'component' | 'date' | 'gain', string>>
}

interface Pagefind {
  options: (options: { baseUrl: string }) => Promise<void>
  init: () => Promise<void>
  search: (words: string) => Promise<{ results: Awaited<ReturnType<Search<FoundPage>>> }>
}

/** Loads the index below the base path; fails where there is none or it is blocked. */
export async function loadPagefind(base: string): Promise<Search<FoundPage>> {
  const address = `${base}/pagefind/pagefind.js`
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind
  await pagefind.options({ baseUrl: `${base}/` })
  await pagefind.init()
  return async (words) => (await pagefind.search(words)).results
}
