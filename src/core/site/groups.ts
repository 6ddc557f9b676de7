import { shortDigest } from './short-digest.ts'

/** What lists of issues go by, each with pages of its own. */
export const GROUP_KINDS = ['component', 'cause', 'technique', 'year'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** The page that ranks all components, causes, techniques or years. */
export const groupsPath = (kind: GroupKind): string => `/${kind}s/`

/** The page of one of them. */
export const groupPath = (kind: GroupKind, slug: string): string => `${groupsPath(kind)}${slug}/`

/** The lessons on the page of any of them. */
export const GROUP_LESSONS_ANCHOR = 'group-lessons'

/** Long enough for any name that is one. */
const MAX_LENGTH = 80

/**
 * A name as part of an address: “Block Storage” → `block-storage`, “services/api” → `services--api`.
 * Names that differ only in case, or in spaces, hyphens and underscores, are one. Any others have
 * addresses of their own, whatever other names there are: where a character has no place in an address
 * (“C++”, “検索”), or the name is too long, the digest of the name tells it apart.
 */
export function formatNameSlug(name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim()
  if (folded.length <= MAX_LENGTH && /^[a-z0-9]+(?:[ /][a-z0-9]+)*$/.test(folded))
    return folded.replaceAll('/', '--').replaceAll(' ', '-')
  const letters = folded
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-|-$/g, '')
  return [letters, shortDigest(folded)].filter(Boolean).join('-')
}
