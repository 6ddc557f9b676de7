import { describe, expect, test } from 'vitest'
import { parseFileReference } from '../../../src/core/issue/file-reference.ts'

describe('parseFileReference', () => {
  test.each([
    ['engine/position_book.py:mark_to_market', 'engine/position_book.py', 'mark_to_market'],
    ['`apps/x.ts:360`', 'apps/x.ts', null],
    ['src/a.ts:84-112 - new', 'src/a.ts', null],
    ['a/B.java (lines 3, 9)', 'a/B.java', null],
    ['portfolio/serializers.py:Holding.to_dict', 'portfolio/serializers.py', 'Holding.to_dict'],
    ['src/app/[id]/page.tsx', 'src/app/[id]/page.tsx', null],
    ['src/a.go#L12', 'src/a.go', null],
    ['Dockerfile', 'Dockerfile', null],
    ['web/pages/,', 'web/pages/', null],
  ])('reads %s', (text, path, name) => {
    expect(parseFileReference(text)).toEqual({ path, function: name })
  })

  test.each(['the whole engine', 'https://a.example/b.ts', '2.14.1', 'e.g. this', 'req/s', ''])(
    'finds no file in “%s”',
    (text) => {
      expect(parseFileReference(text)).toBeUndefined()
    },
  )
})
