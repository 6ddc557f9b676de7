import { describe, expect, test } from 'vitest'
import { listPlaces } from '../../src/components/places.ts'

const repository = { url: 'https://git.example.com/team/app', branch: 'main' }
const file = (
  path: string,
  note: string | null = null,
  state: 'planned' | 'changed' | null = null,
) => ({
  path,
  note,
  state,
})

describe('the files of an issue', () => {
  test('lead to the repository and say what is said about them', () => {
    const files = [file('src/a.ts', 'One pass', 'planned'), file('b.ts')]
    expect(listPlaces({ files, bottleneck: null }, repository)).toEqual([
      {
        path: 'src/a.ts',
        key: 'src/a.ts',
        url: `${repository.url}/blob/main/src/a.ts`,
        note: 'to be changed: One pass',
      },
      { path: 'b.ts', key: 'b.ts', url: `${repository.url}/blob/main/b.ts`, note: '' },
    ])
  })

  test('hold that of the bottleneck, once', () => {
    const bottleneck = { file: './src/a.ts:12', function: 'write', operation: 'Query' }
    const notes = (files: ReturnType<typeof file>[]) =>
      listPlaces({ files, bottleneck }, undefined).map(({ path, note }) => [path, note])
    expect(notes([])).toEqual([['./src/a.ts:12', 'the bottleneck: write']])
    expect(notes([file('src/a.ts', null, 'changed')])).toEqual([
      ['src/a.ts', 'changed; the bottleneck: write'],
    ])
  })

  test('have no address without a repository', () => {
    expect(listPlaces({ files: [file('a.ts')], bottleneck: null }, undefined)[0]?.url).toBe(
      undefined,
    )
  })
})
