import type { Finding, Level } from '../../core/issue/schema.ts'

/** The findings of one file; `file` as it is printed. */
export interface FileReport {
  file: string
  findings: readonly Finding[]
}

export function countLevels(reports: readonly FileReport[]): Record<Level, number> {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const { findings } of reports) for (const { level } of findings) counts[level]++
  return counts
}
