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
  file: [
    'file',
    'file path',
    'source file',
    'config file',
    'configuration file',
    'location',
    'arquivo',
    'ficheiro',
    'localização',
    '文件',
    '文件路径',
    '位置',
    'ファイル',
    '対象ファイル',
  ],
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

/** No known label is longer; longer texts are left alone. */
const MAX_LENGTH = 100

/** `⏱ **Current Value (p95)**` → `current value`. */
export function normalizeLabel(label: string): string {
  if (label.length > MAX_LENGTH) return label
  return label
    .toLowerCase()
    .replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(/ ?\([^()]*\) ?$/, '')
    .trim()
}

const BY_LABEL = new Map<string, LabelKey[]>()
for (const [key, labels] of Object.entries(LABELS)) {
  for (const label of labels) {
    BY_LABEL.set(label, [...(BY_LABEL.get(label) ?? []), key as LabelKey])
  }
}

/** What a label can mean: none, one or several keys (`Resolution`), so that the reader chooses. */
export const labelKeys = (label: string): readonly LabelKey[] =>
  BY_LABEL.get(normalizeLabel(label)) ?? []

/** Whether a label can mean the given key. */
export const labelMeans = (label: string, key: LabelKey): boolean => labelKeys(label).includes(key)
