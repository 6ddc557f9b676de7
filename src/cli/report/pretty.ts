import { styleText } from 'node:util'
import type { Level } from '../../core/issue/schema.ts'
import { countLevels, type FileReport } from './report.ts'

const COLORS = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<
  Level,
  string
>

/** A document is untrusted: what it says must not move the cursor or recolour the terminal. */
// eslint-disable-next-line no-control-regex -- these are the characters to take out
const visible = (text: string): string => text.replace(/[\u0000-\u001F\u007F-\u009F]/g, '\uFFFD')

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/**
 * One line a finding, `file:line:column  level  code  sentence`, the files apart, a summary of all
 * `reports` last. `shown` are those whose findings are printed.
 */
export function formatPrettyReport(
  reports: readonly FileReport[],
  colors: boolean,
  shown = reports,
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colors ? styleText(style, text, { validateStream: false }) : text
  const groups = shown
    .filter(({ findings }) => findings.length > 0)
    .map(({ file, findings }) =>
      findings
        .map(({ line, column, level, code, message }) => {
          const place = visible(`${file}:${line}:${column}`)
          return `${place}  ${paint(COLORS[level], level)}  ${paint('dim', code)}  ${visible(message)}`
        })
        .join('\n'),
    )
  return [...groups, formatSummary(reports)].join('\n\n')
}

function formatSummary(reports: readonly FileReport[]): string {
  const { error, warning, note } = countLevels(reports)
  const files = plural(reports.length, 'file')
  if (error + warning === 0) {
    return note === 0
      ? `${files} checked: clean.`
      : `${files} checked: clean, ${plural(note, 'note')}.`
  }
  const counts = [plural(error, 'error'), plural(warning, 'warning'), plural(note, 'note')]
  return `${files} checked: ${counts.join(', ')}.`
}
