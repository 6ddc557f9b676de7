import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { feedPath } from '../core/site/feed.ts'
import { listIssueEvents } from '../core/site/issue-feed.ts'
import { getSiteOptions } from '../loader/site-options.ts'
import { answerFeed, feedSiteOf } from './_feed.ts'

export const GET: APIRoute = async () => {
  const issues = (await getCollection('issues')).map(({ data }) => data.issue)
  const site = feedSiteOf(getSiteOptions())
  const page = '/'
  return answerFeed(listIssueEvents(issues), site, {
    title: site.title,
    path: feedPath(page),
    page,
  })
}
