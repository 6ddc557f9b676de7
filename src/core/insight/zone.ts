/**
 * An ISO date as clocks of `timeZone` tell it, so that its first ten letters are its day there and that texts sort by
 * time: `2025-06-30T16:00Z` in Tokyo is `2025-07-01T01:00+09:00`. A day, a month and a time without an offset stay
 * what they are.
 */
export function dateIn(date: string, timeZone: string): string {
  const clock = /T\d{2}:\d{2}(:\d{2})?(?:Z|[+-]\d{2}:\d{2})$/.exec(date)
  const time = clock === null ? Number.NaN : Date.parse(date)
  // An offset of 30 hours can be written, but leads nowhere.
  if (Number.isNaN(time)) return date
  const local = formatterOf(timeZone).format(time).replace(' ', 'T').padStart(19, '0')
  const offset = formatOffset(Date.parse(`${local}Z`) - Math.floor(time / 1000) * 1000)
  return (clock?.[1] === undefined ? local.slice(0, 16) : local) + offset
}

/** The day of an ISO date in `timeZone`. A month without a day stays what it is. */
export const dayOf = (date: string, timeZone: string): string => dateIn(date, timeZone).slice(0, 10)

/** Milliseconds ahead of UTC as `+09:00`; `Z` for none. */
function formatOffset(ahead: number): string {
  const minutes = Math.round(Math.abs(ahead) / 60_000)
  const pad = (count: number): string => String(Math.floor(count)).padStart(2, '0')
  if (minutes === 0) return 'Z'
  return `${ahead < 0 ? '-' : '+'}${pad(minutes / 60)}:${pad(minutes % 60)}`
}

/** Kept, because making one takes longer than all else here. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known !== undefined) return known
  // Swedish writes dates as ISO does.
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  formatters.set(timeZone, made)
  return made
}
