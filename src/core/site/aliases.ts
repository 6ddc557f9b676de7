import type { Issue } from '../issue/schema.ts'
import { issuePath } from './paths.ts'

/** An old address and the issue that answers for it now. */
export interface AliasPage {
  /** From the root of the site, without slashes at its ends: `issues/old-name`. */
  path: string
  id: string
}

/**
 * The redirects of a site. An alias is an old id (`old-name`) or an old path (`/perf/old-name/`).
 * One that is a page already, or was taken by an issue before, is left out, as is one that would
 * leave the site (`..`, a web address).
 */
export function listAliases(issues: readonly Pick<Issue, 'id' | 'aliases'>[]): AliasPage[] {
  const taken = new Set(['', 'issues', 'search', ...issues.map(({ id }) => trim(issuePath(id)))])
  const pages: AliasPage[] = []
  for (const { id, aliases } of issues) {
    for (const alias of aliases) {
      const path = trim(alias.includes('/') ? alias : issuePath(alias))
      if (taken.has(path) || !isInside(path)) continue
      taken.add(path)
      pages.push({ path, id })
    }
  }
  return pages
}

const trim = (path: string): string => path.trim().replace(/^\/+|\/+$/g, '')

const isInside = (path: string): boolean =>
  !path.split('/').some((part) => part === '' || /^\.+$/.test(part)) && !/[?#\\:]/.test(path)
