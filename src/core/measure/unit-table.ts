/** Seconds in one unit of time, by lower-cased name. */
export const TIME_FACTORS = table({
  'ps picosecond picoseconds': 1e-12,
  'ns nsec nanosecond nanoseconds ナノ秒 纳秒': 1e-9,
  'us µs μs usec usecs microsecond microseconds マイクロ秒 微秒': 1e-6,
  'ms msec msecs millis millisecond milliseconds ミリ秒 毫秒 milissegundos milisegundos': 1e-3,
  's sec secs second seconds 秒 秒間 seg segs segundo segundos sekunde sekunden': 1,
  'm min mins minute minutes 分 分間 分钟 minuto minutos minuten': 60,
  'h hr hrs hour hours 時間 小时 hora horas stunde stunden': 3600,
  'd day days 日 日間 天 dia dias tag tage': 86_400,
  'wk wks week weeks 週 週間 周 semana semanas woche wochen': 604_800,
})

/** Bytes in one unit of size, by lower-cased name; `KB` is 1000 as the survey's authors use it. */
export const SIZE_FACTORS = table({
  'b byte bytes': 1,
  'kb kilobyte kilobytes': 1e3,
  'mb megabyte megabytes': 1e6,
  'g gb gigabyte gigabytes': 1e9,
  'tb terabyte terabytes': 1e12,
  'pb petabyte petabytes': 1e15,
  'kib kibibyte kibibytes': 1024,
  'mib mebibyte mebibytes': 1024 ** 2,
  'gib gibibyte gibibytes': 1024 ** 3,
  'tib tebibyte tebibytes': 1024 ** 4,
})

/** Bytes per second in one unit of size rate that needs no slash. */
export const SIZE_RATE_FACTORS = table({
  bps: 1 / 8,
  kbps: 1e3 / 8,
  mbps: 1e6 / 8,
  gbps: 1e9 / 8,
})

/** Bytes in the bit units that occur before a slash: `Mbit/s`. */
export const BIT_FACTORS = table({
  'bit bits': 1 / 8,
  'kbit kbits': 1e3 / 8,
  'mbit mbits': 1e6 / 8,
  'gbit gbits': 1e9 / 8,
})

/** Events per second in one rate that is a word of its own. */
export const RATE_FACTORS = table({ 'rps qps tps fps iops wps pps flops mips': 1, rpm: 1 / 60 })

/** What a multiplier word or sign after a number stands for. */
export const MULTIPLIERS = table({
  'k thousand mil 千': 1e3,
  'm million millions mn mio 百万': 1e6,
  'billion billions bn mrd': 1e9,
  '万 萬': 1e4,
  '億 亿': 1e8,
})

/** Stems of nouns that are counted; only these may be singular (`1 query`, `0.9 core`). */
const COUNTED = new Set(
  (
    'alloc allocation backup batch byte call client commit connection core cpu error event ' +
    'executor failure flop file frame image instance item job key line log match message method ' +
    'minor miss module msg node object op operation order page partition pod point policy ' +
    'process query read record render replica req request response retry row schema session ' +
    'statement step table task test thread tick timeout token transaction user vcpu vu warning ' +
    'worker write'
  ).split(' '),
)
/** Several names of one thing. */
const SAME_NOUN: ReadonlyMap<string, string> = new Map([
  ['cpu', 'core'],
  ['vcpu', 'core'],
  ['req', 'request'],
  ['op', 'operation'],
  ['msg', 'message'],
  ['alloc', 'allocation'],
  ['vu', 'user'],
])
const COUNTED_SIGNS = new Set(['件', '次', '回', '个', '個', '本', '人', '条', '行', '台', '枚'])

/** Words that end in s without being a plural noun. */
const NOT_NOUNS = new Set(
  'was is as this less has its does across versus always plus minus thus yes times us ours perhaps towards besides unless'.split(
    ' ',
  ),
)

/** The stem of a noun, so that `queries` and `query` count the same thing. */
function stemNoun(noun: string): string {
  const lower = noun.toLowerCase()
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`
  if (/(?:ss|ch|x)es$/.test(lower)) return lower.slice(0, -2)
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower
}

/** The stem of a noun, one for the names of one thing: `CPUs` and `cores`, `req` and `requests`. */
export function nameThing(noun: string): string {
  const stem = stemNoun(noun)
  return SAME_NOUN.get(stem) ?? stem
}

/** Whether the survey's authors count such things. */
export const isKnownNoun = (noun: string): boolean =>
  COUNTED.has(stemNoun(noun)) || COUNTED_SIGNS.has(noun)

/** Whether a word after a number says what is counted: a known noun, or any lower-case plural. */
export function isCountedNoun(word: string): boolean {
  if (isKnownNoun(word)) return true
  return word.length > 3 && !NOT_NOUNS.has(word) && /^[a-zà-ÿ]+[^s]s$/.test(word)
}

function table(groups: Record<string, number>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(groups).flatMap(([names, value]) =>
      names.split(' ').map((name) => [name, value] as const),
    ),
  )
}
