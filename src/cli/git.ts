import { spawnSync } from 'node:child_process'

/** What git prints, undefined where it fails or is not there. */
export function git(folder: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return status === 0 ? stdout : undefined
}

/** A commit as the repository knows it. */
interface Commit {
  hash: string
  /** When it was made, ISO date-time with its zone. */
  date: string
  /** First line of its message. */
  message: string
}

/** The commit that `name` (7 to 64 hex digits) begins; undefined where the repository of `folder` has none. */
export function findCommit(folder: string, name: string): Commit | undefined {
  const [hash, date, message] =
    git(folder, 'show', '--no-patch', '--format=%H%n%cI%n%s', `${name}^{commit}`, '--')?.split(
      '\n',
    ) ?? []
  if (hash === undefined || date === undefined || message === undefined) return undefined
  return { hash, date, message }
}
