import { wordsOf } from '../issue/shared-words.ts'

/** Words that figures of anything are called by, and those that only join others. */
const GENERIC = new Set(
  `a an the of in on at to for from by per with without and or vs is was
  time times duration elapsed runtime latency latencies delay wait waiting speed performance perf throughput
  rate rates count counts number total sum size sizes memory mem ram rss heap cpu gpu disk io network bandwidth
  usage use used utilization utilisation load allocation allocations allocs usage footprint peak consumption
  response request requests req query queries operation operations op ops call calls transaction transactions
  item items row rows record records event events message messages error errors failure failures hit hits miss
  mean average avg median p50 p75 p90 p95 p99 p999 percentile max maximum min minimum best worst typical
  stddev wall clock real user sys cold warm first last overall result results metric metrics value values
  benchmark bench test tests case run runs measured measurement current baseline before after old new now
  second seconds sec s ms us ns minute minutes min hour hours h day days byte bytes kb mb gb kib mib gib
  page pages application app system server service api endpoint function method process processing job task
  data database db code build full normal simple large small medium big
  execution processing completion rps qps tps iops fps`.split(/\s+/),
)

/**
 * The words of a name that tell it from the names of other things: “p95 latency of the report export” →
 * report, export. Empty for “time”, “latency”, “memory usage”: what is only called so may be anything.
 */
export const specificWordsOf = (name: string): string[] => [
  ...new Set(wordsOf(name).filter((word) => !GENERIC.has(word) && !/^\d+$/.test(word))),
]
