import type { APIRoute, GetStaticPaths } from 'astro'
import { getCollection } from 'astro:content'
import type { Issue } from '../../core/issue/schema.ts'
import { pageCacheKey } from '../../loader/page-cache-key.ts'

interface Props extends Record<string, unknown> {
  issue: Issue
}

export const getStaticPaths = (async () => {
  const entries = await getCollection('issues')
  return entries.map(({ data: { issue } }) => {
    const props: Props = { issue }
    return { params: { id: issue.id }, props, cacheKey: pageCacheKey(props) }
  })
}) satisfies GetStaticPaths

/** The object that `benchlore read` prints. */
export const GET: APIRoute<Props> = ({ props }) => Response.json(props.issue)
