import { formatIssueId, isIssueId } from '../issue/issue-id.ts'
import type { Issue } from '../issue/schema.ts'
import { issuePath } from './paths.ts'

/** An old address and the issue that answers for it now. */
export interface AliasPage {
  /** From the root of the site, without slashes at its ends: `issues/old-name`. As browsers show it, not escaped. */
  path: string
  id: string
}

/** Below these every page and file is made from the issues, or will be. A test compares them with `src/pages`. */
const OWN_FOLDERS: ReadonlySet<string> = new Set([
  'about',
  'assets',
  'benchmarks',
  'causes',
  'components',
  'findings',
  'follow-ups',
  'lessons',
  'pagefind',
  'reviews',
  'schema',
  'search',
  'techniques',
  'threads',
  'timeline',
  'trends',
  'works',
  'years',
])

/** Files of the site: any in its root but pages of old, those beside an issue, and what a page is written to. */
const OWN_FILES = [
  /^_/,
  /^[^/]*\.(?!html(?:\/|$))/,
  /^issues\/[^/]*\.(?:json|md)(?:\/|$)/,
  /(?:^404|^index|\/index)\.html(?:\/|$)/,
]

/** Every file system takes a name of so many bytes, and every host an address of so many. */
const LONGEST_NAME = 120
const LONGEST_PATH = 500

/** An alias in the one spelling it is published in, or why it cannot become a redirect. */
export type ParsedAlias = { alias: string } | { problem: string }

/**
 * An alias is an old id (`old-name`) or an old path of the site, escaped or not: `/perf/old%20name`,
 * `perf/old name/`. An id is spelt as ids are, a path with a slash at both ends and without escapes, and
 * the path of an issue's page is reduced to its id. The path must be one that a page can be written to.
 */
export function parseAlias(text: string): ParsedAlias {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(text)) return { problem: 'it is on another site' }
  const decoded = decode(text.trim())?.normalize('NFC')
  if (decoded === undefined) return { problem: 'a % in it is followed by no character code' }
  if (!decoded.includes('/')) return { alias: formatIssueIdOnce(decoded) }
  const path = trim(decoded.replace(/\/index\.html\/?$/i, '/'))
  const problem = findProblem(path)
  if (problem !== undefined) return { problem }
  const id = /^issues\/([^/]+)$/.exec(path)?.[1]
  return { alias: id !== undefined && isIssueId(id) ? id : `/${path}/` }
}

const formatIssueIdOnce = (text: string): string => (isIssueId(text) ? text : formatIssueId(text))

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const trim = (path: string): string => path.replace(/^\/+|\/+$/g, '')

function findProblem(path: string): string | undefined {
  const names = path.split('/')
  if (path === '') return 'it is the home page'
  if (names.some((name) => name === '..')) return 'it leads out of the site'
  const strange = /[^\p{L}\p{M}\p{N}/._ -]/u.exec(path)?.[0]
  if (strange !== undefined) {
    const code = strange.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
    return `it has a character (${/[\p{C}\p{Z}]/u.test(strange) ? `U+${code}` : strange}) that is none of letters, digits, spaces and . _ -`
  }
  // Hidden files are not served, and no file system of Windows keeps what stands at the end of a name.
  if (names.some((name) => !/^[^. ](?:.*[^. ])?$/u.test(name))) {
    return 'a part of it is empty, or begins or ends with a dot or a space'
  }
  const bytes = (text: string): number => new TextEncoder().encode(text).length
  if (bytes(path) > LONGEST_PATH || names.some((name) => bytes(name) > LONGEST_NAME)) {
    return 'it is too long'
  }
  // Some file systems tell no capitals apart.
  const lower = path.toLowerCase()
  const isOwn = OWN_FOLDERS.has(lower.split('/', 1)[0]!) || lower === 'issues'
  if (isOwn || OWN_FILES.some((file) => file.test(lower))) {
    return 'the site has pages or files of its own there'
  }
  return undefined
}

/** The redirects of a site: `aliases` are spelt as `parseAlias` does it, and no two issues have the same. */
export function listAliases(issues: readonly Pick<Issue, 'id' | 'aliases'>[]): AliasPage[] {
  return issues.flatMap(({ id, aliases }) =>
    aliases.map((alias) => ({ path: trim(alias.includes('/') ? alias : issuePath(alias)), id })),
  )
}
