import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { SCHEMA_VERSION } from '../core/issue/schema.ts'

/** All issues in the order of their ids. */
export const GET: APIRoute = async () => {
  const entries = await getCollection('issues')
  const issues = entries.map(({ data }) => data.issue).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return Response.json({ schemaVersion: SCHEMA_VERSION, issues })
}
