import { seriesId } from '../benchmark/series-id.ts'
import { specificWordsOf } from '../benchmark/specific-words.ts'
import type { Suite, SuiteBenchmark } from '../benchmark/suite.ts'
import { finding, type Place } from '../finding/finding.ts'
import { linkKey } from './link-issues.ts'
import { parseLinkAddress } from './link-path.ts'
import type { Outline } from './outline.ts'
import type { Benchmark, Finding, Issue } from './schema.ts'

/** A file of benchmarks as issues may name it. */
export interface NamedSuite {
  /** First part of its series’ ids. */
  id: string
  /** Path relative to the content folder of the issues, `../` first where it lies beside it. */
  file: string
  /** Undefined where the file cannot be used, which is a finding of its own. */
  suite: Suite | undefined
}

/** What the benchmarks add to one issue. */
export interface LinkedSeries {
  issue: Issue
  findings: Finding[]
  /** Links that lead to a suite (`nightly`) or series (`nightly/export`), by `linkKey`; undefined: to nothing. */
  targets: Map<string, string | undefined>
}

interface Named {
  id: string
  benchmark: SuiteBenchmark
}

/** What an author's words lead to: one series, or all of a suite. */
interface Reference {
  id: string
  series: Named[]
}

/**
 * Finds the series that frontmatter (`series: nightly/export`) and links (`../benchmarks/nightly.json#export`,
 * `/benchmarks/nightly/export/`) name, and gives each to the figures of the issue that it is about. One that
 * does not exist is a finding.
 */
export function linkSeries(
  issue: Issue,
  outline: Outline,
  suites: readonly NamedSuite[],
): LinkedSeries {
  const findings: Finding[] = []
  const targets: LinkedSeries['targets'] = new Map()
  const references: Reference[] = []
  const take = (name: string, place: Place): Reference | undefined => {
    const found = findReference(name, suites)
    if (found === 'unusable') return undefined
    if (found === undefined) {
      const known = suites.flatMap((one) => [one.id, ...listSeries(one).map(({ id }) => id)])
      findings.push(finding('unknown-series', place, { series: name, known }))
    } else references.push(found)
    return found
  }
  for (const { text, place } of outline.series ?? []) {
    take(parseReference(text, issue.file, suites) ?? trimName(text), place)
  }
  for (const link of outline.links) {
    if (link.kind !== 'link') continue
    const name = parseReference(link.url, issue.file, suites)
    if (name !== undefined) targets.set(linkKey(link), take(name, link.place)?.id)
  }
  return { issue: assignSeries(issue, references), findings, targets }
}

const PAGE = /^\/(?:.*\/)?benchmarks\/([^/]+)(?:\/([^/]+))?$/

/** `nightly/export` where an address leads to a suite's file or a series’ page; undefined where it does not. */
function parseReference(
  url: string,
  file: string,
  suites: readonly NamedSuite[],
): string | undefined {
  const address = parseLinkAddress(url, file)
  if (address.kind === 'outside') return undefined
  const [, suite, key] = PAGE.exec(address.path) ?? []
  if (suite !== undefined) return key === undefined ? suite : seriesId(suite, key)
  const found = suites.find((one) => one.file === address.path)
  if (found === undefined) return undefined
  const anchor = address.anchor.slice(1)
  return anchor === '' ? found.id : seriesId(found.id, anchor)
}

const trimName = (name: string): string => name.toLowerCase().replace(/^\/+|\/+$/g, '')

function findReference(
  name: string,
  suites: readonly NamedSuite[],
): Reference | 'unusable' | undefined {
  const [suiteId, key, ...rest] = name.split('/')
  const found = suites.find(({ id }) => id === suiteId)
  if (found === undefined || rest.length > 0) return undefined
  if (found.suite === undefined) return 'unusable'
  const all = listSeries(found)
  const series = key === undefined ? all : all.filter(({ id }) => id === name)
  return series.length === 0 ? undefined : { id: name, series }
}

const listSeries = ({ id, suite }: NamedSuite): Named[] =>
  Object.entries(suite?.benchmarks ?? {}).map(([key, benchmark]) => ({
    id: seriesId(id, key),
    benchmark,
  }))

/** Names the series in the issue and gives each figure the series that it is called like. */
function assignSeries(issue: Issue, references: readonly Reference[]): Issue {
  const single = unique(references.filter(({ series }) => series.length === 1))
  const whole = unique(references)
  const pairs = issue.benchmarks
  const benchmarks = pairs.map((pair) => {
    const rivals = pairs.filter((other) => other !== pair && other.expected === pair.expected)
    const found =
      chooseByName(pair, single, rivals) ??
      chooseOnly(pair, single, rivals) ??
      chooseByName(pair, whole, rivals)
    return { ...pair, series: found?.id ?? null }
  })
  const named = [...single.map(({ id }) => id), ...benchmarks.flatMap(({ series }) => series ?? [])]
  return { ...issue, benchmarks, series: [...new Set(named)] }
}

/** A series may be named in the frontmatter and by links, too. */
const unique = (references: readonly Reference[]): Named[] => [
  ...new Map(references.flatMap(({ series }) => series.map((one) => [one.id, one]))).values(),
]

/** A series that the author names alone goes to the only figure of its kind, whatever that is called. */
function chooseOnly(
  pair: Benchmark,
  series: readonly Named[],
  rivals: readonly Benchmark[],
): Named | undefined {
  const fitting = series.filter((one) => fits(pair, one))
  return fitting.length === 1 && !rivals.some((rival) => fits(rival, fitting[0]!))
    ? fitting[0]
    : undefined
}

/**
 * The series that shares the most words with the figure's name and metric; of two that share as many the one
 * with fewer words of its own. “Time” and the like do not count. Undefined where two are alike, where none is,
 * and where another figure of the issue is as much like it.
 */
function chooseByName(
  pair: Benchmark,
  series: readonly Named[],
  rivals: readonly Benchmark[],
): Named | undefined {
  const [best, second] = series
    .map((one) => ({ one, likeness: likenessOf(pair, one) }))
    .filter(({ likeness }) => likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness)
  if (best === undefined || second?.likeness === best.likeness) return undefined
  return rivals.some((rival) => likenessOf(rival, best.one) >= best.likeness) ? undefined : best.one
}

/** How many specific words two names share, less a little for those that only one of them has; 0 for none. */
function likenessOf(pair: Benchmark, series: Named): number {
  if (!fits(pair, series)) return 0
  const { name, metric = '' } = series.benchmark
  const [label, own] = [`${pair.name} ${pair.metric}`, `${name} ${metric}`].map(specificWordsOf)
  const shared = own!.filter((word) => label!.includes(word)).length
  return shared === 0 ? 0 : shared - (own!.length + label!.length - 2 * shared) / 100
}

/** Whether the figure can be one of the series: times go to times. */
const fits = ({ before, after }: Benchmark, { benchmark }: Named): boolean =>
  (after ?? before)?.dimension === benchmark.dimension
