import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Puts `content` in place of a file in one step, so that it is never half written; its mode and owner stay.
 * A file that does not exist is made.
 */
export function replaceFile(target: string, content: Uint8Array | string): void {
  const known = statSync(target, { throwIfNoEntry: false })
  // Renaming needs no right to write the file, yet without that right it is not ours to change.
  if (known !== undefined) accessSync(target, constants.W_OK)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  let file: number | undefined
  try {
    file = openSync(temporary, 'wx', known === undefined ? 0o666 : 0o600)
    writeFileSync(file, content)
    if (known !== undefined) {
      if (process.getuid?.() === 0) fchownSync(file, known.uid, known.gid)
      fchmodSync(file, known.mode & 0o7777)
    }
    fsyncSync(file)
    closeSync(file)
    file = undefined
    renameSync(temporary, target)
  } catch (error) {
    if (file !== undefined) closeSync(file)
    rmSync(temporary, { force: true })
    throw error
  }
}
