import type { Issue } from '../issue/schema.ts'

/**
 * A path in one spelling: `./src\\a.ts`, `/src/a.ts:12`, `src//a.ts#L3` and `` `src/a.ts` `` are `src/a.ts`.
 * Upper and lower case stay apart, as in most repositories.
 */
export function normalizePath(path: string): string {
  return path
    .trim()
    .replace(/^[`"'<(]+|[`"'>)]+$/g, '')
    .replaceAll('\\', '/')
    .replace(/(?::L?\d+(?:[-:]L?\d+)*|#L\d+(?:-L\d+)?)$/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

/** The paths an issue touches, normalised, each once: those it lists and that of its bottleneck. */
export function pathsOf({ files, bottleneck }: Pick<Issue, 'files' | 'bottleneck'>): string[] {
  const named = files.map(({ path }) => path)
  if (bottleneck?.file) named.push(bottleneck.file)
  return [...new Set(named.map(normalizePath))].filter((path) => path !== '')
}

/** For every path that several issues touch, those issues in the given order. Linear in the number of paths. */
export function findSharedFiles<T extends Pick<Issue, 'files' | 'bottleneck'>>(
  issues: readonly T[],
): Map<string, T[]> {
  const touching = new Map<string, T[]>()
  for (const issue of issues) {
    for (const path of pathsOf(issue)) {
      const known = touching.get(path)
      if (known) known.push(issue)
      else touching.set(path, [issue])
    }
  }
  for (const [path, those] of touching) if (those.length < 2) touching.delete(path)
  return touching
}
