import { describe, expect, test } from 'vitest'
import { chooseDateTicks } from '../../src/charts/date-ticks.ts'

const labels = (from: string, to: string, room: number): string[] =>
  chooseDateTicks(Date.parse(from), Date.parse(to), room, 12).map(({ lines }) => lines.join(' '))

describe('the labels of a time axis by moments', () => {
  test.each([
    [
      '2026-03-01T08:00Z',
      '2026-03-01T20:00Z',
      400,
      ['09:00 1 Mar 2026', '12:00', '15:00', '18:00'],
    ],
    ['2026-02-26', '2026-03-08', 400, ['27 Feb 2026', '1 Mar', '3 Mar', '5 Mar', '7 Mar']],
    ['2025-11-20', '2026-03-05', 400, ['Dec 2025', 'Jan 2026', 'Feb', 'Mar']],
    ['2019-05-02', '2026-03-05', 800, ['2020', '2021', '2022', '2023', '2024', '2025', '2026']],
  ])('of %s to %s in %i pixels', (from, to, room, expected) => {
    expect(labels(from, to, room)).toEqual(expected)
  })

  test.each([[280], [640], [1200]])('have room beside each other in %i pixels', (room) => {
    for (const days of [0.2, 1, 3, 10, 30, 100, 365, 1000, 4000]) {
      const from = Date.UTC(2021, 0, 30)
      const to = from + days * 86_400_000
      const ticks = chooseDateTicks(from, to, room, 12)
      const places = ticks.map(({ at }) => ((at - from) / (to - from)) * room)
      for (const [index, place] of places.slice(1).entries())
        expect(place - places[index]!, `${days} days`).toBeGreaterThan(40)
    }
  })
})
