import { describe, expect, test } from 'vitest'
import type { Suite, SuiteRun } from '../../../src/core/benchmark/suite.ts'
import { listSeries, type Series } from '../../../src/core/insight/series.ts'
import { annotateSeries } from '../../../src/core/insight/series-notes.ts'
import {
  describeSeries,
  formatSeriesCsv,
  summarizeSeries,
} from '../../../src/core/insight/series-summary.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'

type Figure = Partial<SuiteRun> & Partial<SuiteRun['measurements'][number]>

/** A run a day from 2026-01-01 on. */
const seriesOf = (figures: readonly (number | Figure)[], more: Partial<Suite> = {}): Series => {
  const runs = figures.map((figure, at): SuiteRun => {
    const given = typeof figure === 'number' ? { value: figure } : figure
    const { value = 1, statistic = 'median', spread, samples, count, ...run } = given
    return {
      date: new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
      tool: 'hyperfine',
      ...run,
      measurements: [
        {
          benchmark: 'export',
          value,
          statistic,
          ...(spread && { spread }),
          ...(samples && { samples }),
          ...(count && { count }),
        },
      ],
    }
  })
  const benchmark = { name: 'Export', unit: 's', dimension: 'time', direction: 'lower' } as const
  const suite: Suite = {
    schemaVersion: 1,
    name: 'Nightly',
    benchmarks: { export: benchmark },
    runs,
    ...more,
  }
  return listSeries('nightly', suite)[0]!
}

const level = (value: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => value * (1 + ((at * 7) % 5) / 200))

describe('a series', () => {
  test('has its points in the order of commits', () => {
    const { id, points } = seriesOf([
      { value: 3, commitDate: '2026-02-01T00:30:00+02:00' },
      { value: 1 },
      { value: 2, commitDate: '2026-01-31T22:00:00Z' },
    ])
    expect(id).toBe('nightly/export')
    expect(points.map(({ value }) => value)).toEqual([1, 2, 3])
  })

  test('has the interval of a median where single runs are stored, from six on', () => {
    const { points } = seriesOf([
      { samples: [3, 1, 2, 4, 6, 5] },
      { samples: [3, 1, 2] },
      { samples: [1, 2], spread: { kind: 'deviation', low: 0.5, high: 1.5 } },
    ])
    expect(points.map(({ spread, count }) => ({ spread, count }))).toEqual([
      { spread: { kind: 'confidence', low: 1, high: 6 }, count: 6 },
      { spread: null, count: 3 },
      { spread: { kind: 'deviation', low: 0.5, high: 1.5 }, count: 2 },
    ])
  })

  test.each<[string, (number | Figure)[], number[], string | undefined]>([
    ['nothing', [1, 1, 1], [], undefined],
    [
      'another environment',
      [{ environment: 'M1' }, { environment: 'M2' }],
      [1],
      'The environment changed from “M1” to “M2”.',
    ],
    [
      'an environment that is not told',
      [{ environment: 'M1' }, 1, { environment: 'M1' }],
      [],
      undefined,
    ],
    [
      'another environment behind one that is not told',
      [{ environment: 'M1' }, 1, { environment: 'M2' }],
      [2],
      'The environment changed from “M1” to “M2”.',
    ],
    [
      'another tool',
      [1, { tool: 'k6' }],
      [1],
      'Measured with k6 from here on, with hyperfine before.',
    ],
    [
      'the mean after the median',
      [1, { statistic: 'mean' }],
      [1],
      'The figure is the mean from here on, the median before.',
    ],
    [
      'several runs after a single one',
      [{ count: 1 }, { count: 20 }, { count: 30 }],
      [1],
      'Each figure rests on several runs from here on, on a single run before.',
    ],
  ])('is broken by %s or not', (_, figures, indices, reason) => {
    const { breaks } = seriesOf(figures)
    expect(breaks.map(({ index }) => index)).toEqual(indices)
    expect(breaks[0]?.reasons[0]).toBe(reason)
  })

  test('is broken where its file says so, by the day it ran', () => {
    const breaks = [{ date: '2026-01-03', reason: 'New runner.' }]
    expect(seriesOf([1, 1, 1, 1], { breaks }).breaks).toEqual([
      { index: 2, reasons: ['New runner.'] },
    ])
    // An old commit measured on the new runner stands between those measured on the old one.
    const old = { value: 1, date: '2026-01-09', commitDate: '2026-01-01T12:00:00Z' }
    expect(seriesOf([1, 1, old], { breaks }).breaks.map(({ index }) => index)).toEqual([1, 2])
  })

  test('has changes of level within its stretches, never across a break', () => {
    const calm = seriesOf([...level(10, 12), ...level(5, 12)])
    expect(calm.changes).toHaveLength(1)
    expect(calm.changes[0]).toMatchObject({ index: 12, isBetter: true })
    expect(calm.changes[0]!.ratio).toBeCloseTo(2, 1)
    const moved = level(5, 12).map((value) => ({ value, environment: 'M2' }))
    const broken = seriesOf([
      ...level(10, 12).map((value) => ({ value, environment: 'M1' })),
      ...moved,
    ])
    expect(broken.changes).toEqual([])
    expect(broken.stretches.map(({ from, to }) => [from, to])).toEqual([
      [0, 12],
      [12, 24],
    ])
    const later = seriesOf(
      [...moved, ...level(8, 10), ...level(2, 10)].map((one) =>
        typeof one === 'number' ? { value: one, environment: 'M3' } : one,
      ),
    )
    expect(later.changes.map(({ index }) => index)).toEqual([22])
  })

  test.each([
    ['lower', 2, true],
    ['higher', 0.5, false],
    ['unknown', 0.5, null],
  ] as const)('judges a fall by half where %s is better', (direction, ratio, isBetter) => {
    const benchmark = { name: 'x', unit: 'x', dimension: 'factor', direction } as const
    const figures = [...Array<number>(10).fill(4), ...Array<number>(10).fill(2)]
    const { changes } = seriesOf(figures, { benchmarks: { export: benchmark } })
    expect(changes).toEqual([{ index: 10, before: 4, after: 2, ratio, isBetter }])
  })
})

describe('the summary of a series', () => {
  test('tells runs, the present figure, the last change and breaks', () => {
    const figures = [
      { value: 20, environment: 'M1' },
      ...[...Array<number>(10).fill(10), ...Array<number>(10).fill(5)].map((value) => ({
        value,
        environment: 'M2',
      })),
    ]
    const series = seriesOf(figures)
    expect(summarizeSeries(series)).toMatchObject({
      count: 21,
      from: '2026-01-01',
      to: '2026-01-21',
      latest: 5,
      level: { value: 5, since: 11 },
      change: { index: 11, date: '2026-01-12', ratio: 2 },
      breaks: 1,
    })
    expect(describeSeries(series).replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(
      '21 runs from 2026-01-01 to 2026-01-21; the latest gave 5 s. Its level last changed on 2026-01-12: 2× as fast (time −50 %). One break divides what cannot be compared.',
    )
  })

  test('says nothing of changes before the last break', () => {
    const before = [...Array<number>(10).fill(10), ...Array<number>(10).fill(5)]
    const figures = [...before.map((value) => ({ value, tool: 'k6' })), { value: 3 }]
    expect(summarizeSeries(seriesOf(figures))).toMatchObject({
      change: null,
      level: { value: 3, since: 20 },
    })
  })

  test('says that there is no run', () => {
    expect(describeSeries(seriesOf([]))).toBe('No run of this benchmark is stored.')
  })
})

test('a series as CSV numbers its stretches and guards text', () => {
  const series = seriesOf([
    { value: 1.5, environment: '=M1', commit: 'abcdef1', count: 3 },
    {
      value: 2,
      environment: 'M2',
      spread: { kind: 'range', low: 1, high: 3 },
      note: 'noisy, warm',
    },
  ])
  expect(formatSeriesCsv(series).split('\r\n')).toEqual([
    'at,run_date,commit,value,unit,statistic,spread,low,high,runs,environment,tool,stretch,is_change,note',
    "2026-01-01,2026-01-01,abcdef1,1.5,s,median,,,,3,'=M1,hyperfine,1,false,",
    '2026-01-02,2026-01-02,,2,s,median,range,1,3,,M2,hyperfine,2,false,"noisy, warm"',
    '',
  ])
})

test('issues that name a series stand at their dates', () => {
  const issue = {
    ...emptyIssue('slow.md', 'slow'),
    title: 'Slow',
    status: 'resolved' as const,
    series: ['nightly/export'],
    date: '2026-01-02',
    resolvedDate: '2026-02',
  }
  const other = { ...issue, id: 'other', series: ['nightly/import'] }
  const undated = { ...issue, id: 'undated', date: null, resolvedDate: null }
  expect(annotateSeries(seriesOf([1, 1, 1]), [other, issue, undated], 'UTC')).toEqual([
    {
      issue: 'slow',
      title: 'Slow',
      status: 'resolved',
      kind: 'opened',
      date: '2026-01-02',
      index: 1,
    },
    {
      issue: 'slow',
      title: 'Slow',
      status: 'resolved',
      kind: 'resolved',
      date: '2026-02',
      index: null,
    },
  ])
})

test('an issue stands at its instant in a series, and is called by the site’s own day', () => {
  const issue = {
    ...emptyIssue('slow.md', 'slow'),
    series: ['nightly/export'],
    date: '2026-01-01T16:00Z',
  }
  const notesIn = (timeZone: string) => annotateSeries(seriesOf([1, 1, 1]), [issue], timeZone)
  expect(notesIn('Asia/Tokyo')).toMatchObject([{ date: '2026-01-02T01:00+09:00', index: 1 }])
  expect(notesIn('America/Los_Angeles')).toMatchObject([
    { date: '2026-01-01T08:00-08:00', index: 1 },
  ])
})
