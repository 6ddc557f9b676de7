import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { formatLlms } from '../core/site/llms.ts'
import { getSiteOptions } from '../loader/site-options.ts'

export const GET: APIRoute = async () => {
  const entries = await getCollection('issues')
  const issues = entries.map(({ data }) => data.issue)
  return new Response(formatLlms(issues, getSiteOptions()))
}
