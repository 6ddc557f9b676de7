import type { Severity, Status } from '../issue/schema.ts'

type Words<T> = readonly (readonly [T, RegExp])[]

/** Words of scripts with spaces stand alone; those of Chinese and Japanese run into their neighbours. */
const anywhere = (words: string, runs: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])|${runs}`, 'u')
const atStart = (words: string): RegExp => new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])`, 'u')

const SEVERITY_WORDS: Words<Severity> = [
  [
    'critical',
    atStart(
      'critical|blocker|blocking|urgent|emergency|catastrophic|p0|sev(?:erity)?[ -]?[01]|s1|crítica?o?|urgente|紧急|緊急|致命的?|严重|重大|最高',
    ),
  ],
  [
    'high',
    atStart(
      '(?:very )?high|major|severe|important|p1|sev(?:erity)?[ -]?2|s2|(?:muito )?alt[ao]|grave|高',
    ),
  ],
  [
    'medium',
    atStart('medium|moderate|normal|p2|sev(?:erity)?[ -]?3|s3|médi[ao]|moderad[ao]|中(?:等|程度)?'),
  ],
  [
    'low',
    atStart(
      '(?:very )?low|minor|trivial|informational|p[3-5]|sev(?:erity)?[ -]?[45]|s[45]|baix[ao]|低|軽微|轻微',
    ),
  ],
]

const DONE =
  'resolved|fixed|completed?|done|deployed|optimi[sz]ed|implemented|solved|shipped|merged|success(?:ful(?:ly)?)?|finished|delivered|addressed|restored|recovered|applied|clarified|explained'
const DONE_PT =
  'corrigid[oa]s?|resolvid[oa]s?|conclu[ií]d[oa]s?|complet[oa]s?|implementad[oa]s?|aplicad[oa]s?|finalizad[oa]s?|otimizad[oa]s?|sucesso'
const DOING_PT = 'em (?:andamento|progresso|desenvolvimento|implementação)|parcial(?:mente)?'

/** What tells a status wherever it stands in the text; the word that comes first decides. */
const STATUS_WORDS: Words<Status> = [
  [
    'open',
    anywhere(
      `not (?:yet |fully |been )*(?:started|working|${DONE})|unresolved|unfixed|incomplete|(?:to be|needs? to be|will be) (?:started|${DONE})|(?:root cause )?identified|recurring|recurred|planned|planning|proposed|reported|(?:under )?investigat(?:ing|ion)|analy[sz]ed|pending|backlog|draft|blocked|action required|needs (?:work|attention|a fix|investigation)|ready (?:for|to) (?:execut(?:e|ion)|implement(?:ation)?|start|begin|work|spec|development)|não (?:iniciad|resolvid|corrigid|concluíd|implementad)[oa]s?|identificad[oa]|pendente|planejad[oa]|propost[oa]|em investigação|rascunho|abert[oa]`,
      '未(?:着手|解決|対応|完了|修正|解决|修复|完成|开始|处理)|計画中|计划中|规划中|待(?:处理|修复|解决|办|实施|执行|运行)|草稿|ドラフト|下書き|調査中|调查中',
    ),
  ],
  [
    'in-progress',
    anywhere(
      `in[ -]progress|work in progress|wip|implementing|ongoing|partial(?:ly)?|(?:in|under) (?:review|development)|under ?way|mitigated|being (?:fixed|implemented|worked on)|working on(?: it)?|${DOING_PT}`,
      '进行中|進行中|対応中|作業中|修正中|修复中|开发中|处理中|部分完成|一部完了|暫定対応',
    ),
  ],
  [
    'testing',
    anywhere(
      '(?:(?:in|under|undergoing) )?testing|monitoring|verifying|validating|(?:ready for|awaiting|in) (?:tests?|testing|qa|review|validation|verification)|em testes?|em validação|aguardando (?:testes?|validação)|monitorando',
      '测试中|监控中|监视中|监測中|監視中|验证中|検証中|テスト中|経過観察',
    ),
  ],
  [
    'resolved',
    anywhere(
      `${DONE}|${DONE_PT}|working|live in production|production[ -]ready|ready for (?:production|deployment|deploy|release|(?:the )?next phase)|em produção|pront[oa] para (?:a )?produção`,
      '完成|已(?:解决|修复|优化|实施|部署|上线|合并|通过)|生产就绪|可(?:直接)?(?:用于|投入)生产|完了|解決済み?|修正済み?|対応済み?|復旧済み?',
    ),
  ],
  [
    'closed',
    anywhere(
      `closed|wont ?fix|won['’]t fix|abandoned|rejected|declined|cancell?ed|obsolete|superseded|fechad[oa]|encerrad[oa]|cancelad[oa]`,
      '已?关闭|クローズ|中止|見送り',
    ),
  ],
]

/** Words too common to count behind others. */
const FIRST_WORDS: Words<Status> = [
  [
    'in-progress',
    atStart('awaiting|waiting|implementation(?: phase)?$|started|[a-z]+[ -]review|review'),
  ],
  ['testing', atStart('verification|validation|test')],
  [
    'resolved',
    atStart(
      'production(?! (?:outage|down|incident|issue|impact|bug))|in production|live|passed|(?:already )?optimal',
    ),
  ],
  [
    'open',
    atStart('open|new|active|todo|to do|reopened|accepted|acknowledged|confirmed|triaged|assigned'),
  ],
]

/** A team's own words in small letters with what they mean, the longest first. */
export type OwnWords<T> = readonly (readonly [word: string, meaning: T])[]

/** The words that a configuration gives to meanings, as the parsers here take them. */
export const makeOwnWords = <T extends string>(
  settings: Partial<Record<T, readonly string[]>> = {},
): OwnWords<T> =>
  (Object.entries(settings) as [T, readonly string[]][])
    .flatMap(([meaning, words]) => words.map((word): [string, T] => [plainText(word), meaning]))
    .filter(([word]) => word !== '')
    .toSorted(([a], [b]) => b.length - a.length)

/** Scripts without spaces run on behind a word. */
const RUNS_ON = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u

function meaningOf<T>(plain: string, own: OwnWords<T>): T | undefined {
  return own.find(
    ([word]) =>
      plain.startsWith(word) &&
      (RUNS_ON.test(word) || !/^[\p{L}\p{N}]/u.test(plain.slice(word.length))),
  )?.[1]
}

/** Longer texts are prose; a status stands at their beginning. */
const MAX_STATUS = 160
/** Emoji, marks and punctuation before the first word. */
const LEAD = /^[^\p{L}\p{N}]+/u

const plainText = (text: string): string =>
  text.slice(0, MAX_STATUS).toLowerCase().replace(LEAD, '').replaceAll('_', ' ')

/** The severity that a text begins with: `🔴 Critical (P0)`, `HIGH - System unresponsive`, `2 - High`, `SEV-3`. */
export function parseSeverity(text: string, own: OwnWords<Severity> = []): Severity | undefined {
  const plain = plainText(text)
  const meant = meaningOf(plain, own)
  if (meant !== undefined) return meant
  const unnumbered = plain.replace(/^\d[ ]?[-–:/(][ ]?/, '')
  return SEVERITY_WORDS.find(([, words]) => words.test(plain) || words.test(unnumbered))?.[0]
}

/**
 * The status that a text tells by its first known words, not only its very first:
 * `✅ RESOLVED - Fixed by …`, `Root cause identified`, `Phase 2 complete`, `Not yet fixed`.
 */
export function parseStatus(text: string, own: OwnWords<Status> = []): Status | undefined {
  const meant = meaningOf(plainText(text), own)
  if (meant !== undefined) return meant
  const plain = plainText(text).replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
  let first: { at: number; status: Status } | undefined
  for (const [status, words] of STATUS_WORDS) {
    const at = words.exec(plain)?.index
    if (at !== undefined && (first === undefined || at < first.at)) first = { at, status }
  }
  if (first?.at === 0) return first.status
  return FIRST_WORDS.find(([, words]) => words.test(plain))?.[0] ?? first?.status
}
