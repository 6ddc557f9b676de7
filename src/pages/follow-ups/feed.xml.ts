import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { collectFollowUps } from '../../core/insight/follow-ups.ts'
import { feedPath } from '../../core/site/feed.ts'
import { listFollowUpItems } from '../../core/site/follow-up-feed.ts'
import { FOLLOW_UPS_PATH } from '../../core/site/paths.ts'
import { getSiteOptions } from '../../loader/site-options.ts'
import { answerFeed, feedSiteOf } from '../_feed.ts'

export const GET: APIRoute = async () => {
  const issues = (await getCollection('issues')).map(({ data }) => data.issue)
  const options = getSiteOptions()
  const site = feedSiteOf(options)
  return answerFeed(listFollowUpItems(collectFollowUps(issues, options)), site, {
    title: `Follow-ups · ${site.title}`,
    path: feedPath(FOLLOW_UPS_PATH),
    page: FOLLOW_UPS_PATH,
  })
}
