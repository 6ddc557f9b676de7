import { remember } from '../memory/remember.ts'
import { soundsExpected } from './comparison.ts'

/** What the head of a column, or of a row, says about the figures below or beside it. */
export type ColumnRole =
  | 'before'
  | 'after'
  /** The state of today: the outcome beside an older column, the beginning beside a later one. */
  | 'current'
  /** After only beside a before: `Base | Actual`. */
  | 'outcome'
  /** One of several steps: `Phase 2`, `v3`. */
  | 'stage'
  /** After the change, but not yet: `Projected`. */
  | 'hope'
  /** What is wanted, with or without a change. */
  | 'target'
  | 'change'
  | 'metric'
  | 'unit'
  /** Numbers a row, or says where it belongs in the source. */
  | 'index'
  | 'other'

/** The head of a column taken apart. */
export interface Column {
  role: ColumnRole
  /** What is left without the word that gives the role: `p50` of `Before p50`, `` where nothing is. */
  subject: string
  /** The subject stands before the side, as what is measured does: `Queries Before`. */
  isTrailing: boolean
  expected: boolean
}

const ACTIONS =
  '(?:优化|改善|最適化|変更|变更|修正|修复|修改|改进|重构|升级|迁移|対応|対策|改修|導入|適用|移行|実装|实施|调整|施策)'
const BEFORE_WORDS =
  'before|baseline|old|originals?|original(?:ly|mente)|previous(?:ly)?|prior|was|pre|antes|anterior(?:es)?|antig[oa]|原来|原始|之前|以前|从前|旧版?|初始|基线|基準|ベースライン|unoptimi[sz]ed|legacy|naive|initial(?:ly)?|inicial|vorher|avant'
const AFTER_WORDS =
  'after|new|optimi[sz]ed|improved|refactored|post|depois|después|após|pós|nov[oa]|otimizad[oa]|optimizad[oa]|之后|新版?|nachher|après'
/** Those that other words follow without a space: 优化前耗时. */
const BEFORE_JOINED = `${ACTIONS}之?前|[原旧](?:方案|实现|架构|逻辑|方式)`
const AFTER_JOINED = `${ACTIONS}之?[后後]|新(?:方案|实现|架构|逻辑|方式)`
const OUTCOME_WORDS =
  'actual|now|achieved|final(?:ly)?|measured|results?|resultado|agora|现在|最终|最終|实际|实测|実測|実績'
const CURRENT_WORDS = 'current(?:ly)?|today|atual|actualmente|当前|目前|現在|現状|aktuell'
const HOPE_WORDS =
  'expected|estimated|estimate|projected|projection|proposed|predicted|planned|esperad[oa]|estimad[oa]|previst[oa]|propost[oa]|projetad[oa]|预期|预计|预估|予測|想定|見込み?'
const TARGET_WORDS =
  'targets?|goals?|thresholds?|limits?|budget|slo|sla|meta|objetivo|ideal|required|requirement|stretch goal|warning|critical|目标值?|目標値?|阈值|閾値'
const CHANGE_LEAD =
  /^(?:%|Δ|δ|(?:improvements?|changes?|delta|diff(?:erence)?|gains?|speed-?ups?|reductions?|savings?|saved|ratio|factor|impact|benefit|variation|vs\.?|faster|mejoras?|reducción|melhorias?|ganhos?|redução|variação|diferença|economia|提升|改善|改善率|改进|减少|降低|节省|变化|変化|変化率|変動|削減率?|短縮率?|効果|倍率|Verbesserung|Änderung|Faktor)(?![\p{L}\p{N}]))/iu
const CHANGE_END =
  /(?:(?:^|[\s/-])(?:improvements?|changes?|delta|diff(?:erence)?|gains?|speed-?ups?|reductions?|savings?|saved|faster|melhorias?|ganhos?|redução|variação)|提升|提升率|改善|改善率|减少|降低|节省|变化|変化率|削減率?)$/iu
/** What leads only where nothing else is said: `Without cache` beside `With cache`. */
const LEAD_ONLY = {
  before: 'base|without|sem|sin|v1(?:\\.0){0,2}(?!\\.\\d)',
  after: 'with|com|con',
} as const
/** What is one side as a whole head only: `main` beside `PR`, not “Main thread”. */
const WHOLE = {
  before: /^(?:main|master|trunk|upstream|unpatched)(?: branch)?$/i,
  after: /^(?:(?:this )?(?:pr|branch|patch)|patched|pr ?#?\d{1,6})$/i,
} as const

const lead = (words: string, joined?: string): RegExp =>
  new RegExp(`^(?:(?:${words})(?![\\p{L}\\p{N}])${joined === undefined ? '' : `|${joined}`})`, 'iu')
const trailing = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})$`, 'iu')

const ROLES: readonly (readonly [ColumnRole, string])[] = [
  ['before', BEFORE_WORDS],
  ['after', AFTER_WORDS],
  ['hope', HOPE_WORDS],
  ['target', TARGET_WORDS],
  ['current', CURRENT_WORDS],
  ['outcome', OUTCOME_WORDS],
]
const LEADS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['before', lead(BEFORE_WORDS, BEFORE_JOINED)],
  ['after', lead(AFTER_WORDS, AFTER_JOINED)],
  ['before', WHOLE.before],
  ['after', WHOLE.after],
  ...ROLES.slice(2).map(([role, words]) => [role, lead(words)] as const),
]
const WEAK_LEADS: typeof LEADS = [
  ['before', lead(LEAD_ONLY.before)],
  ['after', lead(LEAD_ONLY.after)],
]
const ENDS: typeof LEADS = [
  ...ROLES.map(([role, words]) => [role, trailing(words)] as const),
  ['before', new RegExp(`(?:${BEFORE_JOINED})$`, 'u')],
  ['after', new RegExp(`(?:${AFTER_JOINED})$`, 'u')],
]
const STAGE =
  /^(?:(?:phase|stage|step|iteration|round|sprint|pass|fase|etapa|阶段|フェーズ|ステップ)\s?\d{1,2}|第[一二三四五六\d]{1,2}(?:阶段|段階|步)|[vpr]\d(?:\.0){0,2}(?!\.\d))(?![\p{L}\p{N}])/iu
const METRIC =
  /^(?:metrics?|métricas?|kpis?|measure(?:ment)?s?|indicators?|indicador(?:es)?|指标|指標|項目|项目|测试项|メトリクス|メトリック|metrik)$/iu
const UNIT = /^(?:units?|unidades?|单位|単位|einheit)$/iu
const INDEX =
  /^(?:#|no\.?|nr\.?|id|rank|lines?|line\(s\)|linhas?|linha\(s\)|priority|prioridade|status|序号|番号|优先级|状态)$/iu
const BRACKET = /[([（]([^()[\]（）]{0,60})[)\]）]/u

const plain = (text: string): string => text.replace(/^[^\p{L}\p{N}%Δδ#([（]+/u, '').trim()

/** What the head of a column announces: `Before p50`, `Queries (after)`, `Timeout Novo`, `优化后`. */
export const parseColumn: (text: string) => Readonly<Column> = remember(readColumn)

function readColumn(text: string): Column {
  const whole = plain(text)
  const aside = plain(BRACKET.exec(whole)?.[1] ?? '')
  const head = plain(whole.replace(BRACKET, ' ')).replace(/\s+/g, ' ')
  const column = (role: ColumnRole, subject: string, isTrailing = false): Column => ({
    role,
    subject: subject.replace(/^[\s:_-]+|[\s:_-]+$/g, ''),
    isTrailing,
    expected: soundsExpected(whole),
  })
  if (METRIC.test(head)) return column('metric', aside)
  if (UNIT.test(head)) return column('unit', '')
  if (INDEX.test(whole)) return column('index', '')
  for (const [role, pattern] of LEADS) {
    const found = pattern.exec(head)?.[0]
    if (found === undefined) continue
    const rest = head.slice(found.length).trim()
    // "Expected After" is an after, "Estimated gain" a change, "Current Time After" nothing but an after.
    if (role !== 'before' && role !== 'after' && rest !== '') {
      const inner = parseColumn(rest)
      if (/^(?:before|after|change)$/.test(inner.role))
        return { ...inner, expected: soundsExpected(whole) }
    }
    return column(role, [rest, aside].filter((part) => part !== '').join(' '))
  }
  if (CHANGE_LEAD.test(head) || CHANGE_END.test(head)) {
    return column('change', head.replace(CHANGE_LEAD, '').replace(CHANGE_END, ''))
  }
  for (const [role, pattern] of ENDS) {
    const found = pattern.exec(head)
    if (found !== null) return column(role, `${head.slice(0, found.index)} ${aside}`, true)
  }
  const side = LEADS.find(([, pattern]) => pattern.test(aside))
  if (side !== undefined) return column(side[0], head, true)
  for (const [role, pattern] of WEAK_LEADS) {
    const found = pattern.exec(head)?.[0]
    if (found !== undefined) return column(role, `${head.slice(found.length)} ${aside}`)
  }
  return STAGE.test(head) ? column('stage', head) : column('other', head)
}
