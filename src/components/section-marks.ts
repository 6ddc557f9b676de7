import type { SectionKey } from '../core/vocabulary/section-names.ts'

/** What a section was recognised as, and the words with which a heading says so itself. */
const MARKS: Partial<Record<SectionKey, { mark: string; said: RegExp }>> = {
  'root-cause': { mark: 'root cause', said: /cause/i },
  impact: { mark: 'impact', said: /impact/i },
  workarounds: { mark: 'workaround', said: /workaround/i },
  alternatives: { mark: 'alternatives', said: /alternativ|option/i },
  'files-planned': { mark: 'files', said: /file/i },
  'files-changed': { mark: 'files', said: /file/i },
  risks: { mark: 'risks', said: /risk/i },
  testing: { mark: 'testing', said: /test/i },
  verification: { mark: 'verification', said: /verif|validat/i },
  resolution: { mark: 'resolution', said: /resol|fix|solution/i },
  rollback: { mark: 'rollback', said: /roll.?back/i },
  monitoring: { mark: 'monitoring', said: /monitor/i },
  prevention: { mark: 'prevention', said: /prevent/i },
  timeline: { mark: 'timeline', said: /timeline/i },
  actions: { mark: 'action items', said: /action/i },
  lessons: { mark: 'lessons', said: /lesson/i },
  related: { mark: 'related', said: /related/i },
}

/** What a heading means where it says so in other words or another language: “教訓” is marked “lessons”. */
export function markSection(title: string, key: string | undefined): string | undefined {
  const known = MARKS[key as SectionKey]
  return known === undefined || known.said.test(title) ? undefined : known.mark
}
