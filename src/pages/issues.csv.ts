import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { formatCsv } from '../core/site/csv.ts'
import { makeIssueTable } from '../core/site/issue-table.ts'
import { getSiteOptions } from '../loader/site-options.ts'

/** All issues in the order of their ids. */
export const GET: APIRoute = async () => {
  const entries = await getCollection('issues')
  const issues = entries.map(({ data }) => data.issue).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return new Response(formatCsv(makeIssueTable(issues, getSiteOptions())), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  })
}
