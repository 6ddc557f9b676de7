import { describe, expect, test } from 'vitest'
import { findSharedFiles, normalizePath, pathsOf } from '../../../src/core/insight/shared-files.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'

const issue = (id: string, paths: string[], bottleneck: string | null = null): Issue => ({
  ...emptyIssue(`${id}.md`, id),
  files: paths.map((path) => ({ path, note: null, state: null })),
  bottleneck: bottleneck === null ? null : { file: bottleneck, function: null, operation: null },
})

describe('a path', () => {
  test.each([
    ['src/a.ts', 'src/a.ts'],
    ['./src/a.ts', 'src/a.ts'],
    ['/src/a.ts', 'src/a.ts'],
    ['src//a.ts', 'src/a.ts'],
    ['src/./a.ts', 'src/a.ts'],
    ['src\\a.ts', 'src/a.ts'],
    ['src/lib/', 'src/lib'],
    ['`src/a.ts`', 'src/a.ts'],
    ['src/a.ts:360', 'src/a.ts'],
    ['src/a.ts:84-112', 'src/a.ts'],
    ['src/a.ts:12:4', 'src/a.ts'],
    ['src/a.ts#L3-L9', 'src/a.ts'],
    ['../src/a.ts', '../src/a.ts'],
    ['Src/A.ts', 'Src/A.ts'],
  ])('%s is %s', (written, path) => {
    expect(normalizePath(written)).toBe(path)
  })
})

describe('the paths of an issue', () => {
  test('are those of its files and its bottleneck, each once', () => {
    expect(pathsOf(issue('a', ['src/a.ts', './src/a.ts', 'b.ts'], 'src/a.ts:12'))).toEqual([
      'src/a.ts',
      'b.ts',
    ])
  })
})

describe('a shared file', () => {
  test('is known with all issues that touch it, however they write it', () => {
    const issues = [
      issue('a', ['src/a.ts', 'own.ts']),
      issue('b', ['./src/a.ts:10']),
      issue('c', ['other.ts'], '/src/a.ts'),
    ]
    const shared = findSharedFiles(issues)
    expect([...shared.keys()]).toEqual(['src/a.ts'])
    expect(shared.get('src/a.ts')?.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  test('does not come from one issue that names it twice', () => {
    expect(findSharedFiles([issue('a', ['a.ts', './a.ts'], 'a.ts')]).size).toBe(0)
  })

  test('is found among very many paths', () => {
    const file = (path: string) => ({ path, note: null, state: null })
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      files: [file(`src/${index % 5000}.ts`), file(`own/${index}.ts`)],
      bottleneck: null,
    }))
    expect(findSharedFiles(many).size).toBe(5000)
  })
})
