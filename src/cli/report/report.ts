import { relative, sep } from 'node:path'
import { publicAddress } from '../../core/site/addresses.ts'
import type { Finding, Level } from '../../core/issue/schema.ts'
import type { Project } from '../../loader/open-project.ts'
import type { Content } from '../../loader/read-content.ts'

/** The findings of one file; `file` as it is printed. */
export interface FileReport {
  file: string
  findings: readonly Finding[]
  /** The document, for the lines that the findings stand in. */
  text: string
}

export function countLevels(reports: readonly FileReport[]): Record<Level, number> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { findings } of reports) for (const { level } of findings) counts[level]++
  return counts
}

export const plural = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`

/** `3 files checked: 1 error, 0 warnings, 2 notes.` */
export function formatSummary(reports: readonly FileReport[]): string {
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

/** The findings of what is to be published; files by their path from the working directory. */
export const reportContent = (
  { entries, suites, reviews }: Content,
  workingFolder: string,
): FileReport[] =>
  reportFiles(
    [...entries, ...suites, ...reviews.filter(({ review }) => !review.draft)],
    workingFolder,
  )

/** The findings of files by their path from the working directory. */
export function reportFiles(
  files: readonly (Omit<FileReport, 'file'> & { path: string })[],
  workingFolder: string,
): FileReport[] {
  return files.map(({ path, findings, text }) => ({
    file: relative(workingFolder, path).replaceAll(sep, '/'),
    findings,
    text,
  }))
}

/** The address of the page that explains a code; from the root of the site where `site` is not configured. */
export const findingAddress = ({ site, base }: Project['config'], code: string): string =>
  publicAddress({ site: site?.replace(/\/+$/, ''), base }, `/findings/${code}/`)

/** Where the codes of the reports are explained. */
export function formatReadMore(
  reports: readonly FileReport[],
  config: Project['config'],
): string[] {
  const codes = new Set(reports.flatMap(({ findings }) => findings.map(({ code }) => code)))
  if (codes.size === 0) return []
  if (config.site === undefined) {
    return [
      'Read more about a code on the site, under findings/<code>/ (“benchlore dev” serves it).',
    ]
  }
  const addresses = [...codes].toSorted().map((code) => `  ${findingAddress(config, code)}`)
  return ['Read more:', ...addresses]
}
