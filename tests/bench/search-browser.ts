import { type Browser, type Page, chromium } from 'playwright'
import type * as Pagefind from '../../src/search/pagefind.ts'
import type * as Query from '../../src/search/query.ts'
import { findBrowser } from '../browser/find-browser.ts'
import { BROWSER_FLAGS, thisMachine } from '../browser/machine.ts'

/** Starts the browser of the tests. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(thisMachine), args: BROWSER_FLAGS })

/** What the product's module finds for one question. */
export interface Found {
  /** Addresses of the pages, best first. */
  urls: string[]
  /** Until its first ten results were read, in milliseconds. */
  ms: number
}

/** A page on which the product's own module answers questions. */
export async function openAsking(
  browser: Browser,
  address: string,
): Promise<(query: string, most: number) => Promise<Found>> {
  const page = await browser.newPage()
  await page.goto(`${address}/search/`)
  await page.evaluate(async () => {
    const load = (file: string): Promise<Record<string, unknown>> => import(file)
    const { loadIndex } = (await load('/src/search/pagefind.ts')) as typeof Pagefind
    const { askIndex } = (await load('/src/search/query.ts')) as typeof Query
    const index = await loadIndex('')
    Object.assign(globalThis, { ask: (query: string) => askIndex(query, index) })
  })
  return (query, most) =>
    page.evaluate(
      async ({ query, most }) => {
        const { ask } = globalThis as unknown as {
          ask: (query: string) => Promise<Query.Answer>
        }
        const start = performance.now()
        const { matches } = await ask(query)
        const first = await Promise.all(matches.slice(0, 10).map(({ load }) => load()))
        const ms = performance.now() - start
        const rest = await Promise.all(matches.slice(10, most).map(({ load }) => load()))
        return { urls: [...first, ...rest].map(({ url }) => url), ms }
      },
      { query, most },
    )
}

/**
 * How many bytes a new reader downloads to ask one question on the search page: the page with its styles
 * and scripts, what the index needs, and what its first ten results do.
 */
export async function weighQuestion(
  browser: Browser,
  address: string,
  query: string,
): Promise<number> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const bytes = await countBytes(page)
    await page.goto(`${address}/search/?q=${encodeURIComponent(query)}`)
    await page.locator('.search-status', { hasText: /\d|Nothing/ }).waitFor()
    await page.waitForLoadState('networkidle')
    return bytes()
  } finally {
    await context.close()
  }
}

async function countBytes(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page)
  let sum = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (sum += encodedDataLength))
  await session.send('Network.enable')
  return () => sum
}
