import { relative, sep } from 'node:path'
import type { Content } from '../../loader/read-content.ts'
import type { FileReport } from './report.ts'

/** The findings of what is to be published; files by their path from the working directory. */
export function reportContent({ entries }: Content, workingFolder: string): FileReport[] {
  return entries.map(({ path, findings }) => ({
    file: relative(workingFolder, path).replaceAll(sep, '/'),
    findings,
  }))
}
