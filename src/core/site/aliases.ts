import type { Issue } from '../issue/schema.ts'
import { issuePath } from './paths.ts'

/** An old address and the issue that answers for it now. */
export interface AliasPage {
  /** From the root of the site, without slashes at its ends: `issues/old-name`. */
  path: string
  id: string
}

/** Below these every page and file is made from the issues. */
const OWN_FOLDERS: ReadonlySet<string> = new Set([
  '_astro',
  'assets',
  'benchmarks',
  'causes',
  'components',
  'lessons',
  'pagefind',
  'reviews',
  'schema',
  'search',
  'techniques',
  'trends',
  'years',
])

/** Files of the site: any in its root but pages of old, those beside an issue, and what a page is written to. */
const OWN_FILES = [
  /^_headers(?:\/|$)/,
  /^[^/]*\.(?!html(?:\/|$))/,
  /^issues\/[^/]*\.(?:json|md)(?:\/|$)/,
  /(?:^404|^index|\/index)\.html(?:\/|$)/,
]

/**
 * The redirects of a site. An alias is an old id (`old-name`) or an old path (`/perf/old-name/`).
 * One that is a page or a file already, lies where the site has pages of its own (`components/…`), or
 * was taken by an issue before, is left out, as is one that would leave the site (`..`, a web address).
 */
export function listAliases(issues: readonly Pick<Issue, 'id' | 'aliases'>[]): AliasPage[] {
  const taken = new Set(['', 'issues', ...issues.map(({ id }) => trim(issuePath(id)))])
  const pages: AliasPage[] = []
  for (const { id, aliases } of issues) {
    for (const alias of aliases) {
      const path = trim(alias.includes('/') ? alias : issuePath(alias))
      if (taken.has(path) || isOwn(path) || !isInside(path)) continue
      taken.add(path)
      pages.push({ path, id })
    }
  }
  return pages
}

const trim = (path: string): string => path.trim().replace(/^\/+|\/+$/g, '')

const isOwn = (path: string): boolean =>
  OWN_FOLDERS.has(path.split('/', 1)[0] ?? '') || OWN_FILES.some((file) => file.test(path))

const isInside = (path: string): boolean =>
  !path.split('/').some((part) => part === '' || /^\.+$/.test(part)) && !/[?#\\:]/.test(path)
