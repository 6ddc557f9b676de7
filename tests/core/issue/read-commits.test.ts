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
    ['sentences', 'Both were fixed (commit `5ade148`).\n\n- Deployed with commits 7e9ee9f04.'],
  ])('are read from %s', (_, text) => {
    expect(commitsOf(text)).toEqual(['5ade148', '7e9ee9f04'])
  })

  test.each([
    ['that brought the problem', 'The leak was introduced in commit 5ade148 and fixed later.'],
    ['that were undone', '## Commits\n\n- 5ade148 reverted'],
    ['only mentioned', 'Compare with commit 5ade148.'],
    ['of a UUID', '**Commit**: 5ade1484-1111-4222-8333-7e9ee9f04aaa'],
    ['of a colour', '**Commit**: #5ade148'],
    ['that are words or days', '**Commits**: defaced, 20250804'],
  ])('are not those %s', (_, text) => {
    expect(commitsOf(text)).toEqual([])
  })
})
