import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { nameGroups } from '../core/insight/groups.ts'
import { type Lesson, collectLessons } from '../core/insight/lessons.ts'
import { type SharedLesson, onePerIssue, shareLessons } from '../core/insight/shared-lessons.ts'
import { SCHEMA_VERSION } from '../core/issue/schema.ts'
import { lessonPath } from '../core/site/lessons.ts'
import { withBase } from '../core/site/paths.ts'
import { getSiteOptions } from '../loader/site-options.ts'
import { locateLessons } from './_lesson-places.ts'

/**
 * All lessons, newest issue first, each as often as it is said: `sameAs` is the id of its first saying.
 * Addresses are paths of this site.
 */
export const GET: APIRoute = async () => {
  const { base, timeZone } = getSiteOptions()
  const entries = (await getCollection('issues')).map(({ data }) => data)
  const places = locateLessons(entries, base)
  const lessons = collectLessons(
    nameGroups(
      entries.map(({ issue }) => issue),
      timeZone,
    ),
  )
  const shared = new Map(
    shareLessons(lessons).flatMap((one) => one.sayings.map((saying) => [saying, one] as const)),
  )
  return Response.json({
    schemaVersion: SCHEMA_VERSION,
    lessons: lessons.map((lesson) => ({
      ...publishLesson(lesson, shared.get(lesson)!),
      url: withBase(base, lessonPath(lesson.id)),
      source: places.get(lesson.issue.id),
    })),
  })
}

function publishLesson(
  { id, text, line, reviewBy, date: learned, issue, ...names }: Lesson,
  { id: sameAs, since, sayings }: SharedLesson,
) {
  const { status, severity, date, resolvedDate, gain } = issue
  const publish = (list: Lesson['causes']) =>
    list.map(({ slug, name, isInferred }) => ({ key: slug, name, inferred: isInferred }))
  return {
    id,
    text,
    lang: names.lang,
    line,
    reviewBy,
    date: learned,
    since,
    sameAs,
    alsoIn: onePerIssue(sayings).flatMap(({ issue: other }) =>
      other.id === issue.id ? [] : [other.id],
    ),
    issue: { id: issue.id, title: issue.title, status, severity, date, resolvedDate },
    causes: publish(names.causes),
    techniques: publish(names.techniques),
    components: names.components.map(({ name }) => name),
    gain: gain && {
      speedup: gain.speedup,
      verified: gain.verified,
      metric: gain.metric,
      before: gain.before,
      after: gain.after,
    },
  }
}
