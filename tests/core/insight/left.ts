import type { FollowUp } from '../../../src/core/insight/follow-ups.ts'

/** An action without owner and day of a resolved issue, unless said otherwise. */
export const makeFollowUp = (more: Partial<FollowUp> = {}): FollowUp => ({
  id: 'action-a-1',
  kind: 'action',
  issue: 'a',
  title: 'Slow export',
  file: 'a.md',
  status: 'resolved',
  components: ['Reports'],
  text: 'Set an alert',
  task: more.text ?? 'Set an alert',
  isQuoted: true,
  lang: null,
  owner: null,
  due: null,
  since: '2026-02-01',
  sinceEvent: 'resolved',
  line: 7,
  state: 'undated',
  daysLeft: null,
  age: 150,
  ...more,
})
