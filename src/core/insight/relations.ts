import type { Issue } from '../issue/schema.ts'
import { issueTitle } from './issue-row.ts'

type StatedKind = Issue['related'][number]['kind']

/** How one issue stands to another, seen from the one: what it states itself, then what others state about it. */
export type RelationKind = StatedKind | 'superseded-by' | 'has-duplicate' | 'caused' | 'named-by'

/** One relation of an issue, to another of this site or to something elsewhere. */
export interface Relation {
  kind: RelationKind
  /** The title of the other issue, or the words of the document. */
  text: string
  /** Id of an issue of this site. */
  id: string | null
  /** Address elsewhere. */
  url: string | null
}

/** The same relation from its other end. */
const INVERSE: Record<StatedKind, RelationKind> = {
  supersedes: 'superseded-by',
  duplicate: 'has-duplicate',
  'caused-by': 'caused',
  related: 'named-by',
}

/** What a reader must know first stands first; a mere mention says less than all others. */
const ORDER: readonly RelationKind[] = [
  'superseded-by',
  'duplicate',
  'caused-by',
  'supersedes',
  'has-duplicate',
  'caused',
  'related',
  'named-by',
]

const saysMore = (kind: RelationKind): boolean => kind !== 'related' && kind !== 'named-by'

/**
 * The relations of every issue by its id, from both ends: where one says that it supersedes another, the
 * other is superseded by it. Towards the same issue a kind stands once, a mere mention only where nothing
 * says more, and two that call each other duplicates are so once. Linear in the number of relations.
 */
export function relateIssues(issues: readonly Issue[]): Map<string, Relation[]> {
  const titles = new Map(issues.map((issue) => [issue.id, issueTitle(issue)]))
  const found = new Map<string, Relation[]>(issues.map(({ id }) => [id, []]))
  for (const { id, related } of issues) {
    for (const { kind, text, url, id: other } of related) {
      const title = other === null ? undefined : titles.get(other)
      const isHere = other !== null && title !== undefined
      found.get(id)?.push({ kind, text: title ?? text, id: isHere ? other : null, url })
      if (!isHere || other === id) continue
      const own = { kind: INVERSE[kind], text: titles.get(id)!, id, url: null }
      found.get(other)?.push(own)
    }
  }
  for (const [id, relations] of found) found.set(id, keepTelling(relations))
  return found
}

function keepTelling(relations: readonly Relation[]): Relation[] {
  const targetOf = ({ id, url, text }: Relation): string => id ?? url ?? text
  const kinds = new Map<string, Set<RelationKind>>()
  const once = relations.filter((relation) => {
    const target = targetOf(relation)
    const seen = kinds.get(target) ?? new Set()
    kinds.set(target, seen)
    return !seen.has(relation.kind) && seen.add(relation.kind)
  })
  return once
    .filter((relation) => {
      const all = kinds.get(targetOf(relation))!
      if (relation.kind === 'has-duplicate') return !all.has('duplicate')
      if (saysMore(relation.kind)) return true
      return ![...all].some(saysMore) && !(relation.kind === 'named-by' && all.has('related'))
    })
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}
