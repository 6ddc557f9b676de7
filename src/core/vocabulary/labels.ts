/** Labels of fields by meaning, normalised: lower case, no emoji, no parentheses at the end. */
export const LABELS = {
  date: [
    'date',
    'created',
    'reported',
    'opened',
    'date created',
    'created date',
    'date of incident',
    'when',
    'report date',
    'reported on',
    'data',
    '日期',
    '発生日時',
  ],
  updated: [
    'updated',
    'last updated',
    'last update',
    'last modified',
    'atualizado',
    'última atualização',
    '最終更新',
  ],
  resolvedDate: [
    'resolved date',
    'resolved',
    'closed',
    'completed',
    'date resolved',
    'fixed',
    'closed date',
    'completion date',
    'fixed on',
    'resolved on',
    'closed on',
  ],
  due: ['due', 'due date', 'deadline'],
  severity: ['severity', 'severidade', '重大度', '严重程度'],
  priority: ['priority', 'prioridade', '優先度', '优先级'],
  status: ['status', 'current status', 'state', '状态', 'ステータス', '状態'],
  component: [
    'component',
    'components',
    'affected component',
    'affected components',
    'affected service',
    'affected services',
    'service',
    'services',
    'module',
    'affected module',
    'affected modules',
    'affected system',
    'affected systems',
    '影響サービス',
  ],
  related: [
    'related story',
    'related issue',
    'related issues',
    'related',
    'task id',
    'ticket',
    'story',
    'jira',
  ],
  author: ['created by', 'author', 'authors', 'reported by', 'reporter', 'owner', 'autor'],
  metric: ['metric'],
  current: ['current value', 'current'],
  baseline: ['baseline/expected', 'baseline', 'expected', 'expected value', 'baseline value'],
  degradation: ['degradation'],
  cpu: ['cpu usage', 'cpu'],
  memory: ['memory usage', 'memory', 'ram usage'],
  disk: ['disk i/o', 'disk', 'disk usage', 'disk io'],
  network: ['network', 'network i/o'],
  environment: ['environment', 'test environment'],
  file: ['file', 'location'],
  operation: ['operation'],
  workarounds: ['workarounds', 'workaround'],
  target: ['target performance', 'target'],
  expectedSpeedup: ['expected speedup', 'expected gain', 'expected improvement'],
  improvement: ['improvement', 'improvements', 'gain'],
  resolutionSummary: ['resolution summary', 'resolution', 'fix summary'],
  commits: ['git commits', 'git commit', 'commits', 'commit', 'commit hash', 'commit hashes'],
  targetMet: ['performance target met', 'target met'],
  speedup: ['speedup achieved', 'speedup'],
  monitoring: ['monitoring'],
  started: ['date started', 'started', 'start date'],
  decisions: ['key decisions made', 'decisions', 'key decisions'],
  challenges: ['challenges encountered', 'challenges'],
  achieved: [
    'performance improvements achieved',
    'improvements achieved',
    'performance improvement achieved',
  ],
  tags: ['tags', 'labels'],
} as const satisfies Record<string, readonly string[]>

export type LabelKey = keyof typeof LABELS

/** `⏱ **Current Value (p95)**` → `current value`. */
export function normalizeLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a label means the given key. A label can mean several (`Resolution`), so the reader asks. */
export function labelMeans(label: string, key: LabelKey): boolean {
  return (LABELS[key] as readonly string[]).includes(normalizeLabel(label))
}
