const DATE_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s?(Z|[+-]\d\d:?\d\d)?$/

/**
 * A tool's date and time as ISO 8601 to the second, with its zone where one is given; a time without zone
 * stays so. Null for anything else, days that do not exist included.
 */
export function parseRunDate(text: string): string | null {
  const [, day, clock, seconds = ':00', zone = ''] = DATE_TIME.exec(text.trim()) ?? []
  if (day === undefined || clock === undefined) return null
  const iso = `${day}T${clock}${seconds}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2')}`
  const time = new Date(`${day}T${clock}${seconds}Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? iso : null
}
