import { mean } from 'simple-statistics'
import { compareMeasurements } from '../benchmark/compare-measurements.ts'
import { gradeEvidence } from '../benchmark/evidence.ts'
import { spanOf } from '../benchmark/figure-span.ts'
import {
  type JointMeasurement,
  joinSides,
  mergeSide,
  type SideMeasurement,
} from '../benchmark/merge-sides.ts'
import type { Report } from '../benchmark/report.ts'
import { specificWordsOf } from '../benchmark/specific-words.ts'
import { finding } from '../finding/finding.ts'
import { formatQuantity } from '../measure/format.ts'
import type { SampleFile, SampleReference } from './read-samples.ts'
import type { Benchmark, Evidence, Finding, Issue, Quantity, SampledSide } from './schema.ts'

/** A file with results as the loader found it. */
export interface ResultFile {
  /** Path relative to the content folder. */
  file: string
  /** What it holds, or one sentence why it cannot be used. */
  report: Report | { problem: string }
  digest: string
  /** Where the site has it for download, from the site's root; null where it is not published. */
  download: string | null
}

interface AttachedSamples {
  evidence: Evidence[]
  findings: Finding[]
}

/**
 * Finds the figures that the results a document names are about, and says what the results give. Results that
 * cannot be read, belong to no figure or contradict theirs are findings. `find` gives a file by its address.
 */
export function attachSamples(
  issue: Issue,
  references: readonly SampleReference[],
  find: (url: string) => ResultFile | undefined,
): AttachedSamples {
  const findings: Finding[] = []
  const evidence = new Map<number, Evidence>()
  for (const reference of references) {
    const isLinked = reference.lines.length > 0
    const before = readSide(reference.before, isLinked, find, findings)
    const after = readSide(reference.after, isLinked, find, findings)
    if (before === undefined || after === undefined) continue
    const named = reference.before[0] ?? reference.after[0]!
    if (before.files.length === 0 || after.files.length === 0) {
      const missing = before.files.length === 0 ? 'before' : 'after'
      findings.push(finding('one-sided-samples', named.place, { file: named.url, missing }))
      continue
    }
    const joints = joinSides(before.measurements, after.measurements)
    const chosen = joints.filter((joint) => isNamed(joint, reference))
    const matches = matchPairs(issue.benchmarks, reference, chosen, evidence)
    if (matches.length === 0) {
      const known = [...new Set(joints.map((joint) => joint.after.name))]
      findings.push(finding('unmatched-samples', named.place, { file: named.url, known }))
    }
    for (const { index, joint } of matches) {
      const pair = issue.benchmarks[index]!
      evidence.set(index, compare(issue, index, joint, [before.files, after.files]))
      findings.push(
        ...checkStated(pair, 'before', joint.before, reference.before[0]!),
        ...checkStated(pair, 'after', joint.after, reference.after[0]!),
      )
    }
  }
  return {
    evidence: [...evidence.values()].toSorted((a, b) => a.benchmark - b.benchmark),
    findings,
  }
}

interface Side {
  files: ResultFile[]
  measurements: SideMeasurement[]
}

/** Undefined where a file cannot be used: then nothing is compared at all. */
function readSide(
  named: readonly SampleFile[],
  isLinked: boolean,
  find: (url: string) => ResultFile | undefined,
  findings: Finding[],
): Side | undefined {
  const files: ResultFile[] = []
  const reports: Report[] = []
  let isWhole = true
  for (const { url, place } of named) {
    const file = find(url)
    if (file === undefined) {
      isWhole = false
      const problem = 'There is no such file in the project.'
      // Of a link that is told where links are looked at.
      if (!isLinked) findings.push(finding('bad-samples', place, { file: url, problem }))
    } else if ('problem' in file.report) {
      isWhole = false
      findings.push(finding('bad-samples', place, { file: url, problem: file.report.problem }))
    } else {
      files.push(file)
      reports.push(selectBenchmark(file.report, url))
    }
  }
  return isWhole ? { files, measurements: mergeSide(reports) } : undefined
}

/** `runs.json#export old`: that benchmark alone. */
function selectBenchmark(report: Report, url: string): Report {
  const hash = url.indexOf('#')
  if (hash < 0) return report
  const wanted = decode(url.slice(hash + 1)).toLowerCase()
  const suites = report.suites.map(({ name, runs }) => ({
    name,
    runs: runs.map((run) => ({
      ...run,
      measurements: run.measurements.filter((one) => one.name.toLowerCase() === wanted),
    })),
  }))
  return { ...report, suites }
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function isNamed({ before, after }: JointMeasurement, reference: SampleReference): boolean {
  const { benchmark, metric } = reference
  const isSame = (wanted: string, names: (string | null)[]) =>
    names.some((name) => name?.toLowerCase() === wanted.toLowerCase())
  return (
    (benchmark === undefined || isSame(benchmark, [before.name, after.name])) &&
    (metric === undefined || isSame(metric, [before.metric, after.metric]))
  )
}

interface Match {
  index: number
  joint: JointMeasurement
  score: number
}

/**
 * Gives each benchmark of the results to the figure it is most like: by words they share, by the figures
 * themselves, and by standing in the same line. Apart from any figure the only benchmark goes to the only
 * figure of its kind.
 */
function matchPairs(
  pairs: readonly Benchmark[],
  reference: SampleReference,
  joints: readonly JointMeasurement[],
  taken: ReadonlyMap<number, Evidence>,
): Match[] {
  const measured = pairs
    .map((pair, index) => ({ pair, index }))
    .filter(({ pair, index }) => !pair.expected && !taken.has(index))
  const beside = measured.filter(({ pair }) => reference.lines.includes(pair.line))
  const isBeside = (pair: Benchmark) =>
    beside.length === 0 || beside.some((one) => one.pair === pair)
  const candidates = measured
  const isNamed = reference.benchmark !== undefined || reference.metric !== undefined
  const matches = candidates.flatMap(({ pair, index }) => {
    const fitting = joints.filter((joint) => fits(pair, joint))
    const rivals = candidates.filter(
      ({ pair: other }) => isBeside(other) && fitting.some((one) => fits(other, one)),
    )
    const isOnly = fitting.length === 1 && rivals.length === 1
    return fitting.map((joint): Match => {
      const words = countShared(pair, joint)
      const agreed = [agrees(pair.before, joint.before), agrees(pair.after, joint.after)]
      const agreeing = agreed.filter(Boolean).length
      // Files with several benchmarks stand beside one figure and hold the others as well.
      const isMeant = isBeside(pair)
        ? words > 0 || agreeing === 2 || isOnly || (fitting.length === 1 && beside.length === 1)
        : words > 0 && agreeing === 2
      const primary = joint.after.metric === null || isNamed ? 0.5 : 0
      const score = words * 2 + agreeing + primary + (isBeside(pair) ? 4 : 0)
      return { index, joint, score: isMeant ? score + 1 : 0 }
    })
  })
  const found: Match[] = []
  for (const match of matches.toSorted((a, b) => b.score - a.score)) {
    const isFree = found.every(({ index, joint }) => index !== match.index && joint !== match.joint)
    if (match.score > 0 && isFree) found.push(match)
  }
  return found
}

const fits = ({ before, after }: Benchmark, joint: JointMeasurement): boolean =>
  before !== null && after !== null && after.dimension === joint.after.dimension

function countShared({ name, metric }: Benchmark, { after }: JointMeasurement): number {
  const label = new Set(specificWordsOf(`${name} ${metric}`))
  const words = specificWordsOf(`${after.name} ${after.metric ?? ''}`)
  return words.filter((word) => label.has(word)).length
}

/** Whether the median of the results, or their mean, would be written as the figure is. */
function agrees(stated: Quantity | null, measured: SideMeasurement): boolean {
  if (stated === null) return true
  const { low, high } = spanOf(stated)
  const slack = 1e-9 * Math.abs(stated.value)
  const values = [measured.value, ...(measured.samples === null ? [] : [mean(measured.samples)])]
  return values.some((value) => low - slack <= value && value <= high + slack)
}

function checkStated(
  { name, metric, before, after }: Benchmark,
  side: 'before' | 'after',
  measured: SideMeasurement,
  { url, place }: SampleFile,
): Finding[] {
  const stated = side === 'before' ? before : after
  if (stated === null || agrees(stated, measured)) return []
  const { samples, dimension, unit, value } = measured
  const figure = formatQuantity({ value, dimension, unit })
  const facts = {
    metric: metric || name,
    stated: stated.text,
    side,
    measured: samples === null ? figure : `a median of ${figure}`,
    file: url,
  }
  return [finding('samples-disagree', place, facts)]
}

function compare(
  issue: Issue,
  index: number,
  { before, after }: JointMeasurement,
  [beforeFiles, afterFiles]: [ResultFile[], ResultFile[]],
): Evidence {
  const pair = issue.benchmarks[index]!
  const direction = pair.direction === 'unknown' ? after.direction : pair.direction
  const comparison = compareMeasurements(before, after, direction)
  const { grade, reasons } = gradeEvidence(comparison, {
    environments: environmentsOf(issue, before, after),
    repeats: Math.min(before.repeats, after.repeats),
  })
  const { speedup, interval, method, p } = comparison
  return {
    benchmark: index,
    before: publish(before, beforeFiles),
    after: publish(after, afterFiles),
    speedup,
    interval,
    method,
    p,
    grade,
    reasons,
    line: pair.line,
  }
}

/** What the document says of its environment holds for both sides where no result tells its own. */
function environmentsOf(
  { environment }: Issue,
  before: SideMeasurement,
  after: SideMeasurement,
): [string | null, string | null] {
  if (before.environment !== null || after.environment !== null || environment.length === 0)
    return [before.environment, after.environment]
  const stated = environment.map(({ label, text }) => `${label} ${text}`).join('; ')
  return [stated, stated]
}

const publish = (one: SideMeasurement, files: readonly ResultFile[]): SampledSide => ({
  files: files.map(({ file, download, digest }) => ({ file, download, digest })),
  tool: one.tool,
  name: one.name,
  metric: one.metric,
  dimension: one.dimension,
  unit: one.unit,
  value: one.value,
  statistic: one.statistic,
  spread: one.spread,
  count: one.count,
  environment: one.environment,
  values: thin((one.samples ?? []).toSorted((a, b) => a - b)),
})

/** More make no chart clearer. */
const MAX_VALUES = 200

const thin = (sorted: readonly number[]): number[] =>
  sorted.length <= MAX_VALUES
    ? [...sorted]
    : Array.from(
        { length: MAX_VALUES },
        (_, at) => sorted[Math.round((at / (MAX_VALUES - 1)) * (sorted.length - 1))]!,
      )
