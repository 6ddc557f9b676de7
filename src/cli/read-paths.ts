import { statSync, type Stats } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import type { ReadResult } from '../core/issue/source.ts'
import { needContentFolder, type Project } from '../loader/open-project.ts'
import { createContentReader, type ContentEntry } from '../loader/read-content.ts'
import { readDocument } from '../loader/read-document.ts'
import { createSuiteReader, readSuiteFile, type SuiteEntry } from '../loader/read-suites.ts'
import { UserError } from '../loader/user-error.ts'
import { isReviews } from './read-review-paths.ts'

/** A document and its path as it is printed. */
export interface NamedResult {
  file: string
  /** Absolute path on the disk. */
  path: string
  result: ReadResult
}

const isBelow = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder + sep)

function statOf(path: string, given: string): Stats {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) throw new UserError(`There is no file or folder ${given}.`)
  return stat
}

/**
 * Reads files and folders as named on the command line; none is the content folder. A document of the
 * content folder is read together with all others there, any other file alone, and any other folder
 * is a content folder of its own.
 */
export function* readPaths(project: Project, paths: readonly string[]): Generator<NamedResult> {
  const { content, workingFolder } = project
  let known: ContentEntry[] | undefined
  const readFolder = (folder: string): ContentEntry[] => {
    const { benchmarksFolder } = project.findBeside(folder)
    const options = { ...content, folder, benchmarksFolder, reviewsFolder: undefined }
    const { entries, drafts } = createContentReader(options)()
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
    if (isBenchmarks(project, path) || isReviews(project, path)) continue
    const stat = statOf(path, given)
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

/** A file in JSON is a history of benchmarks, wherever it lies; no issue is one. */
const isBenchmarks = ({ content }: Project, path: string): boolean =>
  /\.json$/i.test(path) ||
  (content.benchmarksFolder !== undefined && isBelow(content.benchmarksFolder, path))

/** The histories of benchmarks among what the command line names; none named are those of the project. */
export function readSuitePaths(project: Project, paths: readonly string[]): SuiteEntry[] {
  const { content, workingFolder } = project
  const { benchmarksFolder, levels } = content
  const known = benchmarksFolder === undefined ? [] : createSuiteReader(benchmarksFolder, levels)()
  if (paths.length === 0) return known
  return paths.flatMap((given) => {
    const path = resolve(workingFolder, given)
    if (!isBenchmarks(project, path)) return []
    const found = known.filter((entry) => isBelow(path, entry.path))
    if (found.length > 0 || !statOf(path, given).isFile()) return found
    return [readSuiteFile(path, basename(path), levels)]
  })
}
