import { describe, expect, test } from 'vitest'
import { readText } from './read-fixture.ts'

const commitsOf = (text: string) =>
  readText(`# Slow export\n\n${text}\n`).issue.resolution?.commits ?? []

describe('commits of an issue', () => {
  test.each([
    ['a label', '**Commits:** 5ade148, `7E9EE9F04`'],
    ['a label with its list', '**Commits**:\n\n- `5ade148` - cache\n- 7e9ee9f04 follows 1234567'],
    [
      'a label with links',
      '**提交**: [one](https://git.example/a/-/commit/5ade148)\n\nFixed and merged (commit 7e9ee9f04).',
    ],
    ['headings', '### Commit 5ade148 - perf: cache\n\nText.\n\n### Commit `7e9ee9f04`\n\nText.'],
    [
      'a list',
      '## Commits (2)\n\n1. `5ade148`: cache\n2. [7e9ee9f04](https://git.example/a/commit/7e9ee9f04)',
    ],
    ['a log', '## Git Commits\n\n```\n5ade148 perf: cache\n7e9ee9f04 test: measure\n```'],
    [
      'a table',
      '## Work\n\n| Commit | What |\n|---|---|\n| `5ade148` | cache |\n| 7e9ee9f04 | test |',
    ],
    [
      'a heading of their own',
      '#### Commits Created\n\n1. **5ade148** - cache\n2. 7e9ee9f04 - test',
    ],
    ['a log below a line', '## Work\n\n**待推送提交**:\n```\n5ade148 缓存\n7e9ee9f04 测试\n```'],
    [
      'a log of typed messages',
      '## Work\n\n- **5ade148** perf(rows): cache\n- `7e9ee9f04` - test: measure\n- 1234abc came first',
    ],
    [
      'labels of many kinds',
      '**Implementation commit:** 5ade148\n\n## Fix\n\n**Commits made**: 7e9ee9f04',
    ],
    [
      'headings that name them last',
      '### Cache rows (commit 5ade148)\n\nText.\n\n### Measure – commit `7e9ee9f04`\n\nText.',
    ],
    [
      'the end of a root cause',
      '## Root Cause\n\nNo cache; resolved now (ADR 4, commit 5ade148).\n\n## Fix\n\nMerged as commit 7e9ee9f04.',
    ],
    ['sentences', 'Both were fixed (commit `5ade148`).\n\n- Deployed with commits 7e9ee9f04.'],
  ])('are read from %s', (_, text) => {
    expect(commitsOf(text)).toEqual(['5ade148', '7e9ee9f04'])
  })

  test.each([
    ['that brought the problem', 'The leak was introduced in commit 5ade148 and fixed later.'],
    ['that were undone', '## Commits\n\n- 5ade148 reverted'],
    ['that a heading accuses', '## Regression since the sort (commit 5ade148)\n\nText.'],
    ['that were tested', '**Tested commit**: 5ade148\n\n**Baseline commit**: 7e9ee9f04'],
    ['of jobs', '- 5ade148 - ran for an hour\n- 7e9ee9f04 failed'],
    ['only mentioned', 'Compare with commit 5ade148.'],
    ['of a UUID', '**Commit**: 5ade1484-1111-4222-8333-7e9ee9f04aaa'],
    ['of a colour', '**Commit**: #5ade148'],
    ['that are words or days', '**Commits**: defaced, 20250804'],
  ])('are not those %s', (_, text) => {
    expect(commitsOf(text)).toEqual([])
  })
})
