import type { APIRoute, GetStaticPaths } from 'astro'
import { getCollection } from 'astro:content'
import { pageCacheKey } from '../../loader/page-cache-key.ts'
import { getSiteContext } from '../../loader/site-options.ts'

interface Props extends Record<string, unknown> {
  /** The document as its author wrote it, frontmatter included. */
  text: string
}

export const getStaticPaths = (async () => {
  // The store has no texts. What is not in it, a draft, has no page here either.
  const sources = getSiteContext().content?.entries ?? []
  const texts = new Map(sources.map(({ issue, text }) => [issue.id, text]))
  const entries = await getCollection('issues')
  return entries.flatMap(({ id }) => {
    const text = texts.get(id)
    if (text === undefined) return []
    const props: Props = { text }
    return [{ params: { id }, props, cacheKey: pageCacheKey(props) }]
  })
}) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } })
