import { unwatchFile, watchFile } from 'node:fs'
import { relative, sep } from 'node:path'
import { tell } from './output.ts'

/** How often the files are looked at, in milliseconds. Looking finds one that is not there yet, too. */
const INTERVAL = 500

/**
 * Says when a file has changed that was read at the start and is not read again. Gives the function that
 * stops it.
 */
export function watchSettings(files: readonly string[], workingFolder: string): () => void {
  for (const file of files) {
    const shown = relative(workingFolder, file).replaceAll(sep, '/')
    watchFile(file, { interval: INTERVAL, persistent: false }, (now, before) => {
      if (now.mtimeMs === before.mtimeMs && now.size === before.size) return
      tell(`${shown} has changed. Start benchlore dev again to use it.`)
    })
  }
  return () => {
    for (const file of files) unwatchFile(file)
  }
}
