/**
 * An issue's date as the point in time that RFC 3339 asks for. A month counts from its first day, a day
 * from its first second; a time without a zone is taken as UTC, which is what days are counted in.
 */
export function formatDateTime(date: string): string {
  const [day = '', time] = date.split('T')
  const whole = day.length === 7 ? `${day}-01` : day
  if (time === undefined) return `${whole}T00:00:00Z`
  const [, clock = '00:00', seconds = ':00', zone = 'Z'] =
    /^(\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/.exec(time) ?? []
  return `${whole}T${clock}${seconds}${zone}`
}
