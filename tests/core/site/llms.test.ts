import { expect, test } from 'vitest'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import { formatLlms } from '../../../src/core/site/llms.ts'

const options = {
  title: 'Lore',
  description: 'What was slow.',
  base: '/docs',
  site: undefined,
  timeZone: 'UTC',
}
const issue = (id: string, title: string) => ({ ...emptyIssue(`${id}.md`, id), title })

test('a language model is told the title, the summary and where each source is', () => {
  const text = formatLlms(
    [
      {
        ...issue('old', 'Old case'),
        status: 'resolved',
        severity: 'high',
        date: '2024-01-01',
        components: ['Import'],
      },
      { ...issue('new', 'New case'), status: 'resolved', date: '2025-01-01T10:00:00Z' },
      { ...issue('open', 'Open case'), status: 'testing' },
    ],
    options,
  )
  expect(text.split('\n## ').map((section) => section.trim())).toEqual([
    expect.stringMatching(/^# Lore\n\n> What was slow\.\n\n/),
    'Resolved issues\n\n- [New case](/docs/issues/new.md): resolved, 2025-01-01\n- [Old case](/docs/issues/old.md): high, resolved, 2024-01-01, Import',
    'Open issues\n\n- [Open case](/docs/issues/open.md): testing',
    expect.stringMatching(/^Data\n\n- \[All issues as JSON\]\(\/docs\/issues\.json\): /),
  ])
})

test('a title cannot become a link, a heading or markup of another kind', () => {
  const text = formatLlms([issue('a', 'See\n# [this](https://evil.example) <b>*now*</b>')], options)
  expect(text).toContain(
    '- [See # \\[this\\](https://evil.example) \\<b\\>\\*now\\*\\</b\\>](/docs/issues/a.md)\n',
  )
})
