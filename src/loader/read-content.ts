import { join, relative, sep } from 'node:path'
import { settleFindings } from '../core/finding/levels.ts'
import { attachSamples } from '../core/issue/attach-samples.ts'
import { nameGroups } from '../core/insight/groups.ts'
import { linkIssues, linkKey } from '../core/issue/link-issues.ts'
import { linkSeries, type NamedSuite } from '../core/issue/link-series.ts'
import type { ReadResult } from '../core/issue/source.ts'
import { makeReviewWorld } from '../core/review/check-uses.ts'
import { findIssueFiles } from './find-issue-files.ts'
import { createTargetFinder, type ContentTarget, type TargetFolders } from './find-target.ts'
import { createFolderReader, type DocumentOptions } from './read-document.ts'
import { createResultReader, type ResultReader } from './result-files.ts'
import { type ReviewEntry, readReviews } from './read-reviews.ts'
import { createSuiteReader, type SuiteEntry } from './read-suites.ts'

/** One document of the content folder, read, with what the others add to it. */
export interface ContentEntry extends ReadResult {
  /** Absolute path on the disk. */
  path: string
  /** By `linkKey`. What is not in here leads to another site or within the page. */
  targets: ReadonlyMap<string, ContentTarget>
}

/** All documents of the content folder, histories of benchmarks and reviews, in the order of their paths. */
export interface Content {
  entries: ContentEntry[]
  /** Kept out of every output; their findings are for `check` alone. */
  drafts: ContentEntry[]
  suites: SuiteEntry[]
  /** Hand-written ones, drafts included. */
  reviews: ReviewEntry[]
}

export interface ContentOptions extends DocumentOptions, TargetFolders {
  /** Absolute path of the folder with the imported benchmarks; without one nothing is said of series. */
  benchmarksFolder?: string | undefined
  /** Absolute path of the folder with the hand-written reviews. */
  reviewsFolder?: string | undefined
  /** In which times count on a day. */
  timeZone: string
}

/** Broken frontmatter cannot say that the document is a draft; better to hold back too much. */
const isDraft = ({ issue, text, unsettled }: ReadResult): boolean =>
  issue.draft ||
  (unsettled.findings.some(({ code }) => code === 'frontmatter-invalid') &&
    /^draft\s*:\s*(?:true|yes|on)\b/im.test(text.slice(0, 10_000)))

/** A reader of one content folder; documents that have not changed since are not read again. */
export function createContentReader(options: ContentOptions): () => Content {
  const readFiles = createFolderReader(options.folder, options)
  const { folder, benchmarksFolder, reviewsFolder, levels } = options
  const readSuites =
    benchmarksFolder === undefined ? undefined : createSuiteReader(benchmarksFolder, levels)
  const readResults = createResultReader(options)
  return () => {
    const suites = readSuites?.()
    const named = suites?.map(({ id, path, suite }) => ({
      id,
      file: relative(folder, path).replaceAll(sep, '/'),
      suite,
    }))
    const results = readFiles(findIssueFiles(options.folder))
    const published = results.filter((result) => !isDraft(result))
    const hidden = results.filter(isDraft)
    const entries = linkAll(published, hidden, named, options, readResults)
    return {
      entries,
      drafts: linkAll(hidden, [], named, options, readResults),
      suites: suites ?? [],
      reviews:
        reviewsFolder === undefined
          ? []
          : readAllReviews(reviewsFolder, entries, suites ?? [], options),
    }
  }
}

/** Reads all reviews of a folder and checks them against the issues that are published. */
export function readAllReviews(
  folder: string,
  entries: readonly Pick<ContentEntry, 'path' | 'issue'>[],
  suites: readonly SuiteEntry[],
  { levels, vocabulary, timeZone }: Pick<ContentOptions, 'levels' | 'vocabulary' | 'timeZone'>,
): ReviewEntry[] {
  const ids = new Map(entries.map(({ path, issue }) => [path, issue.id]))
  const series = suites.flatMap(({ id, suite }) =>
    suite === undefined ? [] : [id, ...Object.keys(suite.benchmarks).map((key) => `${id}/${key}`)],
  )
  const named = nameGroups(
    entries.map(({ issue }) => issue),
    timeZone,
  )
  return readReviews(folder, {
    world: makeReviewWorld(named, series, vocabulary),
    levels,
    findIssue: (path) => ids.get(path),
  })
}

function linkAll(
  results: readonly ReadResult[],
  hidden: readonly ReadResult[],
  suites: readonly NamedSuite[] | undefined,
  options: ContentOptions,
  readResults: ResultReader,
): ContentEntry[] {
  const findTarget = createTargetFinder(options)
  return linkIssues(results, hidden).map((linked, i): ContentEntry => {
    const result = results[i]!
    const series = suites && linkSeries(linked.issue, result.outline, suites)
    const samples = attachSamples(
      series?.issue ?? linked.issue,
      result.outline.samples ?? [],
      (url) => readResults(url, linked.issue.file),
    )
    const found = [...linked.findings, ...(series?.findings ?? []), ...samples.findings]
    const targets = new Map<string, ContentTarget>()
    for (const { before, after } of result.outline.samples ?? []) {
      for (const { url } of [...before, ...after]) {
        const published = readResults(url, linked.issue.file)?.published
        if (published !== undefined) targets.set(url, { kind: 'results', published })
      }
    }
    for (const link of result.outline.links) {
      const key = linkKey(link)
      if (targets.get(key)?.kind === 'results') continue
      if (series?.targets.has(key)) {
        const id = series.targets.get(key)
        targets.set(key, id === undefined ? { kind: 'nothing' } : { kind: 'series', id })
        continue
      }
      const target = linked.targets.get(key)
      if (target?.kind === 'file') {
        // Each place where a link is broken is a finding of its own, so every link is looked up anew.
        const { target: onDisk, finding } = findTarget({ ...target, link })
        targets.set(key, onDisk)
        if (finding) found.push(finding)
      } else if (target?.kind === 'missing') targets.set(key, { kind: 'nothing' })
      else if (target) targets.set(key, target)
    }
    const unsettled = {
      findings: [...result.unsettled.findings, ...found],
      ignores: result.unsettled.ignores,
    }
    const { levels } = options
    const linkedIssue = { ...(series?.issue ?? linked.issue), evidence: samples.evidence }
    const findings = settleFindings(unsettled, linkedIssue, { levels, isLinked: true })
    const issue = { ...linkedIssue, findings }
    return {
      ...result,
      issue,
      findings,
      unsettled,
      path: join(options.folder, issue.file),
      targets,
    }
  })
}
