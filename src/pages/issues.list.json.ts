import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { groupIssues, nameGroups } from '../core/insight/groups.ts'
import { formatListFile } from '../core/insight/list-file.ts'
import { getSiteOptions } from '../loader/site-options.ts'

/** What the list of issues is narrowed and sorted by in the browser, fetched when it is first used. */
export const GET: APIRoute = async () => {
  const entries = nameGroups(
    (await getCollection('issues')).map(({ data }) => data.issue),
    getSiteOptions().timeZone,
  )
  const groups = {
    component: groupIssues(entries, 'component'),
    cause: groupIssues(entries, 'cause'),
    technique: groupIssues(entries, 'technique'),
  }
  return Response.json(formatListFile(entries, groups))
}
