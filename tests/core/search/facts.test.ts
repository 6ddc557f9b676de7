import { expect, test } from 'vitest'
import { formatFacts, readFacts, readTopics } from '../../../src/core/search/facts.ts'
import { factsOf } from '../../../src/core/search/facts-of-issue.ts'
import { makeTopicFinder } from '../../../src/core/search/topics.ts'
import { listTopics } from '../../../src/core/search/topics-of-issues.ts'
import { digestTitle } from '../../../src/core/search/title-digest.ts'
import { readFixture, readText } from '../issue/read-fixture.ts'

const issues = [
  readFixture('e2e/issues/report-export-measured.md').issue,
  readText('---\ncomponents: [api, api]\nstatus: closed\n---\n# N+1 in Export\n', 'a.md').issue,
  readText('Nothing is said.\n', 'b.md').issue,
]

test('facts of an issue are what the list of issues knows it by', () => {
  expect(factsOf(issues[0]!, 'UTC')).toMatchObject({
    status: 'resolved',
    hasLessons: true,
    gain: { speedup: 20, verified: true },
  })
  expect(factsOf(issues[1]!, 'UTC')).toMatchObject({
    status: 'closed',
    severity: null,
    component: [{ slug: 'api', name: 'api' }],
    gain: null,
    hasLessons: false,
  })
})

test('facts come back from their file as they were', () => {
  const facts = issues.map((issue) => factsOf(issue, 'UTC'))
  const file: unknown = JSON.parse(JSON.stringify(formatFacts(facts)))
  expect(readFacts(file as ReturnType<typeof formatFacts>)).toEqual(facts)
})

test('a gain that is not verified stays a gain', () => {
  const facts = { ...factsOf(issues[2]!, 'UTC'), gain: { speedup: 1.5, verified: false } }
  expect(readFacts(formatFacts([facts]))[0]?.gain).toEqual({ speedup: 1.5, verified: false })
})

test.each([
  ['Slow export', 'slow EXPORT!', true],
  ['N+1 in a loop', 'N+1, in a loop', true],
  ['Slow export', 'Export slow', false],
  ['Slow export', 'Slow exports', false],
])('“%s” and “%s” are the same title: %s', (a, b, same) => {
  expect(digestTitle(a) === digestTitle(b)).toBe(same)
})

test('no words, no title', () => {
  expect(digestTitle('…')).toBe('')
})

test('what issues are grouped by comes back as its pages name and count it', () => {
  const more = ['---\ncomponents: [API]\n---\n# A\n', '---\ncomponents: [API]\n---\n# B\n']
  const all = [...issues, ...more.map((text, at) => readText(text, `${at}.md`).issue)]
  const topics = listTopics(all, 'UTC')
  const file: unknown = JSON.parse(
    JSON.stringify(
      formatFacts(
        all.map((issue) => factsOf(issue, 'UTC')),
        topics,
      ),
    ),
  )
  const read = readTopics(file as ReturnType<typeof formatFacts>)
  const byPlace = (list: typeof read) =>
    list.toSorted((a, b) => (a.kind + a.slug < b.kind + b.slug ? -1 : 1))
  expect(byPlace(read)).toEqual(byPlace(topics))
  expect(read.find(({ slug }) => slug === 'api')).toMatchObject({ name: 'API', issues: 3 })
  expect(makeTopicFinder(read)('n+1')[0]?.topic.slug).toBe('n-plus-one')
})

test('a lesson counts for a cause of its issue, and for what it speaks of', () => {
  const [first, other] = ['no-caching', 'memory-leak'].map(
    (cause) =>
      readText(
        `---\ncauses: [${cause}]\n---\n# ${cause}\n\n## Lessons learned\n\n- A cache without a bound is a memory leak\n- Ask first\n`,
        `${cause}.md`,
      ).issue,
  )
  const counts = listTopics([first!, other!], 'UTC').map(({ slug, lessons }) => [slug, lessons])
  expect(counts).toContainEqual(['memory-leak', 3])
})
