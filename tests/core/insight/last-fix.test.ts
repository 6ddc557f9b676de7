import { expect, test } from 'vitest'
import { nameGroups } from '../../../src/core/insight/groups.ts'
import { findLastFix } from '../../../src/core/insight/last-fix.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'

const issue = (id: string, more: Partial<Issue>): Issue => ({
  ...emptyIssue(`${id}.md`, id),
  status: 'resolved',
  ...more,
})

const TODAY = '2025-01-01'
const lastOf = (...issues: Issue[]) => findLastFix(nameGroups(issues, 'UTC'), TODAY)?.row.id

test('the last fix is the latest by its day, or by the day before which it cannot have been', () => {
  const old = issue('old', { date: '2024-06-01', resolvedDate: '2024-07-01' })
  expect(lastOf(old, issue('new', { date: '2023-01-01', resolvedDate: '2024-08-01' }))).toBe('new')
  expect(lastOf(old, issue('undated-fix', { date: '2024-09-01' }))).toBe('undated-fix')
  expect(lastOf(old, issue('undated-fix', { date: '2024-06-15' }))).toBe('old')
})

test('a fix that is dated after today counts by the day it was opened, if that has come', () => {
  const old = issue('old', { date: '2024-06-01', resolvedDate: '2024-07-01' })
  const late = { resolvedDate: '2027-01-01' }
  expect(lastOf(old, issue('late', { date: '2024-05-01', ...late }))).toBe('old')
  expect(lastOf(issue('late', { date: '2024-05-01', ...late }))).toBe('late')
  expect(lastOf(old, issue('later', { date: '2026-05-01', ...late }))).toBe('old')
})

test('what is not resolved, or has no day at all, is no last fix', () => {
  expect(
    lastOf(
      issue('open', { status: 'open', date: '2024-01-01' }),
      issue('closed', { status: 'closed', date: '2024-01-01', resolvedDate: '2024-02-01' }),
      issue('undated', {}),
    ),
  ).toBeUndefined()
})

test('the last fix says what was done, in the words of its document or not at all', () => {
  const fix = (more: Partial<Issue>) =>
    findLastFix(nameGroups([issue('one', { date: '2024-01-01', ...more })], 'UTC'), TODAY)?.change
  expect(fix({ strategy: 'Join the customers.' })).toBe('Join the customers.')
  expect(fix({})).toBeNull()
})

test('of fixes of the same day it is the same one in whatever order they are read', () => {
  const day = { date: '2024-01-01', resolvedDate: '2024-02-01' }
  const ids = ['a', 'b', 'c']
  expect(lastOf(...ids.map((id) => issue(id, day)))).toBe('a')
  expect(lastOf(...ids.toReversed().map((id) => issue(id, day)))).toBe('a')
})
