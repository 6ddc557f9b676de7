import { describe, expect, test } from 'vitest'
import { listGains, nameSeries } from '../../../src/core/insight/gain-history.ts'
import { makeRow, makeRowGain } from './rows.ts'

describe('gains over time', () => {
  test('are those of resolved issues, by the day of the fix, else of the opening', () => {
    const { points } = listGains([
      makeRow('late', {
        status: 'resolved',
        date: '2024-01-01',
        resolvedDate: '2025-03-01',
        gain: makeRowGain(2),
      }),
      makeRow('early', { status: 'resolved', date: '2024-06-01', gain: makeRowGain(0.8) }),
      makeRow('open', { status: 'open', date: '2024-06-01', gain: makeRowGain(9) }),
      makeRow('unmeasured', { status: 'resolved', date: '2024-06-01' }),
    ])
    expect(points.map(({ id, date, isResolution }) => [id, date, isResolution])).toEqual([
      ['early', '2024-06-01', false],
      ['late', '2025-03-01', true],
    ])
  })

  test('leave out what is not verified or has no day, and count it', () => {
    const history = listGains([
      makeRow('a', {
        status: 'resolved',
        date: '2024-06-01',
        gain: makeRowGain(2, { verified: false }),
      }),
      makeRow('b', { status: 'resolved', gain: makeRowGain(2) }),
      makeRow('c', { status: 'resolved', gain: makeRowGain(2) }),
    ])
    expect(history).toEqual({ points: [], unverified: 1, undated: 2 })
  })
})

describe('the components of a drawing', () => {
  const pointsOf = (...components: string[][]) =>
    listGains(
      components.map((names, index) =>
        makeRow(`i${index}`, {
          status: 'resolved',
          date: `2024-01-${String(index + 10)}`,
          components: names,
          gain: makeRowGain(2),
        }),
      ),
    ).points

  test('are those with most points; a point of several goes to the one with most', () => {
    const { names, places } = nameSeries(
      pointsOf(['Store', 'Database'], ['Database'], ['Search'], [], ['Search', 'Database']),
    )
    expect(names).toEqual(['Database', 'Search'])
    expect(places).toEqual([0, 0, 1, -1, 0])
  })

  test('are five at most, the others have no place of their own', () => {
    const { names, places } = nameSeries(
      pointsOf(['a'], ['b'], ['c'], ['d'], ['e'], ['f'], ['f'], ['g']),
    )
    expect(names).toEqual(['f', 'a', 'b', 'c', 'd'])
    expect(places).toEqual([1, 2, 3, 4, -1, 0, 0, -1])
  })

  test('are none where no issue names one', () => {
    expect(nameSeries(pointsOf([]))).toEqual({ names: [], places: [-1] })
  })
})
