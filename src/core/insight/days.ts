/**
 * Whole days from one ISO date to another, by their calendar days; negative where `to` is earlier.
 * A month without a day counts from its first. Undefined where one is missing or does not exist.
 */
export function countDays(from: string | null, to: string | null): number | undefined {
  if (from === null || to === null) return undefined
  const days = (Date.parse(firstDay(to)) - Date.parse(firstDay(from))) / 86_400_000
  return Number.isFinite(days) ? days : undefined
}

const firstDay = (date: string): string => (date.length === 7 ? `${date}-01` : date.slice(0, 10))

/** A span in the largest unit that keeps at least two of it: “1 day”, “45 days”, “3 months”, “2 years”. */
export function formatDays(days: number): string {
  if (days >= 2 * 365.25) return `${Math.floor(days / 365.25)} years`
  if (days >= 2 * 30.44) return `${Math.floor(days / 30.44)} months`
  return days === 1 ? '1 day' : `${days} days`
}
