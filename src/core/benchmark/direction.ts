import { remember } from '../memory/remember.ts'
import type { Direction, Quantity } from '../issue/schema.ts'

/** What a metric's name says, the rightmost word winning: "cache hit latency" is a latency. */
const LOWER =
  /latenc|latên|duration|elapsed|(?:load|page load|cpu|system|server) ?(?:time|average)|\bload (?:on|of|average)\b|\b(?:cpu|server|database|db|system|cluster) load\b|\bcpu\b|(?<!in)memory|memóri|\bram\b|heap|footprint|\brss\b|usage|utili[sz]ation|overhead|\bgc\b|garbage|alloc|error|erro\b|erros\b|fail|(?<!de)fault|crash|exception|\bmiss(?:es|ed|ing)?\b|bounce|drop(?:s|ped)?\b|\bloss\b|\blost\b|reject|retr(?:y|ies)|reconnect|timeout|time-out|abort|warning|violation|conflict|deadlock|contention|stall|jank|lag\b|backlog|queue|waiting|pending|spill|cost|spend|price|billed|quer(?:y|ies)|connections|round.?trips?|requests? per (?:page|request|user|session|view)|requests before|redundan|duplicat|duplicad|unnecessary|complexity|complexidade|technical debt|lookups\b|invocations\b|instantiations\b|\bcarga\b|chamadas|consultas|re-?paints?\b|paint operations|reflows?|re-?calc(?:s|ulations?)\b|layout shifts?|\bcls\b|requisi[çc]|calls|re-?renders?|renders|scans?\b|scanned|bundle|payload|\bsize\b|lines of code|warnings|bugs|regressions|complaints|tickets|incidents|affected|energy|power|battery drain|\b[45]\d\d\b|\b[45]xx\b|延迟|耗时|响应时间|内存|错误|失败|警告|风险|阻塞|死锁|重复|查询|卡顿|分配|故障|漏洞|遅延|レイテンシ|メモリ|エラー|失敗|クエリ|待ち時間|所要時間|処理時間|tempo|latencia|lentid|Laufzeit|Speicher|Fehler|Auslastung|temps\b|mémoire|erreur/giu
const HIGHER =
  /throughput|(?<!limit )\bhits?\b(?! latenc)|hit[ -]?(?:rate|ratio)|success|succeeded|complet(?:ed|ion) rate|(?<!un)availab|uptime|\bscores?\b|\bratings?\b|评分|得分|スコア|apdex|lighthouse|\bfps\b|frame ?rate|\b(?:rps|qps|tps|iops)\b|accuracy|precision|recall|coverage|efficien|bandwidth|capacity|headroom|idle|(?:concurrent|simultaneous|max(?:imum)?|supported) (?:users|vus|clients|players|streams)|free (?:memory|space|disk)|supported|concurrency|conversion|retention|satisfaction|speed-?ups?|\bspeed\b|pass(?:ing)? rate|tests? pass(?:ed|ing)|maintainab|stability|reliab|readab|\bhealth\b|quality|compression ratio|parallelism|per (?:second|sec|minute|min|hour|day|night)\b|\b(?:requests|req|ops|operations|transactions|messages|events|rows|records|requisi[çc](?:ões|oes)|consultas|mensagens)\/(?:s|seg|sec|min|h)\b|请求\/秒|每秒|毎秒|vazão|taxa de (?:acerto|sucesso)|disponibilidade|吞吐|命中|成功率|通过率|可维护性|可观测性|可读性|稳定性|覆盖率|可用性|スループット|ヒット率|カバレッジ|稼働率|Durchsatz|Trefferquote|Verfügbarkeit|débit/giu
/** Times that are good when long. */
const LONG_TIMES =
  /uptime|(?:time )?between (?:failures|crashes|incidents)|\bmtb[fc]\b|battery life|time saved|budget (?:left|remaining)|remaining budget/i
/** Sizes that are good when large. */
const LARGE_SIZES = /\b(?:free|available|capacity|headroom|throughput|bandwidth)\b/i
/** What happens often is good, except where its name says otherwise. */
const BAD_RATES =
  /error|fail(?!over)|(?<!de)fault|crash|\bmiss(?:es|ed|ing)?\b|\bdrop(?:s|ped)?\b|reject|retr(?:y|ies)|timeout|reconnect|alloc|\bgc\b|garbage|spill|\b[45]xx\b|\bload (?:on|of)\b|\b(?:cpu|server|database|db|system|cluster) load\b|warning|\bloss\b|\bslow|erro|lent[ao]s?\b|错误|失败|慢|エラー|遅い/i
const PER_TIME = /\bper (?:sec|min|hour|day|night)|\/(?:s|sec|seg|min|h)\b/i
/** Work that someone causes: done oftener it may be more load or more result, which its name does not say. */
const CAUSED_WORK = /\b(?:calls|(?:state|ui|dom) updates|re-?renders|polls)\b/i
/** What is left of a resource is good, whatever the resource: “error budget left”, “free disk”. */
const SPARE =
  /(?:^|[\s-])(?:free|headroom|(?<!(?:min|max)(?:imum)? )spare|unused|available|(?:budget|space|capacity|quota|memory|disk|credits?|slots?) (?:left|remaining))(?![\p{L}-])|\bremaining (?:budget|space|capacity|quota|memory|disk|credits?|slots?)\b/iu
/** Shares of what is left or idle; what happens while idle is something else: “idle CPU usage”. */
const SPARE_SHARE = /(?:^|[\s-])(?:left|remaining|idle)(?![\p{L}-])/iu
const SPENT = /usage|utili[sz]ation|consumption|overhead|\b(?:draw|used|errors?|failures?|loss)\b/i
/** “OrderQueries.cs: 120 → 40” counts no queries. */
const FILE_NAME = /(?<![\p{L}\p{N}_/-])[\p{L}\p{N}_/-]{1,80}\.[a-z]{1,4}(?![\p{L}\p{N}])/gu
const HEAD_END =
  /\s(?:of|in|on|under|with|during|at|for|from|per|by|after|while|when|de|do|da|em|por|von|pro)\s|[,(;]/i

/**
 * Which way a metric gets better: by its dimension for times, sizes and rates, unless its name
 * contradicts ("free memory", "errors per second"), by its name for shares, counts and factors.
 * The head of the name counts first: "success rate under load" is a success rate. What is free or left
 * of a resource is better when more.
 */
export function directionOf(
  metricName: string,
  quantity: (Pick<Quantity, 'dimension'> & Partial<Pick<Quantity, 'unit' | 'text'>>) | undefined,
): Direction {
  switch (quantity?.dimension) {
    case 'time':
      return LONG_TIMES.test(metricName) ? 'higher' : 'lower'
    case 'size':
      return LARGE_SIZES.test(metricName) || SPARE.test(metricName.split(HEAD_END, 1)[0] ?? '')
        ? 'higher'
        : 'lower'
    case 'rate':
    case 'size-rate':
      if (BAD_RATES.test(metricName)) return 'lower'
      return CAUSED_WORK.test(`${metricName} ${quantity.text ?? ''}`) ? 'unknown' : 'higher'
    case 'share':
    case 'count':
    case 'factor':
    case undefined: {
      const name = metricName.replace(FILE_NAME, '')
      const head = name.split(HEAD_END, 1)[0] ?? ''
      const isShare = quantity?.dimension === 'share'
      if (SPARE.test(head) || (isShare && SPARE_SHARE.test(head) && !SPENT.test(head))) {
        return 'higher'
      }
      // "Errors per second" without a unit are no throughput.
      if (PER_TIME.test(name) && BAD_RATES.test(head)) return 'lower'
      // "User list: 101 queries → 3" is told by what is counted.
      const counted = quantity?.dimension === 'count' ? (quantity.unit ?? '') : ''
      const told = [head, name, counted].map(lastWord)
      return told.find((one) => one !== 'unknown') ?? 'unknown'
    }
  }
}

const lastWord = remember((name: string): Direction => {
  const lower = lastIndex(LOWER, name)
  const higher = lastIndex(HIGHER, name)
  if (lower === higher) return 'unknown'
  return lower > higher ? 'lower' : 'higher'
})

const lastIndex = (pattern: RegExp, name: string): number => {
  let last = -1
  for (const match of name.matchAll(pattern)) last = match.index + match[0].length
  return last
}
