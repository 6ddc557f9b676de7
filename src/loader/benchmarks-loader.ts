import type { Loader } from 'astro/loaders'
import type { Suite } from '../core/benchmark/suite.ts'
import { withoutImageMarks } from './issues-loader.ts'
import { getSiteContext } from './site-options.ts'

export const BENCHMARKS_LOADER = 'benchlore-benchmarks'

/** A history of benchmarks in Astro's store, by the first part of its series’ ids. */
export interface BenchmarksData extends Record<string, unknown> {
  suite: Suite
}

/** Puts the histories that can be used into Astro's store. */
export function benchmarksLoader(): Loader {
  return {
    name: BENCHMARKS_LOADER,
    load: async (astro) => {
      const { store } = astro
      const facts = getSiteContext()
        .readContent()
        .suites.flatMap(({ id, suite }) => {
          if (suite === undefined) return []
          const data: BenchmarksData = { suite }
          return [{ id, data: withoutImageMarks(data) }]
        })
      const collected = await Promise.all(
        facts.map(async ({ id, data }) => ({ id, data: await astro.parseData({ id, data }) })),
      )
      // As for issues: nothing is cleared, and all is set at the end.
      const ids = new Set(collected.map(({ id }) => id))
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id)
      for (const entry of collected) store.set(entry)
    },
  }
}
