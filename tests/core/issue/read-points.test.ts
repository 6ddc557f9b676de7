import { describe, expect, test } from 'vitest'
import { readText } from './read-fixture.ts'

const pointsOf = (text: string, key: 'rollback' | 'alternatives' | 'prevention') =>
  readText(`# Slow export\n\n${text}\n`).issue[key].map((point) => point.text)

describe('rollback, alternatives and prevention', () => {
  test('are read point by point', () => {
    const list = '- Switch the flag off\n- Tell support:'
    const points = ['Switch the flag off', 'Tell support']
    expect(pointsOf(`## Rollback Plan\n\n${list}`, 'rollback')).toEqual(points)
    expect(pointsOf(`## 再発防止策\n\n${list}`, 'prevention')).toEqual(points)
    expect(pointsOf(`## Alternatives Considered\n\n${list}`, 'alternatives')).toEqual(points)
  })

  test('hold what is listed below a point', () => {
    const text = '## Rollback\n\n- Tell support:\n  - by mail\n  - by phone\n- Wait'
    expect(pointsOf(text, 'rollback')).toEqual(['Tell support: by mail; by phone', 'Wait'])
  })

  test('give the commands of a rollback as one step, without comments', () => {
    const text =
      '## Rollback\n\nRun:\n\n```bash\n# undo\ngit revert 5ade148\nmake deploy\n```\n\n```ts\nf()\n```'
    expect(pointsOf(text, 'rollback')).toEqual(['git revert 5ade148\nmake deploy'])
  })

  test('name alternatives by their headings', () => {
    const text = '## Alternatives\n\nTwo:\n\n### 1. A queue\n\n- Slow\n\n### 2. A cache\n\n- Stale'
    expect(pointsOf(text, 'alternatives')).toEqual(['A queue', 'A cache'])
  })

  test('leave code of prevention to the document', () => {
    expect(pointsOf('## Prevention\n\nLimit it.\n\n```\nlimit(5)\n```', 'prevention')).toEqual([
      'Limit it.',
    ])
  })
})
