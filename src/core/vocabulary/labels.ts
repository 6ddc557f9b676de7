import { rememberBy } from '../memory/remember.ts'
import { parseDateLabel, type DateKey } from './date-labels.ts'

/** Labels of fields by meaning, normalised: lower case, no emoji, no parentheses at the end. */
export const LABELS = {
  severity: [
    'severity',
    'severity level',
    'incident severity',
    'issue severity',
    'sev',
    'severidade',
    'nível de severidade',
    'gravidade',
    'criticidade',
    '重大度',
    '深刻度',
    '严重程度',
    '严重性',
    '严重级别',
    '影响级别',
  ],
  priority: [
    'priority',
    'priority level',
    'issue priority',
    'prioridade',
    '優先度',
    '重要度',
    '优先级',
  ],
  status: [
    'status',
    'current status',
    'final status',
    'overall status',
    'issue status',
    'incident status',
    'resolution status',
    'state',
    'status final',
    'status atual',
    'estado',
    'situação',
    '状态',
    '当前状态',
    'ステータス',
    '状態',
    '対応状況',
  ],
  /** How it ended, where no status says so. */
  outcome: ['outcome', 'final outcome', 'issue outcome', 'desfecho', 'resultado final'],
  /** What is said to be affected, so that its place in the document does not matter. */
  affected: [
    'services affected',
    'systems affected',
    'components affected',
    'components impacted',
    'services impacted',
    '影響サービス',
    '影響を受けたサービス',
    '影響システム',
    '影響コンポーネント',
    '対象サービス',
    '対象システム',
    '影响服务',
    '影响组件',
    '影响模块',
    '受影响服务',
    '受影响的服务',
    '受影响组件',
    '受影响的组件',
    '受影响模块',
  ],
  component: [
    'component',
    'components',
    'componente',
    'componentes',
    'service',
    'services',
    'serviço',
    'serviços',
    'module',
    'modules',
    'módulo',
    'módulos',
    'サービス',
    'コンポーネント',
    'モジュール',
    '组件',
    '服务',
    '模块',
  ],
  /** What the record is about where it names no component: the machine or program. */
  system: [
    'system',
    'target system',
    'application',
    'container',
    'server',
    'sistema',
    'aplicação',
    'servidor',
    'システム',
    'アプリケーション',
    'サーバー',
    '系统',
    '应用',
    '服务器',
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
    'pr',
    'pull request',
    'pull requests',
    'related pr',
    'related prs',
    'related incident',
    'related incidents',
    'related ticket',
    'related tickets',
    'issue link',
    'tracking issue',
    'parent issue',
    'epic',
    'supersedes',
    'duplicate of',
    'issues relacionadas',
    'relacionado',
    '相关问题',
    '关联问题',
    '関連',
    '関連issue',
    '関連 issue',
    '関連インシデント',
  ],
  author: [
    'author',
    'authors',
    'created by',
    'written by',
    'prepared by',
    'reported by',
    'reporter',
    'owner',
    'document owner',
    'autor',
    'autora',
    'autores',
    'criado por',
    'elaborado por',
    'relatado por',
    '作者',
    '创建者',
    '创建人',
    '报告人',
    '作成者',
    '報告者',
    '執筆者',
  ],
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
  commits: [
    'git commits',
    'git commit',
    'commits',
    'commit',
    'commit hash',
    'commit hashes',
    'commit sha',
    'commit id',
    'fix commit',
    'fix commits',
    'fixed in commit',
    'fixed in',
    'fixed by',
    'merge commit',
    'commits realizados',
    '提交',
    '修复提交',
    'コミット',
    '修正コミット',
  ],
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
  tags: ['tags', 'labels', 'etiquetas', '标签', 'タグ'],
} as const satisfies Record<string, readonly string[]>

export type LabelKey = keyof typeof LABELS | DateKey

/** All that a label can mean. */
export const LABEL_KEYS: readonly LabelKey[] = [
  ...(Object.keys(LABELS) as (keyof typeof LABELS)[]),
  'date',
  'updated',
  'resolvedDate',
  'due',
]

/** No known label is longer; longer texts are left alone. */
const MAX_LENGTH = 100

const ASCII = /^[ -~]*$/
const PICTURES = /[\p{Extended_Pictographic}\uFE0F\u200B-\u200F]/gu

/** `⏱ **Current Value (p95)**` → `current value`. */
export function normalizeLabel(label: string): string {
  if (label.length > MAX_LENGTH) return label
  const lower = label.toLowerCase()
  // The pattern of pictures is long, and ASCII has none.
  return (ASCII.test(lower) ? lower : lower.replace(PICTURES, ''))
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(/ ?\([^()]*\) ?$/, '')
    .trim()
}

/** Normalised labels by what they can mean: several keys (`Resolution`), none where a team says so. */
export type LabelWords = ReadonlyMap<string, readonly LabelKey[]>

/** The words of built-in and own labels in one table; own wordings win over built-in ones. */
export function makeLabelWords(
  own: Partial<Record<LabelKey | 'none', readonly string[]>> = {},
): LabelWords {
  const words = new Map<string, LabelKey[]>()
  for (const [key, labels] of Object.entries(LABELS)) {
    for (const label of labels) words.set(label, [...(words.get(label) ?? []), key as LabelKey])
  }
  const added = Object.entries(own).flatMap(([key, labels]) =>
    labels.map((label) => ({ key: key as LabelKey | 'none', label: normalizeLabel(label) })),
  )
  for (const { label } of added) words.set(label, [])
  for (const { key, label } of added) if (key !== 'none') words.get(label)!.push(key)
  return words
}

const BUILT_IN = makeLabelWords()

/** `Affected Endpoints`, `módulos afetados`, but not who or how much is affected. */
const AFFECTED =
  /^(?:(?:affected|impacted) (?!users?$|customers?$|clients?$|files?$|versions?$|people$|teams?$|regions?$|rows?$|records?$|requests?$|data$|parties$|period$|tests?$|metrics?$|code$|lines?$|by$)[a-z]+|(?!usuári|client|arquiv|pesso|dados|linh|regist|vers)[a-zà-ú]+ (?:afetad|impactad)[oa]s?)$/

/** `Implementation commit`, `Final commit hash`, but not the one that was tested or broke it. */
const COMMIT =
  /^(?:(?:fix|hotfix|final|main|key|merge|merged|squash|implementation|initial|solution|resolution|resolving|release|deployed|git) )?(?:commits?|commits? (?:hash(?:es)?|shas?|ids?|refs?|created|made))$|^(?:committed|merged|landed|fixed|resolved|implemented)(?: in| as| with)? commits?$|^commits? d[aeo] (?:correção|implementação|solução)$|^(?:提交|コミット)(?:记录|历史|哈希|ハッシュ|id)$/

/** What a label can mean: none, one or several keys (`Resolution`), so that the reader chooses. */
export const labelKeys = (label: string, words: LabelWords = BUILT_IN): readonly LabelKey[] =>
  rememberedKeys(label, words)

const rememberedKeys = rememberBy((label: string, words: LabelWords): readonly LabelKey[] => {
  const name = normalizeLabel(label)
  const known = words.get(name)
  // A team's own word for nothing is known, too.
  if (known?.length === 0) return known
  const date = parseDateLabel(name)
  if (date !== undefined) return [...(known ?? []), date]
  return known ?? (AFFECTED.test(name) ? ['affected'] : COMMIT.test(name) ? ['commits'] : [])
})

/** Whether a label can mean the given key. */
export const labelMeans = (label: string, key: LabelKey, words?: LabelWords): boolean =>
  labelKeys(label, words).includes(key)
