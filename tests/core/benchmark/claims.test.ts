import { expect, test } from 'vitest'
import { findClaims } from '../../../src/core/benchmark/claims.ts'

test.each([
  ['82% faster', 'percent', 82, 0, 'faster'],
  ['2.6x faster', 'factor', 2.6, 0, 'faster'],
  ['90 times faster', 'factor', 90, 0, 'faster'],
  ['1.79× as fast', 'factor', 1.79, 0, 'faster'],
  ['350% slower', 'percent', 350, 0, 'slower'],
  ['99.8% ↓', 'percent', 99.8, 0, 'less'],
  ['71% ⬇️', 'percent', 71, 0, 'less'],
  ['80% reduction', 'percent', 80, 0, 'less'],
  ['75% less', 'percent', 75, 0, 'less'],
  ['reduced by 67%', 'percent', 67, 0, 'less'],
  ['reduction of 67%', 'percent', 67, 0, 'less'],
  ['improved response time by 80%', 'percent', 80, 0, 'improvement'],
  ['13%短縮', 'percent', 13, 0, 'less'],
  ['10-fold reduction', 'factor', 10, 0, 'less'],
  ['5x increase', 'factor', 5, 0, 'increase'],
  ['25% ↑', 'percent', 25, 0, 'more'],
  ['3.2x longer', 'factor', 3.2, 0, 'more'],
  ['128.73% improvement', 'percent', 128.73, 0, 'improvement'],
  ['20% performance improvement', 'percent', 20, 0, 'improvement'],
  ['2x performance increase', 'factor', 2, 0, 'improvement'],
  ['79% mais rápido', 'percent', 79, 0, 'faster'],
  ['8x mais', 'factor', 8, 0, 'more'],
  ['230% worse', 'percent', 230, 0, 'regression'],
  ['13.13% regression', 'percent', 13.13, 0, 'regression'],
  ['0.00x relative', 'factor', 0, 0, 'ratio'],
  ['4.5x baseline', 'factor', 4.5, 0, 'ratio'],
  ['350% over baseline', 'percent', 350, 0, 'more'],
  ['Test/Base 1.87', 'factor', 1.87, 0, 'ratio'],
  ['−89%', 'percent', 89, -1, 'none'],
  ['+97%', 'percent', 97, 1, 'none'],
  ['-30.74% diff', 'percent', 30.74, -1, 'none'],
  ['29%', 'percent', 29, 0, 'none'],
  ['6.1x', 'factor', 6.1, 0, 'none'],
  ['x9.1', 'factor', 9.1, 0, 'none'],
  ['2.5-3x', 'factor', 2.75, 0, 'none'],
  ['+ 12%', 'percent', 12, 1, 'none'],
  ['- 12%', 'percent', 12, -1, 'none'],
  ['halved', 'factor', 2, 0, 'less'],
  ['cut in half', 'factor', 2, 0, 'less'],
  ['doubled', 'factor', 2, 0, 'more'],
  ['twice as fast', 'factor', 2, 0, 'faster'],
  ['twice as long', 'factor', 2, 0, 'ratio'],
  ['three times faster', 'factor', 3, 0, 'faster'],
  ['4 percentage points', 'points', 4, 0, 'none'],
  ['-10pp', 'points', 10, -1, 'none'],
  ['−10 pts', 'points', 10, -1, 'none'],
  ['+12.5 %-points', 'points', 12.5, 1, 'none'],
  ['dropped by 4 percentage points', 'points', 4, 0, 'less'],
  ['12 points higher', 'points', 12, 0, 'more'],
  ['4 Prozentpunkte weniger', 'points', 4, 0, 'less'],
] as const)('reads the claim “%s”', (text, kind, value, sign, words) => {
  expect(findClaims(text)).toMatchObject([{ text, kind, value, sign, words }])
})

test.each([
  ['p50: 1,150 ms → 190 ms (83% faster)', ['83% faster']],
  ['p95: 2.7 s → 410 ms (6.6x)', ['6.6x']],
  ['AOT warnings: 50 → 12 (76%)', ['76%']],
  ['5550 ms → 677 ms = 8.2x', ['8.2x']],
  ['✅ **95% faster**, 60% less memory', ['95% faster', '60% less']],
  ['Query count reduced by 67% (4 → 2-3 queries)', ['reduced by 67%']],
  ['CPU Reduction: 27%', ['27%']],
  ['(184 → 94 lines, -49%)', ['-49%']],
])('finds the claims in “%s”', (text, claims) => {
  const found = findClaims(text)
  expect(found.map((claim) => claim.text)).toEqual(claims)
  for (const { start, end, text: written } of found) expect(text.slice(start, end)).toBe(written)
})

test.each([
  '44 MB',
  'none, usage went up on purpose because every core works now',
  '97% of one core',
  '25.3% of total time (12.5 seconds)',
  'database CPU 88% -> 37%',
  'dropped from 88% to 37%',
  '95%+ cache hit rate',
  '2 x 12 cores',
  '4x CPU',
  'called 3 times',
  'runs twice a day',
  'we doubled the pool',
  'a story of 5 points',
  '-23ms',
  'Maintained',
])('“%s” claims nothing', (text) => {
  expect(findClaims(text)).toEqual([])
})

test.each([
  ['82% faster', 81.5, 82.5],
  ['2.60x faster', 2.595, 2.605],
  ['0.00x relative', -0.005, 0.005],
  ['2.5-3x', 2.5, 3],
  ['90%+ reduction', 90, Infinity],
  ['over 10x faster', 10, Infinity],
  ['up to 5x faster', 0, 5],
  ['halved', 1.8, 2.24],
  ['ten times faster', 9, 11.2],
  ['4 percentage points', 3.5, 4.5],
  ['~80% less', 76, 84],
  ['−89%', 88.5, 89.5],
])('knows what “%s” may be rounded from', (text, low, high) => {
  const [claim] = findClaims(text)
  expect(claim?.low).toBeCloseTo(low, 9)
  if (high === Infinity) expect(claim?.high).toBe(Infinity)
  else expect(claim?.high).toBeCloseTo(high, 9)
})

test.each([
  ['percentages', '5% '.repeat(40_000)],
  ['words', `5% ${'reduction '.repeat(40_000)}`],
  ['factors', 'x9'.repeat(150_000)],
  ['brackets', '5x('.repeat(40_000)],
])(
  'comes to an end with a very long line of %s, inside of it',
  { timeout: 120_000 },
  (_name, text) => {
    const claims = findClaims(text)
    expect(claims.every(({ start, end }) => start < end && end <= text.length)).toBe(true)
  },
)
