import { describe, expect, test } from 'vitest'
import { findClaims } from '../../../src/core/benchmark/claims.ts'
import { judgeClaim } from '../../../src/core/benchmark/verdict.ts'
import type { Direction, Verdict } from '../../../src/core/issue/schema.ts'
import { parseQuantity } from '../../../src/core/measure/quantity.ts'

const judge = (
  claim: string,
  before: string,
  after: string,
  direction: Direction,
  inGain = false,
) =>
  judgeClaim(findClaims(claim)[0]!, parseQuantity(before), parseQuantity(after), direction, inGain)

// Facts stated in public: issues, pull requests and documentation named in the first column.
test.each([
  ['nolanlawson/optimize-js#13', '9.42 ms', '5.27 ms', 'lower', '128.73% improvement', 'mismatch'],
  ['nolanlawson/optimize-js#13', '12.76 ms', '1.75 ms', 'lower', '86.29% improvement', 'match'],
  ['colbymchenry/codegraph#223', '97 s', '17 s', 'lower', '82% faster', 'ambiguous'],
  [
    'kocsismate/php-version-benchmarks#5',
    '1.66990 s',
    '1.27731 s',
    'lower',
    '-30.74% diff',
    'ambiguous',
  ],
  ['rd13/jsperf.app#12', '5522394 ops/s', '258163 ops/s', 'higher', '95% slower', 'match'],
  ['legacyai/tf-transformers#39', '83 min', '31 min', 'lower', '90 times faster', 'mismatch'],
  ['benchmark-action/github-action-benchmark', '100 u', '230 u', 'lower', '230% worse', 'mismatch'],
  ['rukai/shotover-proxy#3', '8.9 us', '12.5 us', 'lower', '-28.78%', 'ambiguous'],
  ['CodSpeedHQ/codspeed-go#52', '10.1 ms', '1.1 ms', 'lower', 'x9.1', 'match'],
  ['CodSpeedHQ/codspeed-go#52', '10.2 ms', '1.1 ms', 'lower', 'x9.4', 'match'],
  ['CodSpeedHQ/codspeed-rust#18', '195.6 ns', '223.3 ns', 'lower', '-12.44%', 'ambiguous'],
  [
    'CodSpeedHQ/codspeed#520',
    '211.497 us',
    '243.455 us',
    'lower',
    '13.13% regression',
    'ambiguous',
  ],
  ['golang/perf cmd/benchstat', '1.718 us', '1.423 us', 'lower', '17.20% faster', 'ambiguous'],
  ['BrokkAi/brokk-app#2098', '46.85 s', '62.32 s', 'lower', '+33.0%', 'match'],
  ['BrokkAi/brokk-app#2098', '21.35 files/s', '16.05 files/s', 'higher', '-24.8%', 'match'],
  ['dotnet/runtime#37813', '1.25 ns', '2.34 ns', 'lower', 'Test/Base 1.87', 'match'],
  ['dotnet/runtime#37813', '143.62 ns', '151.32 ns', 'lower', 'Test/Base 1.05', 'match'],
  ['dotnet/runtime#37813', '1.56 ns', '5.66 ns', 'lower', 'Test/Base 3.62', 'match'],
  ['pyk/bench#19', '1770000 ns', '3.44 ns', 'lower', '0.00x relative', 'match'],
  ['the performance template', '10 s', '45 s', 'lower', '350% slower', 'match'],
  ['the performance template', '50 ms', '250 ms', 'lower', '5x increase', 'ambiguous'],
] as const)(
  '%s: %s → %s (%s) called “%s” is a %s',
  (_source, before, after, direction, claim, verdict) => {
    expect(judge(claim, before, after, direction).verdict).toBe(verdict)
  },
)

type Case = readonly [claim: string, before: string, after: string, Direction, Verdict]

const RULES: readonly (readonly [rule: string, cases: readonly Case[]])[] = [
  [
    'a speed in per cent is the speed, not the time saved',
    [
      ['100% faster', '8 s', '4 s', 'lower', 'match'],
      ['50% faster', '8 s', '4 s', 'lower', 'ambiguous'],
      ['70% faster', '8.0 s', '4.0 s', 'lower', 'mismatch'],
      ['300% faster', '50 req/s', '200 req/s', 'higher', 'match'],
      ['75% faster', '50 req/s', '200 req/s', 'higher', 'ambiguous'],
      ['100% slower', '4.0 s', '8.0 s', 'lower', 'match'],
      ['50% slower', '4.0 s', '8.0 s', 'lower', 'ambiguous'],
      ['50% faster', '4.0 s', '8.0 s', 'lower', 'mismatch'],
    ],
  ],
  [
    'a factor with a comparative is the ratio, "increase" comes on top',
    [
      ['4x faster', '8.0 s', '2.0 s', 'lower', 'match'],
      ['3x faster', '8.0 s', '2.0 s', 'lower', 'ambiguous'],
      ['4x slower', '2.0 s', '8.0 s', 'lower', 'match'],
      ['4x faster', '2.0 s', '8.0 s', 'lower', 'mismatch'],
      ['3.2x longer', '35m', '1h 52m', 'lower', 'match'],
      ['4x larger', '4 GB', '16 GB', 'lower', 'match'],
      ['4x increase', '6.0 GB', '24.0 GB', 'unknown', 'ambiguous'],
      ['3x increase', '6.0 GB', '24.0 GB', 'unknown', 'match'],
      ['5x increase', '4', '12', 'lower', 'mismatch'],
      ['10x fewer', '200', '20', 'lower', 'match'],
      ['4x', '10 minutes', '41 minutes', 'lower', 'match'],
      ['0.25x', '40.0 s', '10.0 s', 'lower', 'match'],
    ],
  ],
  [
    'more of an interval may be how often, and a better size the room there is',
    [
      ['4x more', '24 h', '6 h', 'lower', 'ambiguous'],
      ['3x more', '24 h', '6 h', 'lower', 'mismatch'],
      ['4x more', '24 GB', '6 GB', 'lower', 'mismatch'],
      ['4x improvement', '4 GB', '16 GB', 'lower', 'ambiguous'],
      ['4x improvement', '4 s', '16 s', 'lower', 'mismatch'],
    ],
  ],
  [
    'a signed change is that of the amount itself',
    [
      ['-75%', '8.0 s', '2.0 s', 'lower', 'match'],
      ['+75%', '8.0 s', '2.0 s', 'lower', 'ambiguous'],
      ['+300%', '8.0 s', '2.0 s', 'lower', 'ambiguous'],
      ['-75%', '2.0 s', '8.0 s', 'lower', 'ambiguous'],
      ['-30%', '8.0 s', '2.0 s', 'lower', 'mismatch'],
      ['+40%', '10', '14', 'unknown', 'match'],
      ['-40%', '10', '14', 'unknown', 'mismatch'],
      ['−100%', '~75', '0', 'lower', 'match'],
    ],
  ],
  [
    'less and more keep their direction',
    [
      ['75% less', '8.0 GB', '2.0 GB', 'lower', 'match'],
      ['75% less', '2.0 GB', '8.0 GB', 'lower', 'mismatch'],
      ['300% more', '2.0 GB', '8.0 GB', 'lower', 'match'],
      ['300% less', '8.0 GB', '2.0 GB', 'lower', 'ambiguous'],
      ['75% improvement', '8.0 s', '2.0 s', 'lower', 'match'],
      ['300% improvement', '8.0 s', '2.0 s', 'lower', 'ambiguous'],
      ['75% improvement', '2.0 s', '8.0 s', 'lower', 'mismatch'],
      ['75%', '8.0 s', '2.0 s', 'lower', 'match'],
      ['300%', '2.0 s', '8.0 s', 'lower', 'ambiguous'],
    ],
  ],
  [
    'shares may have been subtracted',
    [
      ['25%', '80%', '60%', 'lower', 'match'],
      ['20%', '80%', '60%', 'lower', 'ambiguous'],
      ['20% ↑', '60%', '80%', 'higher', 'ambiguous'],
      ['20% ↑', '80%', '60%', 'lower', 'mismatch'],
      ['94%', '0%', '94%', 'higher', 'ambiguous'],
    ],
  ],
  [
    'rounding, bounds and approximations are allowed for',
    [
      ['x9.4', '10.2 ms', '1.1 ms', 'lower', 'match'],
      ['-7%', '47m 30s', '~44m', 'lower', 'match'],
      ['99% less', '50 ms', '<1 ms', 'lower', 'match'],
      ['85% less', '50-100', '10-15', 'lower', 'match'],
      ['2.5-3x', '10.0 s', '3.7 s', 'lower', 'match'],
      ['2.5-3x', '10.0 s', '5.0 s', 'lower', 'mismatch'],
      ['90%+ reduction', '10.0 s', '0.1 s', 'lower', 'match'],
      ['90%+ reduction', '10.0 s', '2.0 s', 'lower', 'mismatch'],
      ['90%+ reduction', '10.0 s', '1.0 s', 'lower', 'match'],
      ['over 10x', '10.0 s', '1.05 s', 'lower', 'mismatch'],
      ['over 10x', '10.0 s', '0.95 s', 'lower', 'match'],
      ['over 5x faster', '5.5 s', '<1 s', 'lower', 'match'],
    ],
  ],
  [
    'points are the difference, not the change',
    [
      ['4 percentage points', '62 %', '58 %', 'lower', 'match'],
      ['-10pp', '62 %', '52 %', 'lower', 'match'],
      ['+10pp', '62 %', '52 %', 'lower', 'mismatch'],
      ['16 pp', '62 %', '52 %', 'lower', 'ambiguous'],
      ['rose by 94 pp', '0 %', '94 %', 'higher', 'match'],
      ['dropped by 4 pp', '2 %', '6 %', 'lower', 'mismatch'],
      ['+12 points', '80', '92', 'higher', 'match'],
      ['4 percentage points', '400 ms', '380 ms', 'lower', 'unverifiable'],
    ],
  ],
  [
    'factors in words are about so many',
    [
      ['halved', '10.0 s', '5.2 s', 'lower', 'match'],
      ['halved', '10.0 s', '7.0 s', 'lower', 'mismatch'],
      ['halved', '5.0 s', '10.0 s', 'lower', 'mismatch'],
      ['doubled', '95 req/s', '190 req/s', 'higher', 'match'],
      ['twice as fast', '10.0 s', '5.0 s', 'lower', 'match'],
      ['twice as long', '5.0 s', '10.0 s', 'lower', 'match'],
      ['three times faster', '10.0 s', '5.0 s', 'lower', 'mismatch'],
    ],
  ],
  [
    'what cannot be computed is not judged',
    [
      ['100% more', '0', '5', 'unknown', 'unverifiable'],
      ['5x', '0 s', '11 ms', 'lower', 'unverifiable'],
      ['50% less', '50 users', '300 ms', 'lower', 'unverifiable'],
      ['50% less', 'none', '300 ms', 'lower', 'unverifiable'],
      ['-33%', '90 °C', '60 °C', 'lower', 'unverifiable'],
    ],
  ],
]

describe.each(RULES)('%s', (_rule, cases) => {
  test.each(cases)('“%s” for %s → %s (%s): %s', (claim, before, after, direction, verdict) => {
    expect(judge(claim, before, after, direction).verdict).toBe(verdict)
  })
})

test.each([
  ['4x', '40.0 ms', '10.0 ms', 'lower', 'match'],
  ['4x', '10.0 ms', '40.0 ms', 'lower', 'ambiguous'],
  ['4x', '10 req/s', '40 req/s', 'higher', 'match'],
  ['4x', '40 req/s', '10 req/s', 'higher', 'ambiguous'],
  ['0.25x', '10.0 ms', '40.0 ms', 'lower', 'match'],
  ['0.25x', '40.0 ms', '10.0 ms', 'lower', 'ambiguous'],
  ['9x', '10.0 ms', '40.0 ms', 'lower', 'mismatch'],
  ['4x slower', '10.0 ms', '40.0 ms', 'lower', 'match'],
  ['Test/Base 4.00', '10.0 ms', '40.0 ms', 'lower', 'match'],
] as const)(
  'where a gain belongs, “%s” for %s → %s (%s) is a %s',
  (claim, before, after, direction, verdict) => {
    expect(judge(claim, before, after, direction, true).verdict).toBe(verdict)
  },
)

test.each([
  ['82% faster', '97 s', '17 s', 'lower', '5.71× as fast (time −82.5 %)', 'time saved'],
  [
    '14%',
    '62%',
    '48%',
    'lower',
    '0.774× as much (−22.6 %, −14 percentage points)',
    'percentage points',
  ],
  ['5x increase', '50 ms', '250 ms', 'lower', '5× as long (time +400 %)', 'so many times as much'],
  [
    '75% faster',
    '50 req/s',
    '200 req/s',
    'higher',
    '4× as fast (rate +300 %)',
    'time each takes saved',
  ],
  ['5x', '0 s', '11 ms', 'lower', '+11 ms', undefined],
  ['5x', '5.5 s', '<1 s', 'lower', 'at least 5.5× as fast (time at least 81.8 % less)', undefined],
  ['5x', '10 s', '~50 s', 'lower', 'about 5× as long (time about +400 %)', undefined],
] as const)(
  'says what “%s” for %s → %s comes to',
  (claim, before, after, direction, computed, reading) => {
    const judged = judge(claim, before, after, direction)
    expect(judged.computed.replace(/[\u202F\u00A0]/g, ' ')).toBe(computed)
    expect(judged.reading).toBe(reading)
  },
)
