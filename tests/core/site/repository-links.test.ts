import { describe, expect, test } from 'vitest'
import {
  commitPrefix,
  commitUrl,
  editUrl,
  fileUrl,
  linkedFileUrl,
} from '../../../src/core/site/repository-links.ts'

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

test.each([
  ['https://git.example.com/team/app', '/blob/main/docs/load%20test%20%2342.md'],
  ['https://gitlab.example.com/team/app', '/-/blob/main/docs/load%20test%20%2342.md'],
])('a file that a document links to is found in %s', (url, address) => {
  expect(linkedFileUrl({ url, branch: 'main' }, 'docs/load test #42.md')).toBe(url + address)
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

describe('the page on which a document is edited', () => {
  test('is named after its path', () => {
    expect(editUrl(repository, 'content/issues/a b.md')).toBe(
      `${repository.url}/edit/main/content/issues/a%20b.md`,
    )
  })

  test('is none for what lies outside the repository', () => {
    expect(editUrl(repository, '../issues/a.md')).toBeUndefined()
  })
})

describe('a repository on GitLab', () => {
  const gitLab = { url: 'https://gitlab.example.com/team/app', branch: 'main' }

  test('has its pages behind a hyphen, and its own way to name lines', () => {
    expect(fileUrl(gitLab, 'src/a.ts:84-112')).toBe(`${gitLab.url}/-/blob/main/src/a.ts#L84-112`)
    expect(editUrl(gitLab, 'a.md')).toBe(`${gitLab.url}/-/edit/main/a.md`)
    expect(commitUrl(gitLab, '4be19c7')).toBe(`${gitLab.url}/-/commit/4be19c7`)
  })
})

describe('the commits of imported results', () => {
  test.each([
    [
      'https://github.com/example/ledger/tree/main/bench',
      undefined,
      'https://github.com/example/ledger/commit/',
    ],
    ['https://gitlab.com/example/ledger', undefined, 'https://gitlab.com/example/ledger/-/commit/'],
    [null, 'https://git.example.org/own', 'https://git.example.org/own/commit/'],
    [
      'Every night on the build machine.',
      'https://github.com/example/own',
      'https://github.com/example/own/commit/',
    ],
    ['https://bench.example.org/data.js', 'https://github.com/example/own', null],
    [null, undefined, null],
  ])('from %j, on a site of %j, are found at %j', (source, own, prefix) => {
    expect(commitPrefix(source, own)).toBe(prefix)
  })
})
