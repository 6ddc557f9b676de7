import { describe, expect, test } from 'vitest'
import { cutFacts } from '../../../src/core/insight/cut-facts.ts'

const cut = (text: string, owner: string | null, due: string | null): string =>
  cutFacts(text, { owner, due })

describe('the text of an action without owner and day', () => {
  test.each([
    ['Add an alert — Owner: Ida, due 2026-03-01', 'Ida', '2026-03-01'],
    ['Add an alert – Owner: Ida – due: 2026-03-01', 'Ida', '2026-03-01'],
    ['Add an alert - Ida - 2026-03-01', 'Ida', '2026-03-01'],
    ['Add an alert — Ida, 2026-03-01', 'Ida', '2026-03-01'],
    ['Add an alert | Ida | 2026-03-01', 'Ida', '2026-03-01'],
    ['Add an alert; owner: Ida; due: 2026-03-01', 'Ida', '2026-03-01'],
    ['Add an alert (Owner: Ida)', 'Ida', null],
    ['Add an alert (owner: Ida, due: 2026-03-01)', 'Ida', '2026-03-01'],
    ['Add an alert (Owner: Ida; due 2026-03-01).', 'Ida', '2026-03-01'],
    ['Add an alert (Ida)', 'Ida', null],
    ['Add an alert (Ida, by 1 March 2026)', 'Ida', '1 March 2026'],
    ['Add an alert [Ida, 2026-03-01]', 'Ida', '2026-03-01'],
    ['Add an alert [Ida] [2026-03-01]', 'Ida', '2026-03-01'],
    ['[Ida, 2026-03-01] Add an alert', 'Ida', '2026-03-01'],
    ['[Ida] Add an alert (due 2026-03-01)', 'Ida', '2026-03-01'],
    ['@ida: Add an alert', 'ida', null],
    ['@ida Add an alert', 'ida', null],
    ['@ida – Add an alert', 'ida', null],
    ['Ida: Add an alert', 'Ida', null],
    ['Owner: Ida — Add an alert', 'Ida', null],
    ['Due 2026-03-01: Add an alert', null, '2026-03-01'],
    ['2026-03-01 — Add an alert', null, '2026-03-01'],
    ['Add an alert @ida', 'ida', null],
    ['Add an alert — @ida', 'ida', null],
    ['Add an alert (@ida) by March 1, 2026', 'ida', 'March 1, 2026'],
    ['Add an alert, @ida, due 2026-03-01', 'ida', '2026-03-01'],
    ['Add an alert by 1 March 2026', null, '1 March 2026'],
    ['Add an alert by end of Q1 2026', null, 'Q1 2026'],
    ['Add an alert due: 2026-03-01', null, '2026-03-01'],
    ['Add an alert, due 2026-03-01.', null, '2026-03-01'],
    ['Add an alert (until 2026-03-01)', null, '2026-03-01'],
    ['Add an alert Owner: Ida Due: 2026-03-01', 'Ida', '2026-03-01'],
    ['Add an alert, owner: Ida and due: 2026-03-01', 'Ida', '2026-03-01'],
    ['Add an alert — Owners: Ida and Ben', 'Ida and Ben', null],
    ['Add an alert (owner: Ada, due: 2025-02)', 'Ada', '2025-02'],
    ['Add an alert (@zoe 2025-02-03)', 'zoe', '2025-02-03'],
    ['Add an alert @zoe 2025-02-03', 'zoe', '2025-02-03'],
    ['@zoe 2025-02-03: Add an alert', 'zoe', '2025-02-03'],
    ['Add an alert — Owner: Zoe 2025-02-03', 'Zoe', '2025-02-03'],
    ['Add an alert (owner: Dr. Zoe Smith)', 'Dr. Zoe Smith', null],
    ['Add an alert. Owner: J. R. Hartley. Due: 2025-02-03', 'J. R. Hartley', '2025-02-03'],
    ['Add an alert (due 2025-02-03T23:30-08:00)', null, '2025-02-03T23:30-08:00'],
    ['Add an alert, due 2025-02-03 23:30 UTC', null, '2025-02-03 23:30 UTC'],
    ['Add an alert（期限：2025年2月末）', null, '2025年2月末'],
    ['Add an alert — owned by Platform Team', 'Platform Team', null],
  ])('“%s” is “Add an alert”', (text, owner, due) => {
    expect(cut(text, owner, due).replace(/\.$/, '')).toBe('Add an alert')
  })

  test.each([
    ['Add an alert. Owner: Ida. Due: 2026-03-01.', 'Ida', '2026-03-01', 'Add an alert.'],
    ['Add an alert. See the log. Owner: Ida', 'Ida', null, 'Add an alert. See the log.'],
    ['Add an alert (P1, owner: Ida, async)', 'Ida', null, 'Add an alert (P1, async)'],
    ['Add an alert (@ida) for misses', 'ida', null, 'Add an alert for misses'],
    ['Add an alert — owner: Ida — see #12', 'Ida', null, 'Add an alert — see #12'],
    ['Add an alert by 2026-03-01 — see #12', null, '2026-03-01', 'Add an alert — see #12'],
    ['Fix p95: add an index — @ida', 'ida', null, 'Fix p95: add an index'],
    ['索引を追加（担当：佐藤、期限：2025-05-02）', '佐藤', '2025-05-02', '索引を追加'],
    [
      '別に追跡 — 担当: 佐藤、期限: 2026-04-30。次の段階で。',
      '佐藤',
      '2026-04-30',
      '別に追跡。次の段階で。',
    ],
    ['添加索引（负责人：王伟，截止日期：2026-03-01）', '王伟', '2026-03-01', '添加索引'],
  ])('“%s” keeps the rest', (text, owner, due, left) => {
    expect(cut(text, owner, due)).toBe(left)
  })

  test.each([
    ['Ask @ida for the dump', 'ida', null],
    ['Pair with @ida', 'ida', null],
    ['@ida adds an alert', 'ida', null],
    ['Give Ida the key', 'Ida', null],
    ['Talk to Ida', 'Ida', null],
    ['Notify Ada, Ida', 'Ida', null],
    ['Ask Ben, @ida, and Carl', 'ida', null],
    ['Identify slow queries', 'Ida', null],
    ['Talk to @ida 2026-03-01', 'ida', '2026-03-01'],
    ['Tell @ida-k of it', 'ida', null],
    ['Keep the old index until 2026-03-01', null, '2026-03-01'],
    ['Remove rows from before 2026-03-01', null, '2026-03-01'],
    ['Renew the certificate by 2026-03-01 on all servers', null, '2026-03-01'],
    ['Compare 2026-03-01-a with -b', null, '2026-03-01'],
    ['Owner: Ida, due 2026-03-01', 'Ida', '2026-03-01'],
    ['Add an alert', 'Ida', '2026-03-01'],
    ['Add an alert  (with two  spaces)', null, null],
    ['', 'Ida', null],
    ['x', '', ''],
    ['A \uE000 private letter — Ida', 'Ida', null],
  ])('“%s” stays as it is', (text, owner, due) => {
    expect(cut(text, owner, due)).toBe(text)
  })

  test('takes long texts in their stride', () => {
    for (const piece of ['(', '@ida ', ' — ', 'Ida, ', '(Ida', ', due 2026-03-01'])
      expect(cut(piece.repeat(5000), 'Ida', '2026-03-01').length).toBeGreaterThan(0)
  })
})
