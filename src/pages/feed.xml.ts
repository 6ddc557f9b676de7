import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { feedPath } from '../core/site/feed.ts'
import { getSiteOptions } from '../loader/site-options.ts'
import { answerFeed, feedSiteOf } from './_feed.ts'

export const GET: APIRoute = async () => {
  const issues = (await getCollection('issues')).map(({ data }) => data.issue)
  const site = feedSiteOf(getSiteOptions())
  return answerFeed(issues, site, { title: site.title, path: feedPath('/'), page: '/' })
}
