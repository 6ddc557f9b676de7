import { describe, expect, test } from 'vitest'
import { compareMeasurements } from '../../../src/core/benchmark/compare-measurements.ts'
import { type EvidenceContext, gradeEvidence } from '../../../src/core/benchmark/evidence.ts'
import { figure, timed } from './measurements.ts'

const runs = (count: number, around: number) =>
  timed(...Array.from({ length: count }, (_, at) => around + (at % 5) / 100))
const spread = { kind: 'deviation', by: 0.1 } as const
const same: EvidenceContext = { environments: ['linux', 'linux'], repeats: 2 }

describe('the grade of a comparison', () => {
  test.each([
    {
      what: 'ten runs a side, repeated',
      before: runs(10, 10),
      after: runs(10, 5),
      grade: 'strong',
    },
    { what: 'five runs a side', before: runs(5, 10), after: runs(5, 5), grade: 'fair' },
    { what: 'three runs a side', before: runs(3, 10), after: runs(3, 5), grade: 'weak' },
    { what: 'runs that do not differ', before: runs(10, 10), after: runs(10, 10), grade: 'weak' },
    { what: 'one run a side', before: timed(10), after: timed(5), grade: 'single' },
    { what: 'one run on one side', before: timed(10), after: runs(10, 5), grade: 'single' },
    { what: 'two figures alone', before: figure(10), after: figure(5), grade: 'single' },
    {
      what: 'means with deviations',
      before: figure(10, spread, 20),
      after: figure(5, spread, 20),
      grade: 'fair',
    },
    {
      what: 'many runs without scatter',
      before: figure(10, null, 20),
      after: figure(5, null, 20),
      grade: 'weak',
    },
  ])('of $what is $grade', ({ before, after, grade }) => {
    expect(gradeEvidence(compareMeasurements(before, after), same).grade).toBe(grade)
  })

  test.each<[string, EvidenceContext, string, string]>([
    ['measured once', { ...same, repeats: 1 }, 'fair', 'Measured once'],
    ['in no stated environment', { ...same, environments: [null, null] }, 'fair', 'not stated'],
    ['on two machines', { ...same, environments: ['linux', 'mac'] }, 'weak', 'different environ'],
  ])('of ten runs a side %s is %s for a reason', (_, context, grade, reason) => {
    const evidence = gradeEvidence(compareMeasurements(runs(10, 10), runs(10, 5)), context)
    expect(evidence).toEqual({ grade, reasons: [expect.stringContaining(reason)] })
  })

  test('names every reason, those that weigh most first', () => {
    const { reasons } = gradeEvidence(compareMeasurements(runs(3, 10), runs(4, 5)), {
      environments: [null, null],
      repeats: 1,
    })
    expect(reasons).toEqual([
      'Only 3 runs on one side: too few to tell a difference from chance.',
      'The environment is not stated.',
      'Measured once: a repeat on another day would show what a day adds.',
    ])
  })
})
