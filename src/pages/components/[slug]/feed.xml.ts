import type { APIRoute, GetStaticPaths } from 'astro'
import { getCollection } from 'astro:content'
import { groupIssues, nameGroups } from '../../../core/insight/groups.ts'
import type { Issue } from '../../../core/issue/schema.ts'
import { feedPath } from '../../../core/site/feed.ts'
import { listIssueEvents } from '../../../core/site/issue-feed.ts'
import { groupPath } from '../../../core/site/groups.ts'
import { pageCacheKey } from '../../../loader/page-cache-key.ts'
import { getSiteOptions } from '../../../loader/site-options.ts'
import { answerFeed, feedSiteOf, type FeedSite } from '../../_feed.ts'

interface Props extends Record<string, unknown> {
  issues: Issue[]
  site: FeedSite
  title: string
  page: string
}

export const getStaticPaths = (async () => {
  const issues = (await getCollection('issues')).map(({ data }) => data.issue)
  const options = getSiteOptions()
  const site = feedSiteOf(options)
  return groupIssues(nameGroups(issues, options.timeZone), 'component').map(
    ({ slug, name, members }) => {
      const props: Props = {
        issues: members.map(({ entry }) => entry.issue),
        site,
        title: `${name} · ${site.title}`,
        page: groupPath('component', slug),
      }
      return { params: { slug }, props, cacheKey: pageCacheKey(props) }
    },
  )
}) satisfies GetStaticPaths

export const GET: APIRoute<Props> = ({ props: { issues, site, title, page } }) =>
  answerFeed(listIssueEvents(issues), site, { title, path: feedPath(page), page })
