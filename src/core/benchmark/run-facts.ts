import type { Run } from './report.ts'

const DATE_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s?(Z|[+-]\d\d:?\d\d)?$/

/**
 * A tool's date and time as ISO 8601 to the second, with its zone where one is given; a time without zone
 * stays so. Null for anything else, days that do not exist included.
 */
export function parseRunDate(text: string | null | undefined): string | null {
  const [, day, clock, seconds = ':00', zone = ''] = DATE_TIME.exec(text?.trim() ?? '') ?? []
  if (day === undefined || clock === undefined) return null
  const iso = `${day}T${clock}${seconds}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}`
  const time = new Date(`${day}T${clock}${seconds}Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? iso : null
}

/** Milliseconds since 1970 as ISO date-time; null where they are no time. */
export function formatTimestamp(milliseconds: number): string | null {
  if (!Number.isFinite(milliseconds) || Math.abs(milliseconds) > 8.64e15) return null
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** A commit's hash in small letters; null for names like `unversioned`. */
export function parseCommit(text: string | null | undefined): string | null {
  const hash = text?.trim().toLowerCase() ?? ''
  return /^[0-9a-f]{7,64}$/.test(hash) ? hash : null
}

/** What is known of the machine and system, one line; null where nothing is. */
export function joinFacts(facts: readonly (string | null | undefined | false)[]): string | null {
  const known = facts
    .flatMap((fact) => (fact ? fact.replace(/\s+/g, ' ').trim() : []))
    .filter(Boolean)
  return known.length > 0 ? known.join(', ') : null
}

/** A run of which only the given facts are known. */
export const makeRun = (facts: Partial<Run> & Pick<Run, 'measurements'>): Run => ({
  date: null,
  commit: null,
  commitDate: null,
  message: null,
  environment: null,
  ...facts,
})

interface Grouped {
  name: string
  /** The package, file or test case it belongs to; '' for none. */
  group: string
}

/**
 * Names that say which group they belong to, where the same name stands in several groups; other names
 * stay as they are.
 */
export function qualifyNames<T extends Grouped>(entries: readonly T[]): T[] {
  const groups = new Map<string, Set<string>>()
  for (const { name, group } of entries) {
    groups.set(name, (groups.get(name) ?? new Set()).add(group))
  }
  return entries.map((entry) =>
    groups.get(entry.name)!.size > 1 && entry.group !== ''
      ? { ...entry, name: `${entry.group} > ${entry.name}` }
      : entry,
  )
}
