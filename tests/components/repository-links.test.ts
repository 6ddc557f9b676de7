import { describe, expect, test } from 'vitest'
import { commitUrl, fileUrl } from '../../src/components/repository-links.ts'

const repository = { url: 'https://git.example.com/team/app', branch: 'main' }

describe('the address of a file', () => {
  test.each([
    ['src/a.ts', '/blob/main/src/a.ts'],
    ['./src/a.ts', '/blob/main/src/a.ts'],
    ['src/a.ts:360', '/blob/main/src/a.ts#L360'],
    ['src/a.ts:84-112', '/blob/main/src/a.ts#L84-L112'],
    ['src/a.ts:L8', '/blob/main/src/a.ts#L8'],
    ['docs/load test.md', '/blob/main/docs/load%20test.md'],
    ['src/#1?.ts', '/blob/main/src/%231%3F.ts'],
  ])('%s is %s', (path, address) => {
    expect(fileUrl(repository, path)).toBe(repository.url + address)
  })

  test.each(['/home/me/a.ts', '~/a.ts', '../other/a.ts', 'src/*.ts', 'a.ts:handler', 'C:\\a.ts'])(
    'is not guessed for %s',
    (path) => {
      expect(fileUrl(repository, path)).toBeUndefined()
    },
  )
})

describe('the address of a commit', () => {
  test.each([
    ['4be19c7', `${repository.url}/commit/4be19c7`],
    ['https://git.example.com/x/commit/1', 'https://git.example.com/x/commit/1'],
    ['release 2.14', undefined],
    ['abc', undefined],
    ['javascript:alert(1)', undefined],
  ])('of %s is %s', (commit, address) => {
    expect(commitUrl(repository, commit)).toBe(address)
  })

  test('is not known without a repository', () => {
    expect(commitUrl(undefined, '4be19c7')).toBeUndefined()
  })
})
