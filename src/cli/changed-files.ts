import { git } from './git.ts'
import type { ChangedFiles } from './report/github.ts'

/**
 * The files that the pull request of this workflow changes, from the root of the repository that holds
 * `folder`: `none` outside of a pull request, `unknown` where its base was not fetched. `env` are the
 * variables that GitHub sets.
 */
export function findChangedFiles(folder: string, env: NodeJS.ProcessEnv): ChangedFiles {
  const base = env.GITHUB_BASE_REF
  if (!base) return 'none'
  // What GitHub checks out is the merge of the pull request into its base: its first parent is the base.
  const head = git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD')?.trim()
  const isMerge =
    head === env.GITHUB_SHA &&
    git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD^2') !== undefined
  const diff = ['diff', '--name-only', '-z', '--no-renames', '--diff-filter=d']
  const names =
    (isMerge ? git(folder, ...diff, 'HEAD^1', 'HEAD', '--') : undefined) ??
    git(folder, ...diff, `refs/remotes/origin/${base}...HEAD`, '--')
  return names === undefined ? 'unknown' : new Set(names.split('\0').filter((name) => name !== ''))
}
