import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseReviewPeriod } from '../core/insight/review-period.ts'
import { beginReview } from '../core/review/begin-review.ts'
import type { Project } from '../loader/open-project.ts'
import { UserError } from '../loader/user-error.ts'

/** Begins a review of a quarter or year and gives its path as it is printed. */
export function writeNewReview(
  project: Project,
  [given, ...words]: readonly string[],
  date: string,
): string {
  const { reviewsFolder, workingFolder } = project
  const period = given === undefined ? undefined : parseReviewPeriod(given.toUpperCase())
  if (period === undefined) {
    const what = given === undefined ? 'Name a quarter or a year' : `${given} is no quarter or year`
    throw new UserError(`${what}: benchlore new review 2026-Q3, or 2026.`)
  }
  const title = words.join(' ').replace(/\s+/g, ' ').trim()
  const path = join(reviewsFolder, `${period.key.toLowerCase()}.mdx`)
  const shown = relative(workingFolder, path)
  mkdirSync(reviewsFolder, { recursive: true })
  try {
    writeFileSync(path, beginReview(period, title === '' ? undefined : title, date), { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    throw new UserError(`${shown} exists already. Write on in it.`, 1)
  }
  return shown
}
