import { formatToday } from '../loader/site-settings.ts'
import { UserError } from '../loader/user-error.ts'

/** The day that counts as today: as given with `--date`, else now in the site's time zone. */
export function chooseToday(given: string | undefined, timeZone: string): string {
  if (given === undefined) return formatToday(new Date(), timeZone)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given)
  const day = new Date(`${given}T00:00:00Z`)
  // A date such as 31 February is read as one in March, and so comes out differently.
  if (isDay && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(given)) return given
  throw new UserError(`--date ${given} is not a day that exists. Write it as YYYY-MM-DD.`)
}
