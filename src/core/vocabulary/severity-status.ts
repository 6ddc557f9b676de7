import type { Severity, Status } from '../issue/schema.ts'

const SEVERITY_WORDS: readonly (readonly [RegExp, Severity])[] = [
  [
    /^(?:critical|blocker|urgent|p0|sev-?\s?1|s1|crítica?o?|紧急|緊急|致命的?)(?![\p{L}\p{N}])/u,
    'critical',
  ],
  [/^(?:high|major|severe|p1|sev-?\s?2|s2|alta?o?|高)(?![\p{L}\p{N}])/u, 'high'],
  [/^(?:medium|moderate|normal|p2|sev-?\s?3|s3|médi[ao]|中)(?![\p{L}\p{N}])/u, 'medium'],
  [/^(?:low|minor|trivial|p3|p4|sev-?\s?[45]|s4|baix[ao]|低)(?![\p{L}\p{N}])/u, 'low'],
]

const STATUS_WORDS: readonly (readonly [RegExp, Status])[] = [
  [
    /^(?:in[ -]progress|implementing|implementation|wip|work in progress|started|in review|in development|ongoing|partially|partial|em andamento|进行中|進行中|対応中)(?![\p{L}\p{N}])/u,
    'in-progress',
  ],
  [
    /^(?:testing|monitoring|verifying|in testing|under testing|validating|verification|em teste|测试中|監視中)(?![\p{L}\p{N}])/u,
    'testing',
  ],
  [
    /^(?:resolved|fixed|complete|completed|done|deployed|optimized|optimised|implemented|production|solved|shipped|merged|live|success|corrigido|resolvido|concluído|completo|已完成|已解决|已修复|完了|解決済み?|修正済み?)(?![\p{L}\p{N}])/u,
    'resolved',
  ],
  [/^(?:closed|wontfix|won['’]t fix|fechado|已关闭|クローズ)(?![\p{L}\p{N}])/u, 'closed'],
  [
    /^(?:open|identified|new|recurring|planned|proposed|reported|investigating|under investigation|active|todo|to do|pending|backlog|not started|draft|aberto|identificado|未解决|未対応|调查中|調査中)(?![\p{L}\p{N}])/u,
    'open',
  ],
]

/** Emoji, marks and punctuation before the first word. */
const LEAD = /^[^\p{L}\p{N}]+/u

function firstMatch<T>(text: string, words: readonly (readonly [RegExp, T])[]): T | undefined {
  const plain = text.toLowerCase().replace(LEAD, '')
  return words.find(([pattern]) => pattern.test(plain))?.[1]
}

/** The severity that a text begins with: `🔴 Critical (P0)`, `HIGH - System unresponsive`, `SEV-3`. */
export const parseSeverity = (text: string): Severity | undefined =>
  firstMatch(text, SEVERITY_WORDS)

/** The status that a text begins with: `✅ RESOLVED - Fixed by …`, `Identified`. */
export const parseStatus = (text: string): Status | undefined => firstMatch(text, STATUS_WORDS)
