import type { APIRoute } from 'astro'
import { getCollection } from 'astro:content'
import { nameGroups } from '../core/insight/groups.ts'
import { type Lesson, collectLessons } from '../core/insight/lessons.ts'
import { SCHEMA_VERSION } from '../core/issue/schema.ts'
import { withBase } from '../core/site/paths.ts'
import { getSiteOptions } from '../loader/site-options.ts'
import { locateLessons } from './_lesson-places.ts'

/** All lessons, newest issue first, as `/lessons/` shows them; addresses are paths of this site. */
export const GET: APIRoute = async () => {
  const { base } = getSiteOptions()
  const entries = (await getCollection('issues')).map(({ data }) => data)
  const places = locateLessons(entries, base)
  const lessons = collectLessons(nameGroups(entries.map(({ issue }) => issue)))
  return Response.json({
    schemaVersion: SCHEMA_VERSION,
    lessons: lessons.map((lesson) => ({
      ...publishLesson(lesson),
      url: withBase(base, `/lessons/#${encodeURIComponent(lesson.id)}`),
      source: places.get(lesson.issue.id),
    })),
  })
}

function publishLesson({ id, text, line, reviewBy, issue, ...names }: Lesson) {
  const { status, severity, date, resolvedDate, gain } = issue
  const publish = (list: Lesson['causes']) =>
    list.map(({ slug, name, isInferred }) => ({ key: slug, name, inferred: isInferred }))
  return {
    id,
    text,
    lang: names.lang,
    line,
    reviewBy,
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
