import { statSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import type { ReadResult } from '../core/issue/source.ts'
import { needContentFolder, type Project } from '../loader/open-project.ts'
import { createContentReader, type ContentEntry } from '../loader/read-content.ts'
import { readDocument } from '../loader/read-document.ts'
import { UserError } from '../loader/user-error.ts'

/** A document and its path as it is printed. */
export interface NamedResult {
  file: string
  /** Absolute path on the disk. */
  path: string
  result: ReadResult
}

const isBelow = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder + sep)

/**
 * Reads files and folders as named on the command line; none is the content folder. A document of the
 * content folder is read together with all others there, any other file alone, and any other folder
 * is a content folder of its own.
 */
export function* readPaths(project: Project, paths: readonly string[]): Generator<NamedResult> {
  const { content, workingFolder } = project
  let known: ContentEntry[] | undefined
  const readFolder = (folder: string): ContentEntry[] => {
    const { entries, drafts } = createContentReader({ ...content, folder })()
    return [...entries, ...drafts].toSorted((a, b) => (a.path < b.path ? -1 : 1))
  }
  const shownPath = (path: string) => relative(workingFolder, path).replaceAll(sep, '/')

  if (paths.length === 0) {
    needContentFolder(project)
    for (const entry of readFolder(content.folder)) {
      yield { file: shownPath(entry.path), path: entry.path, result: entry }
    }
  }
  for (const given of paths) {
    const path = resolve(workingFolder, given)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat === undefined) throw new UserError(`There is no file or folder ${given}.`)
    const isInContent = isBelow(content.folder, path)
    if (isInContent) known ??= readFolder(content.folder)
    if (stat.isDirectory()) {
      const entries = isInContent
        ? known!.filter((entry) => isBelow(path, entry.path))
        : readFolder(path)
      for (const entry of entries) {
        const below = relative(path, entry.path).replaceAll(sep, '/')
        yield { file: join(given, below).replaceAll(sep, '/'), path: entry.path, result: entry }
      }
      continue
    }
    const entry = isInContent ? known!.find((one) => one.path === path) : undefined
    yield { file: given, path, result: entry ?? readDocument(path, basename(path), content) }
  }
}
