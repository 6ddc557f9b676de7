import { describe, expect, test } from 'vitest'
import { readText } from './read-fixture.ts'

const actionsOf = (text: string) =>
  readText(`# Slow export\n\n${text}\n`).issue.actions.map(({ text, owner, due, checked }) => ({
    text,
    owner,
    due,
    checked,
  }))

const action = { text: 'Add the index', owner: null, due: null, checked: null }

describe('action items', () => {
  test.each([
    ['a list', '- Add the index', action],
    ['a box', '- [x] Add the index', { ...action, checked: true }],
    ['a tick', '- ✅ Add the index', { ...action, checked: true }],
    ['a tick in a box', '- [✅] Add the index', { ...action, checked: true }],
    ['a cross', '- ❌ Add the index', { ...action, checked: false }],
    ['an hourglass', '- ⏳ Add the index', { ...action, checked: false }],
    [
      'a label with details',
      '- Add the index:\n  - **Owner**: Ada\n  - Due: May 2\n  - Status: done',
      { ...action, owner: 'Ada', due: 'May 2', checked: true },
    ],
    ['a group by time', '1. **Immediate** (this week)\n   - Add the index', action],
    ['a group of boxes', '- Database\n  - [ ] Add the index', { ...action, checked: false }],
    [
      'a table',
      '| # | Action | Owner | Due | Status |\n|-|-|-|-|-|\n| 1 | Add the index | Ada | 2025-05-02 | In progress |',
      { ...action, owner: 'Ada', due: '2025-05-02', checked: false },
    ],
    [
      'a Japanese table',
      '| # | アクション | 担当 | 期限 | 状態 |\n|-|-|-|-|-|\n| P-1 | Add the index | 開発 | 2025-05-02 | **完了** |',
      { ...action, owner: '開発', due: '2025-05-02', checked: true },
    ],
    [
      'a table with gaps',
      '| Task | Assignee | Status |\n|-|-|-|\n| Add the index | TBD | - |',
      action,
    ],
  ])('are read from %s', (_, text, expected) => {
    expect(actionsOf(`## Action Items\n\n${text}`)).toEqual([expected])
  })

  test.each([
    ['Add the index (owner: Ada, due: 2025-05-02)', 'Ada', '2025-05-02'],
    ['Add the index (@ada) by May 2, 2025', 'ada', 'May 2, 2025'],
    ['Add the index — @ada', 'ada', null],
    ['Add the index (@ada, due 2025-05-02)', 'ada', '2025-05-02'],
    ['索引を追加（担当：佐藤、期限：2025-05-02）', '佐藤', '2025-05-02'],
    ['Add the index — Owner: Ida, due 2026-03-01', 'Ida', '2026-03-01'],
    ['Add the index – Owner: Ida Lund by 1 March 2026', 'Ida Lund', '1 March 2026'],
    ['Add the index. Owner: Ida. Due: 2026-03-01.', 'Ida', '2026-03-01'],
    ['Add the index [owner: Ida]', 'Ida', null],
    ['Owner: Ida — add the index (due 2026-03-01)', 'Ida', '2026-03-01'],
    ['Add the index (owners: Ida and Ben)', 'Ida and Ben', null],
    ['Add the index [Ida, 2026-03-01]', 'Ida', '2026-03-01'],
    ['[@ida, 2026-03-01] Add the index', 'ida', '2026-03-01'],
    ['Add the index (Ida Lund, by March 1st, 2026)', 'Ida Lund', 'March 1st, 2026'],
    ['Add the index by the end of March 2026', null, 'March 2026'],
    ['Add the index (owner: Ada, due: 2025-02)', 'Ada', '2025-02'],
    ['Add the index, due 2025-02.', null, '2025-02'],
    ['索引を追加（担当：佐藤、期限：2025年2月）', '佐藤', '2025年2月'],
    ['索引を追加（期限：2025年2月末）', null, '2025年2月末'],
    ['Criar o índice (prazo: 3 de março de 2025)', null, '3 de março de 2025'],
    ['Add the index (due: 3/2/2025)', null, '3/2/2025'],
    ['Add the index (due 2025-02-03T23:30-08:00)', null, '2025-02-03T23:30-08:00'],
    ['Add the index (due 2025-02-03 23:30 UTC)', null, '2025-02-03 23:30 UTC'],
    ['Add the index @zoe 2025-02-03', 'zoe', '2025-02-03'],
    ['Add the index (@zoe 2025-02-03)', 'zoe', '2025-02-03'],
    ['@zoe 2025-02-03: add the index', 'zoe', '2025-02-03'],
    ['Add the index (@zoe.lund) 2025-02', 'zoe.lund', '2025-02'],
    ['Add the index (owner: Zoe, 2025-02-03)', 'Zoe', '2025-02-03'],
    ['Add the index — Owner: Zoe 2025-02-03', 'Zoe', '2025-02-03'],
    ['Agreed with @zoe 2025-02-03', 'zoe', null],
    ['Load the dump of @zoe 2025-02-03', 'zoe', null],
    ['Compare @zoe 2025-02-03 rows', 'zoe', null],
    ['Keep the range 2025-02', null, null],
    ['Add the index (owner: Dr. Zoe Smith)', 'Dr. Zoe Smith', null],
    ['Add the index (Dr. Zoe Smith, 2025-02-03)', 'Dr. Zoe Smith', '2025-02-03'],
    ['Add the index. Owner: J. R. Hartley. Due: 2025-02-03', 'J. R. Hartley', '2025-02-03'],
    ['Add the index. Owner: Ida. See #12', 'Ida', null],
    ['Add the index (owner: TBD, due: TBD)', null, null],
    ['Add the index (owner: ?, due: 2025-02-03)', null, '2025-02-03'],
    ['Add the index [owner: unassigned]', null, null],
    ['Add the index (TBD, 2025-02-03)', null, '2025-02-03'],
    ['索引を追加（佐藤、2026-03-01）', null, null],
    ['Add the index (Merged, 2026-03-01)', null, null],
    ['Add the index (see notes, 2026-03-01)', null, null],
    ['Add the index (async, if needed)', null, null],
  ])('name owner and day in “%s”', (text, owner, due) => {
    expect(actionsOf(`## Next Steps\n\n- ${text}`)).toEqual([{ text, owner, due, checked: null }])
  })

  test.each([
    'TBD',
    'tba',
    'n/a',
    '?',
    '??',
    'none',
    '-',
    '—',
    'Unassigned',
    'not assigned',
    'nobody',
    '未定',
  ])('have no owner and no day where “%s” holds the place of one', (said) => {
    const table = `| Task | Owner | Due |\n|-|-|-|\n| Add the index | ${said} | ${said} |`
    const details = `- Add the index\n  - Owner: ${said}\n  - Due: ${said}`
    expect(actionsOf(`## Action Items\n\n${table}`)).toEqual([action])
    expect(actionsOf(`## Action Items\n\n${details}`)).toEqual([action])
  })

  test('are known in a table of owners below any heading', () => {
    const table = '| 行动项 | 负责人 |\n|-|-|\n| Add the index | Ada |'
    expect(actionsOf(`## What now\n\n${table}`)).toEqual([{ ...action, owner: 'Ada' }])
  })

  test('are no rows of other tables', () => {
    expect(actionsOf('## Next Steps\n\n| Metric | Now |\n|-|-|\n| p95 | 3 s |')).toEqual([])
  })
})
