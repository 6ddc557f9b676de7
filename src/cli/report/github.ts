import type { Finding, Level } from '../../core/issue/schema.ts'
import { visible } from './excerpt.ts'
import { formatSummary, plural, type FileReport } from './report.ts'

/** GitHub drops what a step annotates beyond this, of each level. */
const ANNOTATIONS_PER_LEVEL = 10
/** GitHub refuses the summary of a step above 1 MiB; other commands of the step may have written to it. */
const SUMMARY_BYTES = 900 * 1024

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<
  Level,
  string
>
const LEVELS = Object.keys(COMMANDS) as Level[]

/** The files that a pull request changes, by their path from the root of the repository. */
export type ChangedFiles = ReadonlySet<string> | 'none' | 'unknown'

export interface GithubReport {
  /** Workflow commands, a line each, and the summary. */
  log: string
  /** Markdown for the summary of the step. */
  summary: string
}

interface GithubOptions {
  /** The path of a report's file from the root of the repository, as GitHub wants it. */
  pathOf: (file: string) => string
  changed: ChangedFiles
  /** Where a code is explained; undefined without an address. */
  addressOf: (code: string) => string | undefined
  /** Whether the summary is shown. */
  hasSummary: boolean
}

interface PlacedFinding extends Finding {
  path: string
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** Text as it is inside a table of markdown: nothing of it is markup. */
const escapeCell = (text: string): string =>
  visible(text).replace(/[\\`*_{}[\]<>()#+!|~&@$:]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/**
 * Annotations for the ten most important findings of each level, those of changed files first, as GitHub
 * shows no more; the summary of the step tells the others.
 */
export function formatGithubReport(
  reports: readonly FileReport[],
  { pathOf, changed, addressOf, hasSummary }: GithubOptions,
): GithubReport {
  const isChanged = ({ path }: PlacedFinding) => typeof changed === 'object' && changed.has(path)
  const all = reports.flatMap(({ file, findings }) =>
    findings.map((finding): PlacedFinding => ({ ...finding, path: pathOf(file) })),
  )
  const byLevel = LEVELS.map((level) => {
    const own = all.filter((finding) => finding.level === level)
    return [...own.filter(isChanged), ...own.filter((finding) => !isChanged(finding))]
  })
  const annotated = byLevel.flatMap((own) => own.slice(0, ANNOTATIONS_PER_LEVEL))
  const others = byLevel.flatMap((own) => own.slice(ANNOTATIONS_PER_LEVEL))
  const total = formatSummary(reports)
  const rest =
    others.length === 0
      ? []
      : [
          hasSummary
            ? `${plural(others.length, 'more finding')}: see the summary of this step.`
            : `${plural(others.length, 'more finding')}: run “benchlore check”.`,
        ]
  return {
    log: [...annotated.map((one) => formatCommand(one, addressOf(one.code))), ...rest, total].join(
      '\n',
    ),
    summary: formatStepSummary(total, others, changed),
  }
}

function formatCommand(
  { level, path, line, column, code, message }: PlacedFinding,
  address: string | undefined,
): string {
  const properties = { file: path, line, col: column, title: code }
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapeProperty(visible(`${value}`))}`,
  )
  const more = address === undefined ? '' : `\nRead more: ${address}`
  return `::${COMMANDS[level]} ${list.join(',')}::${escapeData(visible(message) + more)}`
}

const ORDER: Record<'known' | 'none' | 'unknown', string> = {
  known: ' Files that the pull request changes come first.',
  none: '',
  unknown:
    ' Which files the pull request changes could not be told, so they do not come first: check out with `fetch-depth: 0`.',
}

function formatStepSummary(
  total: string,
  others: readonly PlacedFinding[],
  changed: ChangedFiles,
): string {
  const head = `### Benchlore\n\n${total}\n`
  if (others.length === 0) return head
  const order = ORDER[typeof changed === 'object' ? 'known' : changed]
  const lines = [
    head,
    `GitHub shows ${ANNOTATIONS_PER_LEVEL} annotations of each level; these are the others.${order}`,
    '',
    '| Level | Place | Code | Finding |',
    '| --- | --- | --- | --- |',
  ]
  let size = Buffer.byteLength(lines.join('\n'))
  for (const [i, { level, path, line, column, code, message }] of others.entries()) {
    const place = escapeCell(`${path}:${line}:${column}`)
    const row = `| ${level} | ${place} | ${code} | ${escapeCell(message)} |`
    size += Buffer.byteLength(row) + 1
    if (size > SUMMARY_BYTES) {
      lines.push('', `And ${plural(others.length - i, 'more finding')}: run \`benchlore check\`.`)
      break
    }
    lines.push(row)
  }
  return `${lines.join('\n')}\n`
}
