import { type SimilarIssue, findSimilarIssues } from '../core/insight/similar.ts'
import type { Content } from './read-content.ts'
import { getSiteContext } from './site-options.ts'

const found = new WeakMap<Content, Map<string, SimilarIssue[]>>()

/** The issues that are like each issue of the site, by its id; looked for once for what the loader last read. */
export function getSimilarIssues(): ReadonlyMap<string, readonly SimilarIssue[]> {
  const { content } = getSiteContext()
  if (content === undefined) return new Map()
  const known = found.get(content) ?? findSimilarIssues(content.entries)
  found.set(content, known)
  return known
}
