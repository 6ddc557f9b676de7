import { cutText } from '../insight/cut-text.ts'
import { soundDate } from '../insight/days.ts'
import { describeGain } from '../insight/gain-text.ts'
import type { Lesson } from '../insight/lessons.ts'
import { type SharedLesson, onePerIssue } from '../insight/shared-lessons.ts'
import { formatDateTime } from './date-time.ts'
import type { FeedItem } from './feed.ts'
import { lessonPath } from './lessons.ts'

/** What a reader's list has room for. */
const TITLE_ROOM = 100

/**
 * Lessons for a feed, each once: it came to be when the first issue said it, and comes up again when
 * another one does, under the name of the first ({@link SharedLesson.id} tells what changes it). Those
 * without any date that has come by `today` are left out, as no reader could tell when they were learned.
 */
export const listLessonItems = (lessons: readonly SharedLesson[], today: string): FeedItem[] =>
  lessons.flatMap((lesson) => {
    const { id, text, lang, sayings, causes, techniques, components } = lesson
    const since = soundDate(lesson.since, today)
    if (since === null) return []
    return {
      name: lessonPath(id),
      title: cutText(text, TITLE_ROOM),
      path: lessonPath(id),
      published: formatDateTime(since),
      updated: formatDateTime(soundDate(lesson.date, today) ?? since),
      authors: [],
      categories: [...causes, ...techniques, ...components].map(({ name }) => name),
      summary: [text, ...onePerIssue(sayings).map(describeSaying)].join(' — '),
      lang,
    }
  })

/** “The cart asks for every row by itself (8× as fast)”. */
const describeSaying = ({ issue: { title, gain } }: Lesson): string =>
  gain === null ? title : `${title} (${describeGain(gain)})`
