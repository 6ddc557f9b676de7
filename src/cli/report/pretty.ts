import { styleText } from 'node:util'
import type { Finding, Level } from '../../core/issue/schema.ts'
import { makeExcerpt, visible } from './excerpt.ts'
import { formatSummary, type FileReport } from './report.ts'

const COLORS = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<
  Level,
  string
>

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

export interface PrettyOptions {
  colors: boolean
  /** Columns of the terminal. */
  width: number
  /** Those whose findings are printed; the summary counts all. */
  shown?: readonly FileReport[]
  /** Lines that stand before the summary. */
  hints?: readonly string[]
}

/**
 * One line a finding, `file:line:column  level  code  sentence`, with the place in the document below it,
 * the files apart, a summary of all `reports` last.
 */
export function formatPrettyReport(
  reports: readonly FileReport[],
  { colors, width, shown = reports, hints = [] }: PrettyOptions,
): string {
  const paint: Paint = (style, text) =>
    colors ? styleText(style, text, { validateStream: false }) : text
  const groups = shown
    .filter(({ findings }) => findings.length > 0)
    .map((report) => formatFile(report, width, paint))
  const notes = hints.length === 0 ? [] : [hints.join('\n')]
  return [...groups, ...notes, formatSummary(reports)].join('\n\n')
}

function formatFile({ file, findings, text }: FileReport, width: number, paint: Paint): string {
  const lines = text.split('\n')
  // What must not be published is not repeated in a log either.
  const secret = new Set(
    findings.filter((one) => one.code === 'possible-secret').map((one) => one.line),
  )
  return findings
    .flatMap((finding, i) => {
      const { line, column, level, code, message } = finding
      const place = visible(`${file}:${line}:${column}`)
      const head = `${place}  ${paint(COLORS[level], level)}  ${paint('dim', code)}  ${visible(message)}`
      const next = findings[i + 1]
      // Findings of the same place show it once.
      const isLast = next?.line !== line || next.column !== column
      return isLast && !secret.has(line)
        ? [head, ...formatPlace(finding, lines[line - 1] ?? '', width, paint)]
        : [head]
    })
    .join('\n')
}

/** The line with its number, and a caret below the place; nothing for an empty line. */
function formatPlace(
  { line, column, level }: Finding,
  source: string,
  width: number,
  paint: Paint,
): string[] {
  const number = `${line}`.padStart(5)
  const { text, caret } = makeExcerpt(source, column, width - number.length - 3)
  if (text.trim() === '') return []
  const mark = `${' '.repeat(caret)}${paint(COLORS[level], '^')}`
  return [
    `${paint('dim', `${number} |`)} ${text}`,
    `${paint('dim', `${' '.repeat(number.length)} |`)} ${mark}`,
  ]
}
