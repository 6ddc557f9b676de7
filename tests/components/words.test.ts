import { describe, expect, test } from 'vitest'
import { makeBeforeAfterRows } from '../../src/charts/before-after.ts'
import {
  describeChange,
  describeDegradation,
  describeTarget,
  readQualifier,
} from '../../src/components/change-words.ts'
import { describeGain, describePair } from '../../src/components/gain-words.ts'
import { countNoun, describeVerdict } from '../../src/components/words.ts'
import { cutText } from '../../src/core/insight/cut-text.ts'
import { bytes, makePair, seconds } from '../charts/pairs.ts'

/** Thin and no-break spaces are for the eye. */
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ')

describe('a gain', () => {
  test.each([
    [{ speedup: 5.53, dimension: 'time', direction: 'lower' }, '5.53× as fast'],
    [{ speedup: 3, dimension: 'rate', direction: 'higher' }, '3× as fast'],
    [{ speedup: 2, dimension: 'size', direction: 'lower' }, '−50 %'],
    [{ speedup: 1.5, dimension: 'share', direction: 'higher' }, '+50 %'],
    [{ speedup: 0.5, dimension: 'count', direction: 'lower' }, '+100 %'],
  ] as const)('of %j reads “%s”', (gain, text) => {
    expect(plain(describeGain(gain))).toBe(text)
  })

  test('names its pair', () => {
    expect(plain(describePair(makePair({ metric: 'Load' })))).toBe('Load: 10 s → 5 s')
    expect(describePair(makePair({ metric: 'Load', after: null }))).toBe('Load')
  })
})

describe('a change', () => {
  test.each([
    ['a share', makePair(), '−50 %'],
    ['a difference where one of them is 0', makePair({ before: seconds(0) }), '+5 s'],
    ['not comparable', makePair({ after: bytes(5) }), 'not comparable'],
    ['nothing where one is missing', makePair({ after: null }), ''],
  ])('is %s', (_what, pair, text) => {
    expect(plain(describeChange(makeBeforeAfterRows([pair])[0]!))).toBe(text)
  })

  test.each([
    ['~15 ms', '~', undefined],
    ['about 6 minutes', '~', undefined],
    ['<200 ms', '<', undefined],
    ['up to 3 GB', '≤', undefined],
    ['>= 10 req/s', '≥', undefined],
    ['over 5 s', '>', undefined],
    ['1.2 s ± 0.1 s', '', '1.2 s ± 0.1 s'],
    ['10-20 ms', '', '10-20 ms'],
    ['2 s to 3 s', '', '2 s to 3 s'],
    ['10 ms / 50 ms', '', '10 ms / 50 ms'],
    ['~15 ms (first) / ~5 ms (cached)', '', '~15 ms (first) / ~5 ms (cached)'],
    ['54.2 seconds', '', undefined],
    ['1,850 MB', '', undefined],
    ['overhead 5 s', '', undefined],
  ])('keeps what “%s” says beyond its value', (text, sign, asWritten) => {
    expect(readQualifier({ ...seconds(1), text })).toEqual({ sign, asWritten })
  })
})

describe('a metric against its baseline', () => {
  test.each([
    [seconds(54), seconds(12), '4.5× as long'],
    [bytes(10), bytes(4), '2.5× as much'],
    [seconds(54), null, undefined],
    [seconds(54), seconds(0), undefined],
    [seconds(54), bytes(12), undefined],
  ])('reads as so many times as much', (current, baseline, text) => {
    expect(describeDegradation({ name: 'x', current, baseline, degradation: null })).toBe(text)
  })
})

describe('a target', () => {
  const judge = (targetMet: boolean | null, targetComputed: boolean | null) =>
    describeTarget({
      summary: null,
      commits: [],
      targetMet,
      targetComputed,
      speedup: null,
      monitoring: null,
    })

  test.each([
    [true, true, 'yes', 'met by the figures'],
    [null, true, 'yes', 'met by the figures'],
    [true, false, 'no', 'not met by the figures, though the document says it is met'],
    [false, true, 'yes', 'met by the figures, though the document says it is not'],
    [true, null, 'unsure', 'stated as met, cannot be checked'],
    [false, null, 'unsure', 'stated as not met, cannot be checked'],
  ] as const)('stated %s and computed %s', (stated, computed, mark, text) => {
    expect(judge(stated, computed)).toEqual({ mark, text })
  })

  test('says nothing where nothing is known', () => {
    expect(judge(null, null)).toBeUndefined()
    expect(describeTarget(null)).toBeUndefined()
  })
})

test.each([
  ['match', '2× as fast', 'holds: 2× as fast'],
  ['ambiguous', '2× as fast', 'holds only as time saved: figures give 2× as fast'],
  ['mismatch', '2× as fast', 'does not hold: figures give 2× as fast'],
  ['unverifiable', null, 'cannot be checked'],
] as const)('the verdict %s is told in words', (verdict, computed, words) => {
  const reading = verdict === 'ambiguous' ? 'time saved' : null
  const claim = { text: '', kind: 'percent', value: 50, benchmark: 0, line: 1 } as const
  expect(describeVerdict({ ...claim, verdict, computed, reading })).toBe(words)
})

test.each([
  ['One. Two. Three.', 40, 'One. Two. Three.'],
  ['First sentence. Second one goes on.', 20, 'First sentence.'],
  ['words without any end at all', 18, 'words without any…'],
  ['unbroken'.repeat(5), 10, 'unbrokenun…'],
  ['a\n\n  b', 10, 'a b'],
])('“%s” in %i characters is cut to “%s”', (text, room, cut) => {
  expect(cutText(text, room)).toBe(cut)
})

test('counts its nouns', () => {
  expect([countNoun(0, 'issue'), countNoun(1, 'issue'), countNoun(1200, 'issue')]).toEqual([
    '0 issues',
    '1 issue',
    '1,200 issues',
  ])
})
