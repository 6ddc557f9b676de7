import { escapePattern } from './escape-pattern.ts'

/** Keys that let causes and techniques recur, with the wordings that mean them; the first that matches wins. */
export interface KeyWords {
  key: string
  /** The name on pages. */
  name: string
  words: RegExp
}

/** The built-in causes. */
export const CAUSES: readonly KeyWords[] = [
  {
    key: 'n-plus-one',
    name: 'N+1 queries',
    words:
      /\bn\s?\+\s?1\b|\bone query per\b|\bquer(?:y|ies) (?:in a |per )(?:loop|row|item)|\bquery (?:for|per) each\b|\bconsultas? (?:por|para cada)\b|循环查询|ループ内.{0,8}クエリ/i,
  },
  {
    key: 'missing-index',
    name: 'Missing index',
    words:
      /\b(?:missing|lacks? an?|no|without an?|unindexed)\b[^.,;\n]{0,20}\bind(?:ex|ices|exes)\b|\bunindexed\b|\bfull (?:table )?scans?\b|\bseq(?:uential)? scan|\bsem índice|\bfalta de índice|缺少索引|没有索引|全表扫描|インデックス(?:が|の)?(?:なし|ない|無|不足|欠如)|フルスキャン/i,
  },
  {
    key: 'inefficient-algorithm',
    name: 'Inefficient algorithm',
    words:
      /\binefficient (?:algorithm|loop|sort)|\bquadratic\b|\bO\(n[²^*]|\bexponential(?:ly)?\b(?! (?:back-?off|retr|moving|delay))|\bbacktracking\b|\bcubic\b|\balgoritmo ineficiente|算法效率低|低效算法|非効率なアルゴリズム/i,
  },
  {
    key: 'unneeded-loading',
    name: 'Unneeded data loading',
    words:
      /\bunnecessary data|\bunneeded (?:data|loading)|\bover-?fetch(?:ing|es|ed)?\b|\bload(?:s|ing|ed)? (?:the )?(?:full|whole|entire) (?:data|table|file|dataset)|\bselect \*|\bdados desnecessários|加载(?:了)?(?:全部|不必要)|不要なデータ/i,
  },
  {
    key: 'no-caching',
    name: 'No caching',
    words:
      /\bno cach(?:e|ing)\b|\bcache (?:is |was )?never hit|\bnot (?:being )?cached\b|\brecalculat|\brecomput(?:es|ed|ing)\b|\bwithout (?:a |any )?cach|\bsem (?:nenhum )?cache|没有缓存|无缓存|未缓存|キャッシュ(?:が|され)(?:なし|ない|ていない)/i,
  },
  {
    key: 'synchronous-calls',
    name: 'Synchronous calls',
    words:
      /\bsynchronous(?:ly)?\b|\bblocking (?:the (?:event loop|main thread|ui)|call|i\/o|write|read)|\bone after (?:the other|another)\b|\bsequential(?:ly)? (?:calls?|requests?|quer)|\bsíncron[oa]s?\b|\bsequencialmente\b|同步调用|同步阻塞|同期(?:呼び出し|処理|的に)/i,
  },
  {
    key: 'memory-leak',
    name: 'Memory leak',
    words:
      /\bmemory leak|\bunbounded (?:growth|array|cache|map|queue|buffer|memory)|\bleaks? memory|\bleaking memory|\bvazamento de memória|内存泄漏|メモリリーク/i,
  },
  {
    key: 'lock-contention',
    name: 'Lock contention',
    words:
      /\block contention|\bwaiting for (?:a |the )?lock|\bmutex contention|\bglobal lock\b|\bdeadlock|\bcontenção de lock|锁竞争|锁争用|死锁|ロック競合|デッドロック/i,
  },
  {
    key: 'garbage-collection',
    name: 'Garbage collection',
    words:
      /\bgarbage collect|\bgc (?:pause|pressure|overhead)|\bcoleta de lixo|垃圾回收|GC 压力|ガベージ/i,
  },
  {
    key: 'pool-exhaustion',
    name: 'Pool exhaustion',
    words:
      /\b(?:pool|semaphore) (?:is |was |got )?(?:too small|exhaust|starv|saturat)|\bexhaust\w* (?:the )?(?:connection|thread|(?:\w+ )?pool)|连接池(?:耗尽|不足)|プール(?:の)?枯渇/i,
  },
  {
    key: 'resource-exhaustion',
    name: 'Resource exhaustion',
    words:
      /\b(?:out of memory|oom(?:-?kill(?:ed|er)?)?|disk (?:is |was )?full|no space left|(?:memory|cpu|disk|resource|file descriptor|ip(?: address)?|inotify)s? (?:exhaustion|starvation|exhausted|saturation))\b|内存不足|メモリ不足|ディスク(?:フル|枯渇)|リソース枯渇/i,
  },
  {
    key: 'retry-storm',
    name: 'Retry storm',
    words:
      /\bretry (?:storm|loop)s?\b|\bthundering herd|\bcache stampede|重试风暴|リトライストーム/i,
  },
  {
    key: 'race-condition',
    name: 'Race condition',
    words: /\brace conditions?\b|\bcondição de corrida|竞态条件|競合状態|レースコンディション/i,
  },
]

/** The built-in techniques. */
export const TECHNIQUES: readonly KeyWords[] = [
  {
    key: 'algorithm',
    name: 'Algorithm improvement',
    words: /\balgorithm|\balgoritmo|算法|アルゴリズム/i,
  },
  {
    key: 'caching',
    name: 'Caching',
    words:
      /\b(?:add|implement|introduc|us|enabl|appl|layer|with)\w*[^.\n]{0,30}\bcach(?:e|es|ing)\b|\bcach(?:ed|ing)\b|\bmemoi[sz]|\bcacheamento|增加缓存|添加缓存|缓存|キャッシュ/i,
  },
  {
    key: 'query-optimization',
    name: 'Query optimisation',
    words:
      /\b(?:database )?query optimi[sz]|\badd(?:ed|ing)? (?:an? |the )?(?:\w+ )?(?:missing )?ind(?:ex|exes|ices)\b|\bcreate index\b|\beager[- ]load|\bprefetch[_ ](?:related|quer)|\bquery rewrite|\brewr(?:ote|itten|ite) (?:the )?query|\b(?:criar|novos?|criação de) índices?|(?:添加|增加|创建)索引|查询优化|インデックス(?:を)?追加|クエリ最適化/i,
  },
  {
    key: 'async-parallel',
    name: 'Async and parallel processing',
    words:
      /(?<![\w.])async(?:hronous(?:ly)?|io)?\b|\bparallel|\bconcurrent(?:ly)?\b|\bbackground (?:job|worker|task)|\bweb ?workers?\b|\bassíncron|\bparalel[oa]|异步|并行|并发|非同期|並列/i,
  },
  {
    key: 'data-structure',
    name: 'Data structure change',
    words:
      /\bdata structures?\b|\bhash ?(?:map|table|set)s?\b|\b(?:circular|ring) buffer|数据结构|データ構造/i,
  },
  { key: 'refactoring', name: 'Code refactoring', words: /\brefactor|\brefator|重构|リファクタ/i },
  {
    key: 'scaling',
    name: 'Infrastructure scaling',
    words:
      /\binfrastructure scaling\b|\bscal(?:e|ed|ing) (?:up|out|horizontally|vertically)\b|扩容|スケール(?:アウト|アップ)/i,
  },
  {
    key: 'batching',
    name: 'Batching',
    words:
      /\bbatch(?:es|ed|ing)?\b(?! (?:job|size|script|file))|\bdata ?loader\b|\bbulk (?:insert|update|quer|operation)|\bem lotes?\b|批量|批处理|バッチ化|一括(?:取得|処理|更新)/i,
  },
  {
    key: 'debouncing',
    name: 'Debouncing and throttling',
    words: /\bdebounc|\bthrottl(?:e|ing)\b|防抖|节流|デバウンス/i,
  },
  {
    key: 'lazy-loading',
    name: 'Lazy loading and paging',
    words:
      /\blazy[- ]load|\bpaginat|\bvirtuali[sz](?:ed|ation) (?:list|scroll)|\bcode[- ]split|\bpaginação|懒加载|延迟加载|分页|遅延読み込み|ページネーション/i,
  },
  {
    key: 'resource-limits',
    name: 'Limits and timeouts',
    words:
      /\b(?:add|rais|increas|lower|reduc|set|tun|adjust|configur)\w*[^.\n]{0,30}\b(?:timeouts?|pool size|memory limits?|heap size)\b|\bcircuit breaker|\bback-?pressure\b|タイムアウト(?:を)?(?:延長|短縮|設定)|サーキットブレーカー/i,
  },
  {
    key: 'compression',
    name: 'Compression',
    words: /\b(?:gzip|brotli|zstd)\b|\bcompress(?:ion|ed|ing)\b|\bcompressão|压缩|圧縮/i,
  },
]

const LETTER = /[\p{L}\p{N}]/u
/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** A wording as a whole word, in any case, its spaces as any white space or a hyphen. */
function wordingPattern(wording: string): string {
  const text = wording.trim()
  const needsEdge = (letter: string) => LETTER.test(letter) && !UNSPACED.test(letter)
  const body = text
    .split(/[\s-]+/)
    .map(escapePattern)
    .join('[\\s-]+')
  const start = needsEdge(text.at(0) ?? '') ? '(?<![\\p{L}\\p{N}])' : ''
  return `${start}${body}${needsEdge(text.at(-1) ?? '') ? '(?![\\p{L}\\p{N}])' : ''}`
}

/** Built-in keys with a team's own wordings before them; a new key has its own words as name. */
export function makeKeyWords(
  builtIn: readonly KeyWords[],
  own: Readonly<Record<string, readonly string[]>> = {},
): readonly KeyWords[] {
  const added = Object.entries(own)
    .filter(([, wordings]) => wordings.length > 0)
    .map(([key, wordings]) => ({
      key,
      name: formatKey(key),
      words: new RegExp(wordings.map(wordingPattern).join('|'), 'iu'),
    }))
  return [...added, ...builtIn]
}

/** The key that a checklist, frontmatter or label words; undefined where no wording fits. */
export const parseKey = (text: string, keys: readonly KeyWords[]): string | undefined =>
  keys.find((entry) => entry.key === text || entry.words.test(text))?.key

/** Every key whose wording occurs in prose, each once, in the vocabulary's order. */
export function findKeys(text: string, keys: readonly KeyWords[]): KeyWords[] {
  const found = keys.filter((entry) => entry.words.test(text))
  return found.filter(({ key }, index) => found.findIndex((one) => one.key === key) === index)
}

const NAMES = new Map([...CAUSES, ...TECHNIQUES].map(({ key, name }) => [key, name]))

/** Words of keys that are spelled in capitals. */
const CAPITALS =
  /\b(?:api|cdn|cpu|css|db|dns|gc|gpu|html|http|io|jit|json|llm|orm|ram|sql|ssd|tcp|tls|ui|xml)\b/g

/** The name of a key on pages; an unknown key is its own name with spaces, `gc-pauses` is “GC pauses”. */
export const formatKey = (key: string): string =>
  NAMES.get(key) ?? key.replaceAll('-', ' ').replace(CAPITALS, (word) => word.toUpperCase())
