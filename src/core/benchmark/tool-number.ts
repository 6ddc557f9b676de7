import { z } from 'zod'

/**
 * A number as tools write it in JSON: bare or quoted; NaN for null, "NaN", a missing key and everything
 * else, so that one spoilt figure spoils no file.
 */
export const toolNumber = z.unknown().optional().transform(toNumber)

/** Single runs: what is no number is left out. */
export const toolNumbers = z
  .unknown()
  .optional()
  .transform((value) =>
    Array.isArray(value) ? value.map(toNumber).filter((one) => Number.isFinite(one)) : [],
  )

function toNumber(value: unknown): number {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value.trim() === '') return NaN
  return Number(value)
}
