import { collectGroupLessons, countGroupLessons } from '../insight/group-lessons.ts'
import { groupIssues, nameGroups } from '../insight/groups.ts'
import type { Issue } from '../issue/schema.ts'
import { CAUSES, TECHNIQUES } from '../vocabulary/keys.ts'
import { TOPIC_KINDS, type Topic } from './topics.ts'

const WORDINGS = new Map([...CAUSES, ...TECHNIQUES].map(({ key, words }) => [key, words.source]))

/** All components, causes and techniques of these issues, as their pages name and count them. */
export function listTopics(issues: readonly Issue[], timeZone: string): Topic[] {
  const entries = nameGroups(issues, timeZone)
  return TOPIC_KINDS.flatMap((kind) =>
    groupIssues(entries, kind).map((group): Topic => ({
      kind,
      slug: group.slug,
      name: group.name,
      issues: group.members.length,
      lessons: countGroupLessons(collectGroupLessons(group, kind, entries)),
      wordings: kind === 'component' ? undefined : WORDINGS.get(group.slug),
    })),
  )
}
