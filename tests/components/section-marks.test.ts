import { expect, test } from 'vitest'
import { markSection } from '../../src/components/section-marks.ts'

test.each([
  ['技術的教訓', 'lessons', 'lessons'],
  ['What went wrong', 'root-cause', 'root cause'],
  ['Next steps', 'actions', 'action items'],
  ['Root Cause Analysis', 'root-cause', undefined],
  ['Rollback Plan', 'rollback', undefined],
  ['Roll-back', 'rollback', undefined],
  ['Overview', 'summary', undefined],
  ['Something else', undefined, undefined],
])('the heading “%s”, recognised as %s, is marked %s', (title, key, mark) => {
  expect(markSection(title, key)).toBe(mark)
})
