import type { Measurement, Report, Run } from './report.ts'

/**
 * A report as it may be stored: figures that are not finite and second figures of one name are left out by
 * name, runs and suites without figures as well. A sentence where nothing is left.
 */
export function tidyReport(report: Report): Report | string {
  const skipped = [...report.skipped]
  const suites = report.suites
    .map(({ name, runs }) => ({
      name,
      runs: runs
        .map((run) => ({ ...run, measurements: sift(run, skipped) }))
        .filter(({ measurements }) => measurements.length > 0),
    }))
    .filter(({ runs }) => runs.length > 0)
  const left = mergeSkipped(skipped)
  if (suites.length > 0) return { tool: report.tool, suites, skipped: left }
  return describeEmpty(report.tool, left)
}

function sift(run: Run, skipped: Report['skipped']): Measurement[] {
  const seen = new Set<string>()
  return run.measurements.filter((measurement) => {
    const { name, metric, value } = measurement
    const shown = metric === null ? name : `${name} ${metric}`
    const key = JSON.stringify([name, metric])
    if (name.trim() === '') skipped.push({ name: '(no name)', reason: 'no name' })
    else if (!Number.isFinite(value)) skipped.push({ name: shown, reason: 'no value' })
    else if (seen.has(key)) {
      skipped.push({ name: shown, reason: 'named twice; the first is kept' })
    } else {
      seen.add(key)
      return true
    }
    return false
  })
}

/** One entry for each name and reason: a history leaves out the same benchmark in many runs. */
function mergeSkipped(skipped: Report['skipped']): Report['skipped'] {
  const unique = new Map(skipped.map((one) => [JSON.stringify([one.name, one.reason]), one]))
  return [...unique.values()]
}

const MAX_NAMED = 5

function describeEmpty(tool: string, skipped: Report['skipped']): string {
  if (skipped.length === 0) return `This output of ${tool} holds no benchmark.`
  const named = skipped.slice(0, MAX_NAMED).map(({ name, reason }) => `${name} (${reason})`)
  const more = skipped.length > MAX_NAMED ? ` and ${skipped.length - MAX_NAMED} more` : ''
  return `No benchmark of this output of ${tool} can be used: ${named.join(', ')}${more}.`
}
