import { countLevels, type FileReport } from './report.ts'

/** All findings as one JSON object: `{files, findings, counts}`. */
export function formatJsonReport(reports: readonly FileReport[]): string {
  const findings = reports.flatMap(({ file, findings: own }) =>
    own.map(({ code, level, line, column, message }) => ({
      file,
      code,
      level,
      line,
      column,
      message,
    })),
  )
  return JSON.stringify({ files: reports.length, findings, counts: countLevels(reports) }, null, 2)
}
