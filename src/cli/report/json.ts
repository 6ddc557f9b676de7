import { type FiledFollowUp, publishFollowUp } from './follow-ups.ts'
import { countLevels, type FileReport } from './report.ts'

/** All findings as one JSON object, `{files, findings, counts}`, with `followUps` where they are asked for. */
export function formatJsonReport(
  reports: readonly FileReport[],
  followUps?: readonly FiledFollowUp[],
): string {
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
  const report = {
    files: reports.length,
    findings,
    counts: countLevels(reports),
    ...(followUps !== undefined && { followUps: followUps.map(publishFollowUp) }),
  }
  return JSON.stringify(report, null, 2)
}
