import { getCollection } from 'astro:content'
import { type SuiteFacts, describeSeriesFacts } from '../../components/suite-facts.ts'
import { summarizeSeries } from '../../core/insight/series-summary.ts'
import { type Series, listSeries } from '../../core/insight/series.ts'
import type { Issue } from '../../core/issue/schema.ts'
import { getSiteContext } from '../../loader/site-options.ts'

/** A suite with its histories, and what lists say of it. */
export interface SuiteHistory {
  facts: SuiteFacts
  series: Series[]
}

export interface Histories {
  suites: SuiteHistory[]
  /** The issues that name any series. */
  issues: Issue[]
}

/** Finding changes of level takes a while: it is done once for all pages of one state of the content. */
const known = new WeakMap<object, Promise<Histories>>()

/** All histories of benchmarks, by the names of their suites. */
export function readHistories(): Promise<Histories> {
  const { content } = getSiteContext()
  if (content === undefined) return makeHistories()
  const made = known.get(content) ?? makeHistories()
  known.set(content, made)
  return made
}

async function makeHistories(): Promise<Histories> {
  const [entries, documents] = await Promise.all([
    getCollection('benchmarks'),
    getCollection('issues'),
  ])
  const issues = documents.map(({ data }) => data.issue).filter(({ series }) => series.length > 0)
  const counts = new Map<string, number>()
  for (const id of issues.flatMap(({ series }) => series)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const suites = entries.map(({ id, data: { suite } }): SuiteHistory => {
    const series = listSeries(id, suite)
    const { name, description = null, source = null, runs } = suite
    const days = series.map(summarizeSeries)
    const facts: SuiteFacts = {
      id,
      name,
      description,
      source,
      count: series.length,
      runs: runs.length,
      from: days.flatMap(({ from }) => from ?? []).toSorted()[0] ?? null,
      to:
        days
          .flatMap(({ to }) => to ?? [])
          .toSorted()
          .at(-1) ?? null,
      series: series.map((one) => describeSeriesFacts(one, counts.get(one.id) ?? 0)),
    }
    return { facts, series }
  })
  return {
    suites: suites.toSorted((a, b) => a.facts.name.localeCompare(b.facts.name, 'en')),
    issues,
  }
}
