import { describe, expect, test } from 'vitest'
import { nameFacetValues } from '../../../src/components/facet-options.ts'
import { narrowList } from '../../../src/core/insight/facets.ts'
import { groupIssues, nameGroups } from '../../../src/core/insight/groups.ts'
import { makeIssueRow } from '../../../src/core/insight/issue-row.ts'
import { collectLessons } from '../../../src/core/insight/lessons.ts'
import { formatListFile, readListFile } from '../../../src/core/insight/list-file.ts'
import { parseListState } from '../../../src/core/insight/list-state.ts'
import { listReviewKeys } from '../../../src/core/insight/review.ts'
import { groupLessons, shareLessons } from '../../../src/core/insight/shared-lessons.ts'
import { findThreads } from '../../../src/core/insight/threads.ts'
import { listSpans } from '../../../src/core/insight/timeline-spans.ts'
import { dateIn } from '../../../src/core/insight/zone.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'
import { factsOf } from '../../../src/core/search/facts-of-issue.ts'
import { formatLlms } from '../../../src/core/site/llms.ts'
import { formatSitemap } from '../../../src/core/site/sitemap.ts'
import { makePair } from '../../charts/pairs.ts'

const TOKYO = 'Asia/Tokyo'
const LOS_ANGELES = 'America/Los_Angeles'

describe('a date as the clocks of a time zone tell it', () => {
  test.each([
    ['2025-06-30T16:00Z', TOKYO, '2025-07-01T01:00+09:00'],
    ['2025-06-30T16:00:07Z', TOKYO, '2025-07-01T01:00:07+09:00'],
    ['2025-07-01T06:59Z', LOS_ANGELES, '2025-06-30T23:59-07:00'],
    ['2026-01-01T07:59:00+00:00', LOS_ANGELES, '2025-12-31T23:59:00-08:00'],
    ['2025-07-01T00:30+09:00', 'UTC', '2025-06-30T15:30Z'],
    ['2025-07-01T00:30+09:00', TOKYO, '2025-07-01T00:30+09:00'],
    ['2025-06-30T18:30Z', 'Asia/Kolkata', '2025-07-01T00:00+05:30'],
    ['2025-06-30T02:29Z', 'America/St_Johns', '2025-06-29T23:59-02:30'],
    ['2025-06-30T16:00Z', 'UTC', '2025-06-30T16:00Z'],
    ['0999-12-31T23:00Z', 'Etc/GMT-1', '1000-01-01T00:00+01:00'],
    ['0998-12-31T22:00Z', 'Etc/GMT-1', '0998-12-31T23:00+01:00'],
  ])('%s in %s is %s', (date, timeZone, told) => {
    expect(dateIn(date, timeZone)).toBe(told)
    expect(dateIn(told, timeZone)).toBe(told)
  })

  test.each(['2025-06-30', '2025-06', '2025-06-30T23:30', '2025-06-30T16:00+99:00'])(
    'stays %s where it names no instant',
    (date) => expect(dateIn(date, TOKYO)).toBe(date),
  )
})

test.each([
  ['2025-06-30T16:00Z', TOKYO, '2025-07-01', '2025-Q3'],
  ['2025-06-30T16:00Z', LOS_ANGELES, '2025-06-30', '2025-Q2'],
  ['2025-07-01T06:59Z', LOS_ANGELES, '2025-06-30', '2025-Q2'],
  ['2025-12-31T15:00:00Z', TOKYO, '2026-01-01', '2026-Q1'],
  ['2025-12-31T14:59:59Z', TOKYO, '2025-12-31', '2025-Q4'],
  ['2026-01-01T07:59Z', LOS_ANGELES, '2025-12-31', '2025-Q4'],
  ['2026-01-01T00:30+09:00', LOS_ANGELES, '2025-12-31', '2025-Q4'],
  ['2026-01-01T00:30', LOS_ANGELES, '2026-01-01', '2026-Q1'],
])('all agree on the day of %s in %s', (date, timeZone, day, quarter) => {
  const written: Issue = {
    ...emptyIssue('a.md', 'a'),
    title: 'A',
    status: 'resolved',
    date,
    resolvedDate: date,
    lessons: [{ text: 'Measure first.', line: 1, reviewBy: date }],
    series: ['nightly/export'],
    benchmarks: [makePair({ series: 'nightly/export' })],
  }
  const year = day.slice(0, 4)
  const cut = (moment: string | null | undefined) => moment?.slice(0, 10)
  const row = makeIssueRow(written, timeZone)
  const entries = nameGroups([written], timeZone)
  const [span] = listSpans(entries, [], '2026-12-31').spans
  const listed = readListFile(formatListFile(entries, { component: [], cause: [], technique: [] }))
  const lessons = shareLessons(collectLessons(entries))
  const [lesson] = lessons
  const [step] = findThreads([written, { ...written, id: 'b' }], timeZone)[0]?.steps ?? []
  const site = { base: '', site: 'https://perf.example.com', timeZone }
  expect({
    row: [cut(row.date), cut(row.resolvedDate)],
    years: groupIssues(entries, 'year').map(({ slug }) => slug),
    reviews: [...listReviewKeys(entries, { today: '2026-12-31', timeZone })],
    timeline: [span?.start, span?.end],
    list: listed[0]?.date,
    offered: [...nameFacetValues(listed).year.keys()],
    chosen: narrowList(listed, parseListState(new URLSearchParams({ year }))).issues.length,
    search: factsOf(written, timeZone).date,
    lesson: [cut(lesson?.since), cut(lesson?.date), cut(lesson?.reviewBy)],
    lessonYears: groupLessons(lessons, 'year').map(({ slug }) => slug),
    thread: [cut(step?.date), cut(step?.resolvedDate)],
    llms: /resolved, ([\d-]+)/.exec(
      formatLlms([written], { ...site, title: '', description: '' }),
    )?.[1],
    sitemap: /<lastmod>(.*?)</.exec(formatSitemap(['/issues/a/'], [written], site))?.[1],
  }).toEqual({
    row: [day, day],
    years: [year],
    reviews: [quarter, year],
    timeline: [day, day],
    list: day,
    offered: [year],
    chosen: 1,
    search: day,
    lesson: [day, day, day],
    lessonYears: [year],
    thread: [day, day],
    llms: day,
    sitemap: day,
  })
})

test('what is told by the time zone sorts by time, however it was written', () => {
  const dates = {
    second: '2025-07-01T00:30+09:00',
    first: '2025-06-30T16:10+01:00',
    fourth: '2025-06-30T16:00Z',
    third: '2025-06-30T08:45-07:00',
    last: '2025-06-30T23:30-07:00',
  }
  const issues = Object.entries(dates).map(([id, date]) => ({
    ...emptyIssue(`${id}.md`, id),
    date,
  }))
  for (const timeZone of [TOKYO, LOS_ANGELES]) {
    expect(nameGroups(issues, timeZone).map(({ row }) => row.id)).toEqual([
      'last',
      'fourth',
      'third',
      'second',
      'first',
    ])
  }
})
