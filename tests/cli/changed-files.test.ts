import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findChangedFiles } from '../../src/cli/changed-files.ts'
import { createProject } from './project.ts'

/** A clone whose branch changes two files of its base, which has gone on in the meantime. */
function createRepository() {
  const project = createProject({ 'docs/a.md': 'a', 'docs/b.md': 'b', 'docs/gone.md': 'c' })
  const { folder, write } = project
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      [
        '-c',
        'user.name=x',
        '-c',
        'user.email=x@example.com',
        '-c',
        'init.defaultBranch=main',
        ...args,
      ],
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    ).trim()
  const commit = () => {
    git('add', '-A')
    git('commit', '-qm', 'x')
    return git('rev-parse', 'HEAD')
  }
  git('init', '-q')
  commit()
  git('switch', '-qc', 'topic')
  write('docs/a.md', 'a2')
  write('docs/遅い, new.md', 'n')
  git('rm', '-q', 'docs/gone.md')
  commit()
  git('switch', '-q', 'main')
  write('docs/b.md', 'b2')
  commit()
  git('update-ref', 'refs/remotes/origin/main', 'main')
  return { folder, git }
}

const CHANGED = new Set(['docs/a.md', 'docs/遅い, new.md'])

describe('finds what a pull request changes', () => {
  test('from the merge that GitHub checks out, without any other branch', () => {
    const { folder, git } = createRepository()
    git('merge', '-q', '--no-ff', '-m', 'x', 'topic')
    git('update-ref', '-d', 'refs/remotes/origin/main')
    const env = { GITHUB_BASE_REF: 'main', GITHUB_SHA: git('rev-parse', 'HEAD') }
    expect(findChangedFiles(path.join(folder, 'docs'), env)).toEqual(CHANGED)
  })

  test('from where its branch left the base, when the branch itself is checked out', () => {
    const { folder, git } = createRepository()
    git('switch', '-q', 'topic')
    const env = { GITHUB_BASE_REF: 'main', GITHUB_SHA: 'another' }
    expect(findChangedFiles(folder, env)).toEqual(CHANGED)
  })
})

describe('does not pretend to know', () => {
  test('where the base was not fetched', () => {
    const { folder } = createRepository()
    expect(findChangedFiles(folder, { GITHUB_BASE_REF: 'release' })).toBe('unknown')
  })

  test('where there is no repository', () => {
    const { folder } = createProject({})
    expect(findChangedFiles(folder, { GITHUB_BASE_REF: 'main' })).toBe('unknown')
  })

  test('outside of a pull request', () => {
    const { folder } = createRepository()
    expect(findChangedFiles(folder, {})).toBe('none')
  })
})
