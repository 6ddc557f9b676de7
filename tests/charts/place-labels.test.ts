import { describe, expect, test } from 'vitest'
import { placeLabels } from '../../src/charts/place-labels.ts'

const area = { left: 0, right: 400, top: 0, bottom: 200 }
const label = (text: string, x: number, y: number, width = 100) => ({ text, width, at: { x, y } })
const place = (...labels: ReturnType<typeof label>[]) =>
  placeLabels(
    labels,
    labels.map(({ at }) => at),
    area,
    12,
  )

describe('labels in a drawing', () => {
  test('stand to the right of their points, at the edge to the left', () => {
    expect(place(label('a', 100, 50), label('b', 390, 90))).toEqual([
      { text: 'a', x: 110, y: 50 },
      { text: 'b', x: 280, y: 90 },
    ])
  })

  test('leave out what would cover another label or a point, the last ones first', () => {
    const placed = place(label('first', 100, 50), label('second', 150, 52), label('third', 100, 55))
    expect(placed.map(({ text }) => text)).toEqual(['second'])
  })

  test('are few however many points there are', () => {
    const many = Array.from({ length: 100 }, (_, index) => label(`l${index}`, 20, index * 100))
    const tall = { ...area, bottom: 10_000 }
    expect(
      placeLabels(
        many,
        many.map(({ at }) => at),
        tall,
        12,
      ).length,
    ).toBeLessThan(10)
  })
})
