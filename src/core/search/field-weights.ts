/**
 * How much a word says by where it stands, beside one in the body. All that is stated stands in the body as
 * well, so a word of the root cause counts 3 in all.
 */
export const FIELD_WEIGHTS = {
  title: 5,
  tags: 3,
  /** Names of files, functions, operations and lines of a profile. */
  code: 3,
  cause: 2,
  summary: 2,
  resolution: 2,
  lessons: 1.5,
  metric: 1.5,
  log: 1.5,
  body: 1,
} as const
