import { readdirSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import type { Project } from '../loader/open-project.ts'
import { createContentReader, readAllReviews } from '../loader/read-content.ts'
import { type ReviewEntry, isMeantAsReview } from '../loader/read-reviews.ts'
import { createSuiteReader } from '../loader/read-suites.ts'
import type { NamedResult } from './read-paths.ts'

const REVIEW = /\.mdx$/i

/** Hand-written reviews end in .mdx, wherever they lie; no issue is one. */
export const isReviews = ({ content }: Project, path: string): boolean =>
  REVIEW.test(path) || (content.reviewsFolder !== undefined && path === content.reviewsFolder)

/**
 * The reviews among what the command line names; none named are those of the project. They are checked
 * against all issues: `documents` where those are read already.
 */
export function readReviewPaths(
  project: Project,
  paths: readonly string[],
  documents: readonly NamedResult[],
): ReviewEntry[] {
  const { content, workingFolder } = project
  const { benchmarksFolder, reviewsFolder, levels } = content
  if (paths.length === 0) {
    if (reviewsFolder === undefined || !hasReviews(reviewsFolder)) return []
    const suites = benchmarksFolder && createSuiteReader(benchmarksFolder, levels)()
    const published = documents
      .filter(({ result: { issue } }) => !issue.draft)
      .map(({ path, result: { issue } }) => ({ path, issue }))
    return readAllReviews(reviewsFolder, published, suites || [], content)
  }
  const named = paths.map((given) => resolve(workingFolder, given))
  return named
    .filter((path) => isReviews(project, path))
    .flatMap((path) => {
      const folder = REVIEW.test(path) ? dirname(path) : path
      const { reviews } = createContentReader({ ...content, reviewsFolder: folder })()
      return reviews.filter((entry) => entry.path === path || entry.path.startsWith(path + sep))
    })
}

function hasReviews(folder: string): boolean {
  try {
    return readdirSync(folder).some(isMeantAsReview)
  } catch {
    return false
  }
}
