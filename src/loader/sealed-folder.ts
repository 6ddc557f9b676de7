import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One line a file, digest and path, in the order of the paths. */
function describeFolder(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${path}\n`)
    .join('')
}

const sealOf = (folder: string): string => `${folder}.seal`

/**
 * Takes the seal off a cache that is about to be used and written to. A cache without a seal, or with
 * a file that is not as it was sealed, is deleted: a crash or a bad disk must not reach the pages.
 */
export function openSealedFolder(folder: string): void {
  const seal = sealOf(folder)
  const isSound =
    existsSync(seal) && existsSync(folder) && readFileSync(seal, 'utf8') === describeFolder(folder)
  rmSync(seal, { force: true })
  if (!isSound) rmSync(folder, { recursive: true, force: true })
}

/** Seals a cache when all is written; the seal itself comes last and whole. */
export function sealFolder(folder: string): void {
  if (!existsSync(folder)) return
  const temporary = `${sealOf(folder)}.tmp`
  writeFileSync(temporary, describeFolder(folder))
  renameSync(temporary, sealOf(folder))
}
