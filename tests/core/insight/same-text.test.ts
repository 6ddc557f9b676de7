import { describe, expect, test } from 'vitest'
import { findRepeats } from '../../../src/core/insight/same-text.ts'

const same = (a: string, b: string): boolean => findRepeats([a, b])[1] === 0

const LONG =
  'Count the queries of every page in a test that fails, since a fast database on the same machine hides them from all who measure time'

describe('two texts say the same', () => {
  test.each([
    ['Measure before you cache.', 'measure before you cache'],
    ['**Measure** before you `cache`!', 'Measure, before you cache'],
    ['Mesurez avant de mettre en cache : répétez', 'Mesurez avant de mettre en cache repetez'],
    ['索引がなければ遅い。', '索引がなければ遅い'],
    [LONG, `${LONG} well`],
    [LONG, LONG.replace('every', 'each')],
  ])('%s | %s', (a, b) => {
    expect(same(a, b)).toBe(true)
    expect(same(b, a)).toBe(true)
  })
})

describe('two texts do not say the same', () => {
  test.each([
    [
      'when the words stand in another order',
      'Measure before you cache',
      'Cache before you measure',
    ],
    [
      'when one of few words differs',
      'Cache the answer of the shop',
      'Cache the answer of the bank',
    ],
    [
      'when a number differs',
      'An answer of the shop has to be there within 5 seconds, or nobody waits for it',
      'An answer of the shop has to be there within 50 seconds, or nobody waits for it',
    ],
    [
      'when one denies it',
      'Retry a call to the payment service in a loop at once when its answer is late',
      'Do not retry a call to the payment service in a loop at once when its answer is late',
    ],
    [
      'when more than a tenth of their words differ',
      LONG,
      LONG.replace('every page', 'each single view'),
    ],
    ['when neither has words', '⚡', '…'],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBe(false)
    expect(same(b, a)).toBe(false)
  })
})

describe('two texts with nine in ten words in common do not say the same', () => {
  const AROUND =
    'A nightly job that reads the whole ledger at once # keep its lock on the orders for longer than the pool of workers waits for it'
  test.each([
    ['must', 'must not'],
    ['must', 'must never'],
    ['can', 'cannot'],
    ['should', "shouldn't"],
    ['may with locks', 'may without locks'],
    ['may for 10 ms', 'may for 20 ms'],
    ['may for 1 s', 'may for 1.5 s'],
    ['may in v1', 'may in v2'],
    ['darf', 'darf nicht'],
    ['doit', 'ne doit pas'],
  ])('%s | %s', (one, other) => {
    const [a, b] = [one, other].map((words) => AROUND.replace('#', words))
    expect(same(a!, b!)).toBe(false)
    expect(same(b!, a!)).toBe(false)
  })

  test.each([
    ['must', 'shall'],
    ['may', 'may well'],
    ['must not', 'may not'],
    ['may for 10 ms', 'might for 10 ms'],
  ])('unless neither is denied nor has another number: %s | %s', (one, other) => {
    expect(same(AROUND.replace('#', one), AROUND.replace('#', other))).toBe(true)
  })
})

test('a text is held against the first of its kind, not against what had drifted from it', () => {
  const steps = LONG.split(' ').map((_, index, words) =>
    words.map((word, at) => (at < index ? `${word}x` : word)).join(' '),
  )
  const repeats = findRepeats(steps)
  expect(repeats[1]).toBe(0)
  expect(repeats[2]).not.toBe(0)
})

test('every text is the first of its kind among texts that share nothing', () => {
  expect(findRepeats(['One.', 'Two.', 'One', 'Three.', '*two*'])).toEqual([0, 1, 0, 3, 1])
  expect(findRepeats([])).toEqual([])
})
