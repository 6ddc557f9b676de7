import { nameGroups } from '../insight/groups.ts'
import type { ListName } from '../insight/list-file.ts'
import type { Issue } from '../issue/schema.ts'
import type { SearchFacts } from './facts.ts'
import { digestTitle } from './title-digest.ts'

/** What the search knows of an issue, by the names that the list of issues has for it; days are those of `timeZone`. */
export function factsOf(issue: Issue, timeZone: string): SearchFacts {
  const { row, component, cause, technique } = nameGroups([issue], timeZone)[0]!
  const bare = (names: readonly ListName[]) => names.map(({ slug, name }) => ({ slug, name }))
  return {
    status: row.status,
    severity: row.severity,
    date: row.date?.slice(0, 10) ?? null,
    component: bare(component),
    cause: bare(cause),
    technique: bare(technique),
    hasLessons: issue.lessons.length > 0,
    gain: row.gain && { speedup: row.gain.speedup, verified: row.gain.verified },
    title: digestTitle(row.title),
  }
}
