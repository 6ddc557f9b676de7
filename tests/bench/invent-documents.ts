/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const THINGS = 'order list,report export,search page,session store,price import,mail queue'.split(
  ',',
)
const CAUSES = 'a missing index,one query per row,a lock held too long,a cache without limit'.split(
  ',',
)
const SENTENCES = [
  'The page waited for the database, and the database waited for its disk.',
  'Under load the pool of 20 connections was used up after 3 minutes (see `pool.ts:88`).',
  'Nothing in the logs told why, until the *slow query log* was switched on for an hour.',
  'Readers in [the support channel](https://example.org/support) reported it before any alert did.',
  'Memory stayed flat at 412 MB, so the garbage collector was not to blame.',
]

/** Documents of about 12 KB in the forms that people use: labels, tables, lists, fences and prose. */
export function* inventDocuments(count: number, seed = 1): Generator<string> {
  const random = makeRandom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const ms = (most: number) => Math.ceil(random() * most)
  const prose = (sentences: number) =>
    Array.from({ length: sentences }, () => pick(SENTENCES)).join(' ')
  for (let i = 0; i < count; i++) {
    const thing = pick(THINGS)
    const rows = Array.from({ length: 12 }, (_, row) => {
      const [before, after] = [ms(9000) + 500, ms(400)]
      return `| ${thing} ${row} | ${before} ms | ${after} ms | ${(before / after).toFixed(1)}x faster |`
    })
    const parts = Array.from({ length: 6 }, (_, part) =>
      [
        `### ${part + 1}. 🔍 Part ${part + 1} of the ${thing}`,
        prose(6),
        `- **p95**: ${ms(900) + 400} ms → ${ms(300)} ms\n- **Calls**: ${ms(90)}\n- [x] ${pick(SENTENCES)}`,
        '```sql\nSELECT id, total\nFROM orders\nWHERE customer = 42\nORDER BY created DESC;\n```',
        `> ${prose(2)}`,
      ].join('\n\n'),
    )
    yield (
      [
        `# Performance Issue: The ${thing} is slow, case ${i}`,
        `**Date**: 2026-0${1 + (i % 9)}-1${i % 10}\n**Severity**: ${pick(['LOW', 'MEDIUM', 'HIGH'])}\n**Status**: Resolved\n**Component**: ${thing}`,
        `## Summary\n\n${prose(4)}`,
        `## Root Cause\n\n${pick(CAUSES)}. ${prose(5)}`,
        `## Benchmark Results\n\n| Test | Before | After | Gain |\n|---|---|---|---|\n${rows.join('\n')}`,
        `## Details\n\n${parts.join('\n\n')}`,
        `## Lessons Learned\n\n- ${prose(1)}\n- ${prose(1)}`,
      ].join('\n\n') + '\n'
    )
  }
}
