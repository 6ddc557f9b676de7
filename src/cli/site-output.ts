import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { cacheFolderOf } from '../loader/cache-folder.ts'
import { UserError } from '../loader/user-error.ts'

/** The file that marks a folder as made by Benchlore, to be replaced without asking. */
const MARKER = '.benchlore-site'

/** The base path that the site in `folder` was made for. */
export function readBuiltBase(folder: string): string {
  try {
    const { base } = JSON.parse(readFileSync(join(folder, MARKER), 'utf8')) as { base?: unknown }
    return typeof base === 'string' ? base : ''
  } catch {
    return ''
  }
}

const isBelow = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** The absolute path of the output folder; refuses one that holds anything but a site of ours. */
export function checkOutputFolder(
  given: string,
  workingFolder: string,
  contentFolder: string,
): string {
  const target = resolve(workingFolder, given)
  const inTheWay = [workingFolder, contentFolder].find((folder) => isBelow(target, folder))
  if (inTheWay !== undefined || isBelow(contentFolder, target)) {
    throw new UserError(
      `--out ${given} would overwrite what the site is made from. Name another folder.`,
    )
  }
  if (isBelow(cacheFolderOf(workingFolder), target)) {
    throw new UserError(`--out ${given} is where Benchlore keeps its caches. Name another folder.`)
  }
  const stat = statSync(target, { throwIfNoEntry: false })
  if (stat === undefined) return target
  if (!stat.isDirectory()) throw new UserError(`--out ${given} is a file. Name a folder.`)
  if (readdirSync(target).length > 0 && !existsSync(join(target, MARKER))) {
    throw new UserError(
      `${given} is not empty and was not made by Benchlore. Delete it, or name another folder with --out.`,
    )
  }
  return target
}

/** Beside the site while it is replaced: the finished new one and the one before. */
const besides = (target: string, what: 'next' | 'previous'): string =>
  join(dirname(target), `.${basename(target)}.benchlore-${what}`)

/** Undoes what a crash in the middle of `replaceOutput` left: the previous site is put back. */
export function recoverOutput(target: string): void {
  const previous = besides(target, 'previous')
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target)
  rmSync(previous, { recursive: true, force: true })
  rmSync(besides(target, 'next'), { recursive: true, force: true })
}

/**
 * Puts the finished site in the place of the previous one, by two renames; `recoverOutput` undoes the
 * first where a crash came between. From another file system the site is copied beside its place first.
 */
export function replaceOutput(built: string, target: string, base: string): void {
  const note = 'Made by Benchlore; the next build replaces this folder.'
  writeFileSync(join(built, MARKER), `${JSON.stringify({ note, base })}\n`)
  mkdirSync(dirname(target), { recursive: true })
  const next = besides(target, 'next')
  if (statSync(dirname(target)).dev === statSync(built).dev) renameSync(built, next)
  else cpSync(built, next, { recursive: true })
  const previous = besides(target, 'previous')
  try {
    if (existsSync(target)) renameSync(target, previous)
  } catch {
    // A mounted folder cannot be renamed, and neither can one that Windows holds open.
    replaceFiles(next, target)
    return
  }
  renameSync(next, target)
  rmSync(previous, { recursive: true, force: true })
}

/** New and changed files first and what is left over last, so that no page leads nowhere meanwhile. */
function replaceFiles(next: string, target: string): void {
  cpSync(next, target, { recursive: true, force: true })
  for (const path of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
    if (!existsSync(join(next, path))) rmSync(join(target, path), { recursive: true, force: true })
  }
  rmSync(next, { recursive: true, force: true })
}
