import { mkdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { formatSuite } from '../core/benchmark/format-suite.ts'
import { importRuns, type ImportResult } from '../core/benchmark/import-runs.ts'
import { readReport } from '../core/benchmark/read-report.ts'
import { readSuite } from '../core/benchmark/read-suite.ts'
import type { Report, Run } from '../core/benchmark/report.ts'
import { formatSeriesPart } from '../core/benchmark/series-id.ts'
import { COMMIT, momentSchema, type Suite } from '../core/benchmark/suite.ts'
import { decodeText } from '../core/markdown/decode.ts'
import { openProject } from '../loader/open-project.ts'
import { formatSystemError, UserError } from '../loader/user-error.ts'
import { parseArguments, type Command } from './arguments.ts'
import { findCommit } from './git.ts'
import { print, tell } from './output.ts'
import { replaceFile } from './replace-file.ts'
import { plural } from './report/report.ts'

export const importResults: Command = {
  usage:
    'import <file> --series NAME [--commit SHA] [--date ISO] [--env TEXT] [--dir FOLDER] [--config FILE]',
  summary: 'add the output of a benchmark tool to a history',
  help: `Reads what a benchmark tool printed or wrote (- reads standard input), whichever tool it is, and puts
it into the history NAME.json of the benchmarks folder; its series are called NAME/benchmark. The
same run again changes nothing. E-mail addresses are left out.

  --series NAME    the history, such as nightly; where the file has several, each becomes NAME-suite
  --commit SHA     the commit that was measured; its date and message come from the repository
  --date ISO       when it ran, 2026-03-01 or 2026-03-01T14:05:00Z (default: as the output says, else now)
  --env TEXT       machine, system and runtime; results of another environment are not compared
  --dir FOLDER     the folder of the histories, instead of the configured one
  --config FILE    the configuration file

Exit code: 0 imported or there already, 1 cannot be read, 2 wrong use or configuration.`,
  run: async (args) => {
    const { values, positionals } = parseArguments(args, {
      series: { type: 'string' },
      commit: { type: 'string' },
      date: { type: 'string' },
      env: { type: 'string' },
      dir: { type: 'string' },
      config: { type: 'string' },
    })
    const [file, ...others] = positionals
    if (file === undefined || others.length > 0) {
      throw new UserError('Name one file: benchlore import FILE --series NAME.')
    }
    const name = values.series?.trim()
    if (!name) {
      throw new UserError('Say which history the results belong to: --series NAME.')
    }
    checkFacts(values)
    const workingFolder = process.cwd()
    const project = openProject({ workingFolder, configFile: values.config })
    const folder = resolve(workingFolder, values.dir ?? project.benchmarksFolder)

    const report = readOutput(file)
    const runs = report.suites.flatMap((suite) => suite.runs)
    checkHistory(file, runs, values)
    const commit = values.commit?.toLowerCase()
    const known = commit === undefined ? undefined : findCommit(workingFolder, commit)
    for (const { name: part, runs } of report.suites) {
      const suiteName = report.suites.length === 1 || part === null ? name : `${name} ${part}`
      const path = join(folder, `${formatSeriesPart(suiteName)}.json`)
      const shown = relative(workingFolder, path).replaceAll(sep, '/')
      const message = addToFile(path, shown, runs, {
        name: suiteName,
        tool: report.tool,
        commit: known?.hash ?? commit,
        commitDate: known?.date,
        message: known?.message,
        date: values.date,
        environment: values.env,
        now: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
      })
      await print(message)
    }
    for (const { name, reason } of report.skipped) tell(`Left out: ${name} (${reason}).`)
    return 0
  },
}

const shownName = (file: string): string => (file === '-' ? 'Standard input' : file)

function checkFacts({ commit, date }: { commit?: string | undefined; date?: string | undefined }) {
  if (commit !== undefined && !COMMIT.test(commit.toLowerCase())) {
    throw new UserError(`--commit ${commit} is no commit. Give 7 to 64 of its hex digits.`)
  }
  if (date !== undefined && !momentSchema.safeParse(date).success) {
    throw new UserError(
      `--date ${date} is no day or time that exists. Write 2026-03-01 or 2026-03-01T14:05:00Z.`,
    )
  }
}

/** One commit or date cannot be that of all runs of a history. */
function checkHistory(
  file: string,
  runs: readonly Run[],
  given: { commit?: string | undefined; date?: string | undefined },
): void {
  if (runs.length < 2) return
  for (const key of ['commit', 'date'] as const) {
    if (given[key] === undefined || runs.every((run) => run[key] === null)) continue
    throw new UserError(
      `${shownName(file)} is a history: each of its ${runs.length} runs has a ${key} of its own. Leave --${key} out.`,
    )
  }
}

function readOutput(file: string): Report {
  const refuse = (sentence: string): never => {
    throw new UserError(`${shownName(file)} cannot be imported. ${sentence}`, 1)
  }
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    throw new UserError(`${shownName(file)} cannot be read: ${formatSystemError(error)}.`, 1)
  }
  const report = readReport(decodeOutput(bytes))
  return 'refusal' in report ? refuse(report.refusal) : report
}

/** PowerShell writes what is redirected to a file as UTF-16. */
function decodeOutput(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}

/** Adds the runs to the file and gives the sentence that tells what became of it. */
function addToFile(
  path: string,
  shown: string,
  runs: readonly Run[],
  facts: Parameters<typeof importRuns>[2],
): string {
  const before = readKnown(path, shown)
  const result = importRuns(before?.suite, runs, facts)
  const text = formatSuite(result.suite)
  if (text === before?.text)
    return `${shown} has ${runs.length === 1 ? 'this run' : 'these runs'} already.`
  mkdirSync(resolve(path, '..'), { recursive: true })
  replaceFile(path, text)
  return `${shown}: ${describeResult(result)}`
}

function describeResult({ suite, added, changed, known }: ImportResult): string {
  const parts = [
    added > 0 ? `${plural(added, 'run')} added` : '',
    changed > 0 ? `${plural(changed, 'run')} with other figures now` : '',
    known > 0 ? `${known} there already` : '',
  ].filter(Boolean)
  const series = Object.keys(suite.benchmarks).length
  const happened = parts.length === 0 ? 'written in order' : parts.join(', ')
  return `${happened}; ${plural(suite.runs.length, 'run')} of ${plural(series, 'benchmark')} now.`
}

/** What the file holds; a file that cannot be used is never written over. */
function readKnown(path: string, shown: string): { suite: Suite; text: string } | undefined {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  const { suite, findings } = readSuite(bytes)
  if (suite !== undefined) return { suite, text: decodeText(bytes).text }
  const [first] = findings
  throw new UserError(
    `${shown}:${first?.line}:${first?.column}  ${first?.message} Nothing was imported.`,
    1,
  )
}
