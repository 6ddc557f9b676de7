/** What a section is; `core/issue` has a reader for most of them. */
export type SectionKey =
  | 'summary'
  | 'current-performance'
  | 'system-impact'
  | 'profiling'
  | 'logs'
  | 'monitoring-data'
  | 'environment'
  | 'reproduction'
  | 'root-cause'
  | 'bottleneck'
  | 'common-causes'
  | 'impact'
  | 'severity-justification'
  | 'proposal'
  | 'strategy'
  | 'phases'
  | 'expected-improvement'
  | 'techniques'
  | 'files-planned'
  | 'files-changed'
  | 'risks'
  | 'changes'
  | 'benchmarks'
  | 'testing'
  | 'resolution'
  | 'verification'
  | 'lessons'
  | 'references'
  | 'status'
  | 'notes'
  | 'related'
  | 'timeline'
  | 'actions'
  | 'workarounds'
  | 'monitoring'

/** Headings by meaning, normalised (lower case, no number, emoji or colon). A team's own wording comes on top. */
const HEADINGS: Record<SectionKey, readonly string[]> = {
  summary: [
    'summary',
    'executive summary',
    'overview',
    'issue description',
    'description',
    'problem',
    'problem statement',
    'problem description',
    'the problem',
    'issue summary',
    'incident summary',
    'tl;dr',
  ],
  'current-performance': ['current performance', 'current metrics'],
  'system-impact': ['system impact', 'resource usage'],
  profiling: ['profiling data', 'profiling', 'profile', 'profiling results', 'profiler output'],
  logs: ['logs', 'log', 'log output', 'relevant logs', 'error logs'],
  'monitoring-data': ['monitoring data', 'dashboards'],
  environment: ['environment', 'test environment', 'environment details'],
  reproduction: ['reproduction steps', 'steps to reproduce', 'reproduction', 'how to reproduce'],
  'root-cause': [
    'root cause',
    'root cause analysis',
    'root causes',
    'cause',
    'cause analysis',
    'what went wrong',
    'why it happened',
    'technical root cause',
  ],
  bottleneck: ['bottleneck identification', 'bottleneck', 'bottlenecks'],
  'common-causes': ['common performance issues', 'why this is slow'],
  impact: [
    'impact',
    'impact analysis',
    'impact assessment',
    'business impact',
    'user impact',
    'performance impact',
  ],
  'severity-justification': ['severity justification'],
  proposal: [
    'proposed optimization',
    'proposed solution',
    'proposed fix',
    'solution',
    'the fix',
    'fix',
  ],
  strategy: ['strategy', 'technical approach', 'approach', 'optimization strategy'],
  phases: ['implementation plan', 'rollout plan', 'phases'],
  'expected-improvement': [
    'expected improvement',
    'expected improvements',
    'expected results',
    'targets',
  ],
  techniques: ['optimization techniques', 'techniques', 'optimisation techniques'],
  'files-planned': [
    'files to modify',
    'related files',
    'affected files',
    'files affected',
    'files',
  ],
  'files-changed': [
    'files modified',
    'files changed',
    'modified files',
    'changed files',
    'code changes',
  ],
  risks: ['risks', 'risk assessment', 'potential risks'],
  changes: ['changes made', 'changes', 'changes implemented', 'implementation details'],
  benchmarks: [
    'benchmark results',
    'benchmarks',
    'benchmark',
    'performance results',
    'results',
    'before and after',
    'before/after',
    'measurements',
  ],
  testing: [
    'testing performed',
    'testing strategy',
    'testing',
    'test plan',
    'validation plan',
    'tests',
  ],
  resolution: ['resolution', 'fix applied', 'solution implemented'],
  verification: ['verification', 'validation', 'verification results'],
  lessons: [
    'lessons learned',
    'lessons',
    'lesson learned',
    'key learnings',
    'learnings',
    'takeaways',
    'key takeaways',
    'what we learned',
    'lessons & takeaways',
    'lições aprendidas',
    '技術的教訓',
    '教訓',
    '经验教训',
    '教训',
  ],
  references: ['references', 'links', 'resources', 'further reading', 'sources'],
  status: ['status'],
  notes: ['implementation notes', 'notes', 'progress notes'],
  related: ['related issues', 'related', 'related documents', 'see also'],
  timeline: ['timeline', 'incident timeline', 'chronology'],
  actions: ['action items', 'actions', 'follow-up actions', 'follow-ups', 'next steps', 'todo'],
  workarounds: ['workarounds', 'workaround', 'mitigation', 'temporary workaround'],
  monitoring: ['monitoring', 'monitoring plan'],
}

const BY_HEADING = new Map<string, SectionKey>(
  Object.entries(HEADINGS).flatMap(([key, names]) =>
    names.map((name) => [name, key as SectionKey]),
  ),
)

/** `## 3. 🔍 Root Cause:` → `root cause`. */
function normalizeHeading(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '')
    .replace(/^\s*(?:#+\s*)?(?:\d+(?:\.\d+)*[.):]?|[a-z][.)]|step \d+:?|phase \d+:?)\s+/u, '')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/[\s:：.!–—-]+$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What a heading means; undefined where it says nothing known. */
export function parseSectionKey(heading: string): SectionKey | undefined {
  return BY_HEADING.get(normalizeHeading(heading))
}
