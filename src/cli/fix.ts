import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fixDocument, planFixes, type Change } from '../core/fix/fix-document.ts'
import type { DocumentOptions } from '../loader/read-document.ts'
import { tell } from './output.ts'
import type { NamedResult } from './read-paths.ts'
import { visible } from './report/excerpt.ts'
import { plural } from './report/report.ts'

/** Puts `bytes` in place of a file in one step, so that it is never half written; its mode and owner stay. */
function replaceFile(path: string, bytes: Uint8Array): void {
  const target = realpathSync(path)
  // Renaming needs no right to write the file, yet without that right it is not ours to change.
  accessSync(target, constants.W_OK)
  const { mode, uid, gid } = statSync(target)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  let file: number | undefined
  try {
    file = openSync(temporary, 'wx', 0o600)
    writeFileSync(file, bytes)
    if (process.getuid?.() === 0) fchownSync(file, uid, gid)
    fchmodSync(file, mode & 0o7777)
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

const MAX_QUOTE = 60
const quote = (text: string): string =>
  `“${visible(text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE - 1)}…` : text)}”`

const formatChange = (file: string, { line, column, code, from, to }: Change): string =>
  `${visible(file)}:${line}:${column}  fixed  ${code}  ${quote(from)} → ${quote(to)}`

/** How many places `--fix` would mend. */
export const countFixes = (documents: readonly NamedResult[]): number =>
  documents.reduce((sum, { result }) => sum + planFixes(result).length, 0)

/** Mends the files and tells each change on standard error; returns whether any file is another now. */
export function fixFiles(documents: readonly NamedResult[], options: DocumentOptions): boolean {
  let changed = 0
  let files = 0
  const done = new Set<string>()
  for (const { file, path, result } of documents) {
    if (done.has(path) || planFixes(result).length === 0) continue
    done.add(path)
    const fixed = fixDocument({ file: result.issue.file, bytes: readFileSync(path) }, options)
    if (fixed === undefined) {
      tell(`${visible(file)} stays as it is: it is not UTF-8, so its other bytes could be lost.`)
      continue
    }
    replaceFile(path, fixed.bytes)
    for (const change of fixed.changes) tell(formatChange(file, change))
    changed += fixed.changes.length
    files++
  }
  tell(
    changed === 0
      ? 'Nothing was fixed: no finding can be mended for sure.'
      : `Fixed ${plural(changed, 'place')} in ${plural(files, 'file')}.`,
  )
  return changed > 0
}
