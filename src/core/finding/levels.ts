import type { LevelSettings } from '../config/config.ts'
import type { Finding } from '../issue/schema.ts'
import type { FindingCode } from './finding.ts'

/** The findings with the levels that the site's owner has set for their codes; those set to “off” are left out. */
export function applyLevels(findings: readonly Finding[], levels: LevelSettings = {}): Finding[] {
  return findings.flatMap((one) => {
    const level = levels[one.code as FindingCode]
    if (level === 'off') return []
    return level === undefined ? [one] : [{ ...one, level }]
  })
}

/** In the order of the text. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.line - b.line || a.column - b.column)
}
