import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { nameGroups } from '../core/insight/groups.ts'
import { formatListWords } from '../core/insight/list-file.ts'
import { getSiteOptions } from '../loader/site-options.ts'

/** The words of each issue, in the order of `issues.list.json`, fetched when one is typed. */
export const GET: APIRoute = async () => {
  const issues = (await getCollection('issues')).map(({ data }) => data.issue)
  return Response.json(formatListWords(nameGroups(issues, getSiteOptions().timeZone)))
}
