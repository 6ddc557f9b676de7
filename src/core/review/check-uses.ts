import { nearestWord } from '../config/nearest-word.ts'
import { finding } from '../finding/finding.ts'
import { type IssueGroup, groupIssues, type GroupedIssue } from '../insight/groups.ts'
import type { Finding } from '../issue/schema.ts'
import type { GroupKind } from '../site/groups.ts'
import { formatNameSlug } from '../site/groups.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { PlacedUse } from './check-review-tree.ts'

type Kind = Exclude<GroupKind, 'year'>

/** What the props of live components may name: as addresses have it, with the names that are shown. */
export interface ReviewWorld {
  issues: ReadonlySet<string>
  series: ReadonlySet<string>
  names: Record<Kind, ReadonlyMap<string, string>>
}

/** What there is to be named: all of the issues, and what the vocabulary knows. */
export function makeReviewWorld(
  entries: readonly GroupedIssue[],
  series: readonly string[],
  { causes, techniques }: Pick<Vocabulary, 'causes' | 'techniques'>,
): ReviewWorld {
  const nameAll = (kind: Kind, known: readonly { key: string; name: string }[]) =>
    new Map([
      ...known.map(({ key, name }) => [formatNameSlug(key), name] as const),
      ...groupIssues(entries, kind).map(({ slug, name }: IssueGroup) => [slug, name] as const),
    ])
  return {
    issues: new Set(entries.map(({ issue }) => issue.id)),
    series: new Set(series),
    names: {
      cause: nameAll('cause', causes),
      technique: nameAll('technique', techniques),
      component: nameAll('component', []),
    },
  }
}

/** What a review names that there is not. */
export function checkUses(uses: readonly PlacedUse[], world: ReviewWorld): Finding[] {
  return uses.flatMap((placed) => {
    const { name: component, sound } = placed
    return Object.entries(sound).flatMap(([prop, value]) =>
      findProblems(prop, value, world).map((problem) =>
        finding('review-prop', placed.placeOf(prop), { component, problem }),
      ),
    )
  })
}

function findProblems(prop: string, value: unknown, world: ReviewWorld): string[] {
  switch (prop) {
    case 'issue':
      return unknownIn(world.issues, String(value), 'issue')
    case 'ids':
      return [...new Set(value as string[])].flatMap((id) => unknownIn(world.issues, id, 'issue'))
    case 'series':
      return unknownIn(world.series, String(value), 'series of benchmarks')
    case 'cause':
    case 'technique':
    case 'component': {
      const names = world.names[prop]
      return unknownIn(new Set(names.keys()), formatNameSlug(String(value)), prop, String(value))
    }
    default:
      return []
  }
}

/** So many names are listed where none is near. */
const MOST_NAMES = 7

function unknownIn(known: ReadonlySet<string>, key: string, what: string, shown = key): string[] {
  if (known.has(key)) return []
  const all = [...known]
  const meant = nearestWord(key, all)
  const more = all.length > MOST_NAMES ? ` and ${all.length - MOST_NAMES} more` : ''
  const cure =
    meant !== undefined
      ? `Did you mean “${meant}”?`
      : all.length === 0
        ? 'There is none yet.'
        : `Known: ${all.slice(0, MOST_NAMES).join(', ')}${more}.`
  return [`There is no ${what} “${shown}”. ${cure}`]
}
