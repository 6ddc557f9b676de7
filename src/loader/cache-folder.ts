import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Everything that Benchlore writes beside the site itself; may be deleted at any time. */
export const cacheFolderOf = (workingFolder: string): string => join(workingFolder, '.benchlore')

/** Makes the cache folder; it keeps itself out of the project's version control. */
export function makeCacheFolder(workingFolder: string): string {
  const folder = cacheFolderOf(workingFolder)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, '.gitignore'), '*\n')
  return folder
}
