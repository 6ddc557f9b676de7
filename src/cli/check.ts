import { appendFileSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { collectFollowUps, compareFollowUps } from '../core/insight/follow-ups.ts'
import type { Level } from '../core/issue/schema.ts'
import { openProject, type Project } from '../loader/open-project.ts'
import { readVersion } from '../loader/package-root.ts'
import { UserError } from '../loader/user-error.ts'
import { chooseValue, parseArguments, type Command } from './arguments.ts'
import { findChangedFiles } from './changed-files.ts'
import { countFixes, fixFiles } from './fix.ts'
import { columnsOf, hasColors, print } from './output.ts'
import { readPaths, readSuitePaths, type NamedResult } from './read-paths.ts'
import { readReviewPaths } from './read-review-paths.ts'
import { type FiledFollowUp, formatFollowUps, summarizeFollowUps } from './report/follow-ups.ts'
import { formatGithubReport } from './report/github.ts'
import { formatJsonReport } from './report/json.ts'
import { formatPrettyReport } from './report/pretty.ts'
import {
  countLevels,
  findingAddress,
  formatReadMore,
  plural,
  reportFiles,
  type FileReport,
} from './report/report.ts'
import { formatSarifReport } from './report/sarif.ts'
import { chooseToday } from './today.ts'

const FORMATS = ['pretty', 'json', 'github', 'sarif'] as const

export const check: Command = {
  usage:
    'check [paths…] [--format pretty|json|github|sarif] [--strict] [--fix] [--follow-ups] [--date DAY] [--config FILE]',
  summary: 'print all findings of the issues, of imported benchmarks and of reviews',
  help: `Reads the content folders, or the files and folders named, and prints every finding.

  --format FORMAT  pretty (the default), json, github (annotations of a pull request, for a step of
                   GitHub Actions) or sarif (SARIF 2.1.0, for code scanning)
  --strict         exit 1 on warnings too
  --fix            mend what is safe, then check: letters in the wrong encoding, and the spelling
                   of dates and of the status; nothing else in the files changes
  --follow-ups     print what is left to do, overdue first: actions, tests and monitoring not ticked,
                   due dates that have passed, resolved issues without figures or lessons; they change
                   no exit code, since time alone is no error. Of the findings only those that fail the
                   check are printed with them (formats pretty and json; json has all findings)
  --date DAY       the day that counts as today for them, YYYY-MM-DD
  --config FILE    the configuration file

A comment in a document leaves a finding out, for the block below it or the line it stands on:
  <!-- benchlore-ignore code: reason -->    in frontmatter:  # benchlore-ignore code: reason

Exit code: 0 clean or notes only, 1 errors, 2 wrong use or configuration.`,
  run: async (args) => {
    const { values, positionals } = parseArguments(args, {
      format: { type: 'string', default: 'pretty' },
      strict: { type: 'boolean', default: false },
      fix: { type: 'boolean', default: false },
      'follow-ups': { type: 'boolean', default: false },
      date: { type: 'string' },
      config: { type: 'string' },
    })
    const format = chooseValue('--format', values.format, FORMATS)
    if (values['follow-ups'] && format !== 'pretty' && format !== 'json')
      throw new UserError(`--follow-ups goes with --format pretty or json, not with ${format}.`)
    if (values.date !== undefined && !values['follow-ups'])
      throw new UserError('--date is for --follow-ups: findings do not depend on the day.')
    const project = openProject({ workingFolder: process.cwd(), configFile: values.config })
    let documents = [...readPaths(project, positionals)]
    if (values.fix && fixFiles(documents, project.content)) {
      documents = [...readPaths(project, positionals)]
    }
    const suites = readSuitePaths(project, positionals)
    const reviews = readReviewPaths(project, positionals, documents)
    const others = reportFiles([...suites, ...reviews], project.workingFolder)
    const reports = [...documents.map(toReport), ...others]
    const followUps = values['follow-ups']
      ? findFollowUps(project, documents, chooseToday(values.date, project.config.timeZone))
      : undefined
    const fails = (level: Level): boolean =>
      level === 'error' || (values.strict && level === 'warning')
    await print(formatReport(format, { project, documents, reports, followUps, fails }))
    return reports.some(({ findings }) => findings.some(({ level }) => fails(level))) ? 1 : 0
  },
}

const toReport = ({ file, result }: NamedResult): FileReport => ({
  file,
  findings: result.findings,
  text: result.text,
})

interface Checked {
  project: Project
  documents: readonly NamedResult[]
  reports: readonly FileReport[]
  followUps: readonly FiledFollowUp[] | undefined
  /** Whether a finding of this level fails the check. */
  fails: (level: Level) => boolean
}

/** Of all documents but drafts. What may be a secret is not repeated in a log. */
function findFollowUps(
  { config: { timeZone, dueAfter } }: Project,
  documents: readonly NamedResult[],
  today: string,
): FiledFollowUp[] {
  return documents
    .filter(({ result }) => !result.issue.draft)
    .flatMap(({ file, result: { issue, findings } }) => {
      const secrets = findings.flatMap(({ code, line }) => (code === 'possible-secret' ? line : []))
      // One by one: documents that were named from several folders may share an id.
      return collectFollowUps([issue], { today, timeZone, dueAfter }).map((one) => ({
        ...one,
        path: file,
        ...(one.line !== null && secrets.includes(one.line) && { text: '(may hold a secret)' }),
      }))
    })
    .toSorted(compareFollowUps)
}

function formatReport(format: (typeof FORMATS)[number], checked: Checked): string {
  const { project, reports, followUps } = checked
  switch (format) {
    case 'json':
      return formatJsonReport(reports, followUps)
    case 'github':
      return reportToGithub(project, reports)
    case 'sarif':
      return formatSarifReport(reports, { version: readVersion(), ...describeSite(project) })
    case 'pretty':
      return followUps === undefined
        ? formatFindings(checked)
        : formatLeft({ ...checked, followUps })
  }
}

function formatFindings({ project, documents, reports }: Checked): string {
  const { stdout } = process
  return formatPrettyReport(reports, {
    colors: hasColors(stdout),
    width: columnsOf(stdout),
    hints: [...formatReadMore(reports, project.config), ...hintAtFixes(documents)],
  })
}

/** Who asks for what is left does not look for it behind hundreds of findings: those that fail nothing are counted. */
function formatLeft(checked: Checked & { followUps: readonly FiledFollowUp[] }): string {
  const { project, reports, followUps, fails } = checked
  const { stdout } = process
  const colors = hasColors(stdout)
  const shown = reports.map((report) => ({
    ...report,
    findings: report.findings.filter(({ level }) => fails(level)),
  }))
  const counts = countLevels(reports)
  const unseen = (['warning', 'note'] as const).filter(
    (level) => !fails(level) && counts[level] > 0,
  )
  const hints = [
    ...formatReadMore(shown, project.config),
    ...(unseen.length === 0
      ? []
      : [
          `Not shown: ${unseen.map((level) => plural(counts[level], level)).join(' and ')}; “benchlore check” prints them.`,
        ]),
  ]
  const findings = formatPrettyReport(reports, { colors, width: columnsOf(stdout), shown, hints })
  return [...formatFollowUps(followUps, colors), findings]
    .join('\n\n')
    .concat(`\n${summarizeFollowUps(followUps)}`)
}

function hintAtFixes(documents: readonly NamedResult[]): string[] {
  const count = countFixes(documents)
  return count === 0 ? [] : [`“benchlore check --fix” mends ${plural(count, 'place')}.`]
}

/** How files and codes are called outside of this machine. */
const describeSite = ({ config, content, workingFolder }: Project) => ({
  pathOf: (file: string): string => {
    const path = resolve(workingFolder, file)
    const below = relative(content.repositoryRoot, path)
    return below.startsWith('..') || isAbsolute(below) ? path : below.replaceAll(sep, '/')
  },
  addressOf: (code: string): string | undefined =>
    config.site === undefined ? undefined : findingAddress(config, code),
})

/** The log of the step; what it has no room for goes into the step's summary. */
function reportToGithub(project: Project, reports: readonly FileReport[]): string {
  const { env } = process
  const changed = findChangedFiles(project.content.repositoryRoot, env)
  const file = env.GITHUB_STEP_SUMMARY
  const { log, summary } = formatGithubReport(reports, {
    ...describeSite(project),
    changed,
    hasSummary: Boolean(file),
  })
  if (file) appendFileSync(file, `${summary}\n`)
  return log
}
