import { describe, expect, test } from 'vitest'
import { readIssue } from '../../../src/core/issue/read-issue.ts'
import { makeVocabulary } from '../../../src/core/vocabulary/vocabulary.ts'
import { readText } from './read-fixture.ts'

const issueOf = (body: string) => readText(`# Slow export\n\n${body}\n`).issue

describe('the root cause', () => {
  test.each([
    ['below its heading', '## Root Cause\n\nNo index.', 'No index.'],
    ['in the heading itself', '## Root Cause: no index', 'no index'],
    [
      'with the heading that its text begins with',
      '## Root cause\n\n### 1. Wrong plan\n\nThe planner scans.\n\n### Primary Cause: stale statistics\n\nNever analysed.',
      'Wrong plan\nThe planner scans.\n\nPrimary Cause: stale statistics\nNever analysed.',
    ],
    [
      'without headings that only lead in or ask',
      '## Root Cause\n\n### Why it took two days:\n\nNobody looked.\n\n### Direct cause\n\nA full disk.',
      'Nobody looked.\n\nA full disk.',
    ],
    [
      'with the place that it begins with',
      '## Root Cause\n\n**File**: `src/a.ts:12`\n\nThe loop waits.',
      'File: src/a.ts:12\n\nThe loop waits.',
    ],
    [
      'without what is another matter',
      '## Root Cause\n\nA lock.\n\n### Impact\n\nAll users.\n\n### Solution\n\nRemove it.',
      'A lock.',
    ],
    ['in a label', '## Finding 1\n\n**Root Cause**: a lock.\n', 'a lock.'],
    [
      'in a list below its label',
      '## Finding\n\n**Root Cause**:\n- A lock.\n- A queue.',
      'A lock.\nA queue.',
    ],
    [
      'in a label of the record rather than in a section',
      '**Root Cause Identified:** a lock.\n\n## Root Cause Analysis\n\n### The lock\n\nIt waits.',
      'a lock.',
    ],
    [
      'of the whole record rather than of a part',
      '## Finding\n\n### Root Cause\n\nA queue.\n\n## Root Cause\n\nA lock.',
      'A lock.',
    ],
    ['in Portuguese', '## 🔍 Análise da Causa Raiz\n\nFalta um índice.', 'Falta um índice.'],
    [
      'where its analysis leads to',
      '## Root Cause Analysis\n\n### Direct Cause\n\nA lock.\n\n### Root Cause\n\nNo limit.',
      'No limit.',
    ],
    [
      'where its analysis leads to, in Japanese',
      '## 根本原因分析\n\n### 直接原因\n\nロック待ち。\n\n### 根本原因\n\n上限がない。',
      '上限がない。',
    ],
    [
      'behind a heading that leads in',
      '## Root Cause\n\n### Problem Identified\n\nA lock.\n\n### The lock\n\nIt waits.',
      'A lock.\n\nThe lock\nIt waits.',
    ],
    [
      'with the heading that says it',
      '## Root Cause\n\n### A lock\n\nIt waits.',
      'A lock\nIt waits.',
    ],
    ['in Japanese', '## 根本原因分析\n\n### 直接原因\n\nロック待ち。', 'ロック待ち。'],
    ['as what went wrong', '## What Went Wrong\n\nThe disk was full.', 'The disk was full.'],
  ])('is read %s', (_where, body, cause) => {
    expect(issueOf(body).rootCause).toBe(cause)
  })

  test.each([
    [
      'what went wrong in handling it',
      '## What went well\n\nFast.\n\n## What went wrong\n\nNo runbook.',
    ],
    ['a reason for something else', '## 未完成\n\n**原因**: 需要重写'],
    ['a cause of one of many things', '## Metrics\n\n- **Cause:** layout shift'],
    ['an inventory of bottlenecks', '## Bottlenecks\n\n- CPU: fine'],
  ])('is not %s', (_what, body) => {
    expect(issueOf(body).rootCause).toBeNull()
  })

  test('is none of the title: “Root Cause Analysis: slow search” names the record', () => {
    const { issue } = readText('# Root Cause Analysis: slow search\n\n## Impact\n\nAll users.\n')
    expect(issue.rootCause).toBeNull()
  })
})

describe('a lesson', () => {
  test.each([
    ['a list item', '- Measure first.\n- Keep it small.', ['Measure first.', 'Keep it small.']],
    [
      'a paragraph where there is no list',
      'Measure first.\n\nKeep it small.',
      ['Measure first.', 'Keep it small.'],
    ],
    [
      'a numbered paragraph',
      '**1. Measure first.** We did not.\n\n**2. Keep it small.** It grew.',
      ['Measure first. We did not.', 'Keep it small. It grew.'],
    ],
    [
      'a bold sentence with what is said of it',
      '**Measure first**\n\nWe did not.\n\n**Keep it small**\n\n- It grew.',
      ['Measure first. We did not.', 'Keep it small. It grew.'],
    ],
    [
      'a numbered sub-heading with its text',
      '### 1. Tags go stale\n\n- The tag is a pointer.\n\n### Lesson 2: Pin what you deploy\n\nBy digest.',
      ['Tags go stale. The tag is a pointer.', 'Pin what you deploy. By digest.'],
    ],
    [
      'an item of each category',
      '### Technical\n\n- Use an index.\n\n### 2. Process\n\n- Review plans.\n\n### 7.3 What Went Well\n\n- Alerts.',
      ['Use an index.', 'Review plans.', 'Alerts.'],
    ],
    [
      'parted from a bold line that leads the next list',
      '**Went well**\n- Alerts.\n**Went wrong**\n- No index.\n  **At all.**',
      ['Alerts.', 'No index. At all.'],
    ],
    [
      'kept where a label leads it',
      '**Technical**: always look at the query plan first.',
      ['Technical: always look at the query plan first.'],
    ],
  ])('is %s', (_what, body, texts) => {
    expect(issueOf(`## Lessons Learned\n\n${body}`).lessons.map(({ text }) => text)).toEqual(texts)
  })

  test.each([
    ['a task', '- [ ] Add an index\n- [x] Add an alert'],
    ['an action item', '### Action Items\n\n- Add an index'],
    ['code', '```sh\n# always look first\n```'],
    ['the footer of the document', '**Created by**: Ana\n**Report date**: 2025-02-03'],
  ])('is never %s', (_what, body) => {
    expect(issueOf(`## Lessons Learned\n\n${body}`).lessons).toEqual([])
  })
})

test('lessons that were added later are lessons', () => {
  expect(issueOf('## Addendum\n\n### 追加の学び\n\n- 先に測る。').lessons).toHaveLength(1)
})

describe('the summary', () => {
  test.each([
    [
      'the section of that name',
      '## Resumo Executivo\n\nExportar leva minutos.',
      'Exportar leva minutos.',
    ],
    [
      'without facts of the record',
      '## Summary\n\n**Status**: Open\n**Effect**: minutes\n\nSlow.',
      'Effect: minutes\n\nSlow.',
    ],
    ['a label', '**Problem**: Exports take minutes.\n\n## Plan\n\nText.', 'Exports take minutes.'],
    [
      'what stands below the title',
      '**Date**: 2025-01-02\n\nExports of a whole year take many minutes.\n\n## Plan\n\nText.',
      'Exports of a whole year take many minutes.',
    ],
    [
      'of the record rather than of a part',
      'Exports of a whole year take many minutes.\n\n## Finding\n\n### Problem\n\nA lock.',
      'Exports of a whole year take many minutes.',
    ],
  ])('is %s', (_what, body, summary) => {
    expect(issueOf(body).summary).toBe(summary)
  })
})

describe('the timeline', () => {
  test.each([
    [
      'a list',
      '- 13:42: rule deployed\n- **13:50 UTC** – alerts',
      ['13:42 | rule deployed', '13:50 UTC | alerts'],
    ],
    [
      'a table',
      '| Time | Event |\n|---|---|\n| 14:27 | alert |\n| - | nothing |',
      ['14:27 | alert'],
    ],
    ['headings', '### 17:05 UTC - Cause found\n\nText.', ['17:05 UTC | Cause found']],
    ['times below a day', '### 2025-03-16\n\n- 09:10 alert', ['2025-03-16 09:10 | alert']],
    [
      'spans',
      '- 13:11〜19:25: 再起動を繰り返した\n- 10:05-10:20 rollback',
      ['13:11〜19:25 | 再起動を繰り返した', '10:05-10:20 | rollback'],
    ],
    [
      'paragraphs and relative times',
      'T+5min: paged\n\nMarch 3, 2025: closed',
      ['T+5min | paged', 'March 3, 2025 | closed'],
    ],
    ['weeks of a plan', '- Week 1-2: tests', ['Week 1-2 | tests']],
  ])('is read from %s', (_where, body, moments) => {
    const { timeline } = issueOf(`## Timeline\n\n${body}`)
    expect(timeline.map(({ when, text }) => `${when} | ${text}`)).toEqual(moments)
  })
})

test("a team's own wordings reach every reader", () => {
  const vocabulary = makeVocabulary({
    headings: { 'root-cause': ['What broke'], lessons: ['Retro'] },
    labels: { severity: ['Blast radius'] },
    causes: { 'slow-disk': ['disk latency'] },
    components: { Checkout: ['checkout-service'] },
  })
  const text =
    '# T\n\n**Blast radius**: high\n**Component**: Checkout-Service\n\n## What broke\n\nThe disk latency.\n\n**Retro**\n\n- Watch disks.\n'
  const bytes = new TextEncoder().encode(text)
  const { issue } = readIssue({ file: 'a.md', bytes }, { templates: [], vocabulary })
  expect(issue).toMatchObject({
    severity: 'high',
    components: ['Checkout'],
    rootCause: 'The disk latency.',
    causes: [{ key: 'slow-disk', inferred: true }],
    lessons: [{ text: 'Watch disks.' }],
  })
})

describe('a list is read once', () => {
  test('where a bold line above it is a heading and a label', () => {
    const { workarounds } = issueOf('**Workarounds:**\n\n- Restart.\n- Wait.')
    expect(workarounds.map(({ text }) => text)).toEqual(['Restart.', 'Wait.'])
  })

  test('with what is nested in its items', () => {
    const { risks } = issueOf('## Risks\n\n- Data loss\n  - Back up first\n- Delay')
    expect(risks.map(({ text }) => text)).toEqual(['Data loss Back up first', 'Delay'])
  })
})

test('the impact of one of many findings is not that of the record', () => {
  const own = issueOf('## Impact\n\n- **Users**: all\n- **Priority**: high')
  expect(own.impact).toEqual([{ label: 'Users', text: 'all' }])
  expect(issueOf('## Finding\n\n### Impact\n\n- **Users**: few').impact).toEqual([])
})
