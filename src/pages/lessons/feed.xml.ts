import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { nameGroups } from '../../core/insight/groups.ts'
import { collectLessons } from '../../core/insight/lessons.ts'
import { shareLessons } from '../../core/insight/shared-lessons.ts'
import { feedPath } from '../../core/site/feed.ts'
import { listLessonItems } from '../../core/site/lesson-feed.ts'
import { lessonsPath } from '../../core/site/lessons.ts'
import { getSiteOptions } from '../../loader/site-options.ts'
import { answerFeed, feedSiteOf } from '../_feed.ts'

export const GET: APIRoute = async () => {
  const issues = (await getCollection('issues')).map(({ data }) => data.issue)
  const options = getSiteOptions()
  const site = feedSiteOf(options)
  const page = lessonsPath()
  const items = listLessonItems(
    shareLessons(collectLessons(nameGroups(issues, options.timeZone))),
    options.today,
  )
  return answerFeed(items, site, { title: `Lessons · ${site.title}`, path: feedPath(page), page })
}
