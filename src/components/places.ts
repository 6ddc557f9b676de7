import { normalizePath } from '../core/insight/shared-files.ts'
import type { Issue } from '../core/issue/schema.ts'
import { type Repository, fileUrl } from '../core/site/repository-links.ts'

/** A file of an issue as its page lists it. */
export interface Place {
  /** As the document writes it. */
  path: string
  /** In the one spelling that issues share. */
  key: string
  url: string | undefined
  /** What the document says about it. */
  note: string
}

const STATES = { planned: 'to be changed', changed: 'changed' }

/** The files of an issue, each once: those that it lists, then that of the bottleneck. */
export function listPlaces(
  { files, bottleneck }: Pick<Issue, 'files' | 'bottleneck'>,
  repository: Repository | undefined,
): Place[] {
  const places = new Map<string, Place>()
  const add = (path: string, note: string): void => {
    const key = normalizePath(path)
    const known = places.get(key)
    if (known) known.note = [known.note, note].filter(Boolean).join('; ')
    else places.set(key, { path, key, note, url: repository && fileUrl(repository, path) })
  }
  for (const { path, note, state } of files) {
    add(path, [state === null ? null : STATES[state], note].filter(Boolean).join(': '))
  }
  if (bottleneck?.file) {
    add(bottleneck.file, ['the bottleneck', bottleneck.function].filter(Boolean).join(': '))
  }
  return [...places.values()]
}
