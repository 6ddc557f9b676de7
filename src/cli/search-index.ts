import { renameSync, rmSync } from 'node:fs'
import { listTopics } from '../core/search/topics-of-issues.ts'
import type { Content } from '../loader/read-content.ts'
import { describeForSearch } from '../search/document.ts'
import { writeSearchIndex } from '../search/write-index.ts'

/** Makes the search index of all published issues, days being those of `timeZone`, in the place of what is in `folder`. */
export async function makeSearchIndex(
  { entries }: Content,
  folder: string,
  timeZone: string,
): Promise<void> {
  const next = `${folder}.next`
  rmSync(next, { recursive: true, force: true })
  const documents = entries.map(({ issue, outline }) => describeForSearch(issue, outline, timeZone))
  const topics = listTopics(
    entries.map(({ issue }) => issue),
    timeZone,
  )
  await writeSearchIndex(documents, topics, next)
  rmSync(folder, { recursive: true, force: true })
  renameSync(next, folder)
}
