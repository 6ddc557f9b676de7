/**
 * What is set by hand rather than measured: two figures of it tell what was changed, not what came of
 * it. The last words of the head decide, so that “pool wait time” is a measurement.
 */

/** Set whatever they are given in. */
const SET_THINGS =
  'time-?out(?: (?:duration|value|period))?|ttl|time to live|expir(?:y|ation)(?: time)?|keep-?alive|max(?:imum)? (?:age|lifetime)|' +
  'limits?|quotas?|thresholds?|intervals?|back-?off|debounce|sampl(?:e|ing) rate|retention(?: period)?|' +
  'versions?|releases?|settings?|configurations?|traffic|request volume|(?:offered|user|test|synthetic) load'
/** Set in counts and sizes, while a time or share of them is a measurement: “batch: 5 s → 1 s”. */
const SIZED_THINGS =
  'buffers?|prefetch|work mem|(?:hardware |system |container |vm )?resources|' +
  '(?:batch|block|fetch|pool|cache|buffer|window|ring|prefetch|cluster|fleet|record|r|w)[ -]?sizes?|' +
  '(?:max(?:imum)?|min(?:imum)?|initial)[ -](?:heap|connections?|threads?|workers?|clients|retries|attempts|size|memory|concurrency|replicas|instances|pods|files|processes|children)|' +
  '(?:cpu|memory) requests?|worker connections|concurrency (?:level|setting)|compression level|replication factor|' +
  'data ?sets?|data volume'
/** Set in counts alone: “the worker: 900 → 260 MB” is its memory. */
const COUNTED_THINGS =
  'pools?|batch(?:es)?|(?:page|chunk|step)[ -]?sizes?|' +
  'replicas|workers|instances|nodes|pods|containers|shards|partitions|threads|executors|servers|machines|(?:cpu )?cores|v?cpus?|' +
  '(?:virtual |concurrent )?users|vus|customers|tenants|clients'

const namedLast = (things: string): RegExp => new RegExp(`(?:^|[\\s(/-])(?:${things})$`, 'iu')
const ANY = namedLast(SET_THINGS)
const TIMED = namedLast(`${SET_THINGS}|time-?outs`)
const SIZED = namedLast(`${SET_THINGS}|${SIZED_THINGS}`)
const COUNTED = namedLast(`${SET_THINGS}|${SIZED_THINGS}|${COUNTED_THINGS}`)
/** What is counted in these is measured after all: affected users, blocked threads, server load. */
const MEASURED =
  /\b(?:(?:affected|impacted|lost|active|blocked|busy|idle|stuck|failed|failing|leaked|supported|served|handled|sustained|unused|waiting|runnable|running|unhealthy|unavailable|used|needed|required|max(?:imum)? supported) (?:[\p{L}]+ )?\p{L}+|(?:cpu|server|database|db|system|cluster|network|memory|average|page|initial|peak) (?:load|traffic)|(?:network|egress|ingress|outbound|inbound) traffic)$/iu
const HEAD_END =
  /\s(?:of|in|on|under|with|during|at|for|from|per|by|after|while|when|de|do|da|em|por|von|pro)\s|[,(;]|\s[をがは]/i
/** What is deployed or sent, whoever has it: `3 → 12 replicas`. */
const DEPLOYED = /^(?:replicas?|workers?|instances?|nodes?|pods?|shards?|partitions?|vus?|users?)$/i
const SERVED =
  /\b(?:supported?|supports|served?|serves|handled?|handles|affect(?:s|ed)|sustain(?:s|ed))\b/i

const SET =
  'upgraded|downgraded|bumped|updated|set|reset|configured|reconfigured|tuned|adjusted|limited|capped|scaled|resized|provisioned|pinned|switched|migrated|moved|upgrading|scaling|tuning|resizing|bumping'
const RAISED =
  'raised|increased|reduced|lowered|changed|doubled|halved|grown|grew|cut|dropped|went|rose'
/** “was upgraded from”, “scaled out from”. */
const WAS_SET = new RegExp(
  `\\b(?:${SET}|raised)(?:\\s(?:up|down|out|in|it|them|back))?(?:\\s(?:from|to|at))?\\s*$`,
  'iu',
)
/** “upgraded Postgres from”: a short object with no other clause in it. */
const SET_OBJECT = new RegExp(
  `\\b(?:${SET}|doubled|quadrupled)\\s((?:[\\p{L}\\p{N}_.-]{1,24}\\s){1,5}?)(?:(?:up|down)\\s)?(?:from|to)\\s$`,
  'iu',
)
/** “Increases memory from 2 GB → 8 GB”: what was given, in a list of what was done. */
const GIVEN =
  /^[^\p{L}]{0,8}(?:increas(?:e[sd]?|ing)|rais(?:e[sd]?|ing)|expand(?:s|ed|ing)?|add(?:s|ed|ing)?|doubl(?:e[sd]?|ing))\s(?:the\s)?(?:\p{L}+\s)?(?:memory|ram|heap|swap|cpus?|cores|disk|storage|memory limit)\s(?:size\s)?(?:from|to)\s$/iu
/** “generates a chart for 5m instead of 1h”, “polls every 5 s instead of 1 s”: which period, not how long it took. */
const PERIOD = /\b(?:for|every)\s$/i
const LASTING =
  /\b(?:runs?|ran|running|lasts?|lasted|blocks?|blocked|blocking|waits?|waited|waiting|hangs?|hung|stalls?|stalled|down|busy|locked|freezes?|froze|frozen)\s(?:[\p{L}]+\s){0,4}for\s$/iu
const OTHER_CLAUSE =
  /\b(?:and|so|that|which|but|fell|dropped|went|rose|took|takes|improved|latency|time|throughput|p\d\d)\b/i
const WAS_RAISED = new RegExp(
  `\\s+(?:(?:was|were|is|are|been|being|got)\\s)?(?:${RAISED}|${SET})(?:\\s(?:up|down|out))?$`,
  'iu',
)

/** “client.ts - Timeout getOrders”: a file or a caller, then what was set for it. */
const LED_BY_TIMEOUT = /(?:^|\s[-–—]\s)time-?out \p{L}+(?: \p{L}+)?$/iu

/** `maxPoolSize`, `work_mem` as words. */
const asWords = (name: string): string =>
  name
    .slice(-120)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_`*\s]+/g, ' ')
    .trim()
    .replace(/^(?:the )?(?:number|count|amount|value|size) of (?=\p{L})/iu, '')
    .replace(/\s(?:default|padrão|por defecto)$/iu, '')

/** Whether a name is that of something set, not measured: “connection pool”, “TTL”, “batch size”. */
export function isSetting(name: string, dimension: string): boolean {
  const head = (asWords(name).split(HEAD_END, 1)[0] ?? '').replace(WAS_RAISED, '')
  if (MEASURED.test(head)) return false
  if (/^(?:the |our )?load$/i.test(head)) return dimension === 'count' || dimension === 'rate'
  if (dimension === 'count') return COUNTED.test(head)
  if (dimension === 'time') return TIMED.test(head) || LED_BY_TIMEOUT.test(head)
  return (dimension === 'size' || dimension === 'rate' ? SIZED : ANY).test(head)
}

const SPENT = /us(?:ed?|age|o)\b|consum|\brss\b|peak|leak|footprint|payload|bundle|transfer/i

/** 2, 16, 1536: what memory and disks are given in; measured figures are seldom as round. */
function isRoundBinary(number: number): boolean {
  const power = Math.log2(number)
  return Number.isInteger(power) || Number.isInteger(Math.log2(number / 3))
}

/**
 * Whether memory or disk space was given rather than spent: it grew from one round binary number to
 * another, `2 GB → 16 GB`, and its name does not say that it was used. The numbers are those written.
 */
export const isGranted = (name: string, before: number, after: number): boolean =>
  after > before && isRoundBinary(before) && isRoundBinary(after) && !SPENT.test(name)

/**
 * Whether a sentence tells that something was set: by the name of the pair, by a verb right before the
 * figures (“was upgraded from”), or by what is counted (“from 3 to 12 replicas”). `words` reach up to the
 * first figure. A note, with an arrow or brackets, is no sentence: only the verb counts there.
 */
export function tellsSetting(
  { name, words, isNote }: { name: string; words: string; isNote: boolean },
  { dimension, unit }: { dimension: string; unit: string },
): boolean {
  const before = `${words.slice(-160).trimEnd()} `
  const object = SET_OBJECT.exec(before)?.[1]
  if (object !== undefined && !OTHER_CLAUSE.test(object)) return true
  if (GIVEN.test(before)) return true
  if (WAS_SET.test(before) && !OTHER_CLAUSE.test(name)) return true
  if (isNote) return false
  if (dimension === 'time' && PERIOD.test(before) && !LASTING.test(before)) return true
  if (isSetting(name, dimension)) return true
  return dimension === 'count' && DEPLOYED.test(unit) && !SERVED.test(words)
}
