import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeReviewWorld } from '../../src/core/review/check-uses.ts'
import { BUILT_IN } from '../../src/core/vocabulary/vocabulary.ts'
import { readReviews } from '../../src/loader/read-reviews.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'reviews-')), 'reviews')
  mkdirSync(folder)
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

const write = (name: string, body: string, more = ''): void =>
  writeFileSync(join(folder, name), `---\ntitle: A\n${more}---\n${body}\n`)

test.each([
  ['an issue', '../issues/cache.md', '/issues/cache/', 0],
  ['the review of a quarter', '2025-q1.mdx', '/reviews/2025-Q1/', 0],
  ['a review with a page of its own', './A%20look.mdx#part', '/reviews/a-look/', 0],
  ['itself', 'of-the-year.mdx', '/reviews/2025/', 0],
  ['a draft', 'later.mdx', undefined, 0],
  ['no file', 'none.mdx', undefined, 1],
  ['a page', '/issues/', undefined, 0],
  ['another site', '//example.org/none.mdx', undefined, 0],
])('a link of a review to %s leads to its page', (_, url, page, broken) => {
  write('2025-q1.mdx', 'text')
  write('A look.mdx', 'text')
  write('later.mdx', 'text', 'draft: true\n')
  write('of-the-year.mdx', `[a](${url})`, 'period: 2025\n')
  const entries = readReviews(folder, {
    world: makeReviewWorld([], [], BUILT_IN),
    levels: {},
    findIssue: (path) => (path === join(folder, '../issues/cache.md') ? 'cache' : undefined),
  })
  const { targets, findings } = entries.find(({ path }) => path.endsWith('of-the-year.mdx'))!
  expect(targets.get(url)).toBe(page)
  expect(findings.map(({ code }) => code)).toEqual(Array(broken).fill('broken-link'))
})
