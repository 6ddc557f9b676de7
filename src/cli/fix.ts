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
function replaceFile(target: string, bytes: Uint8Array): void {
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

const isUtf8 = ({ result }: NamedResult): boolean =>
  result.unsettled.findings.every(({ code }) => code !== 'not-utf8')

/** How many places `--fix` would mend. */
export const countFixes = (documents: readonly NamedResult[]): number =>
  documents.filter(isUtf8).reduce((sum, { result }) => sum + planFixes(result).length, 0)

/** Mends the files and tells each change on standard error; returns whether any file is another now. */
export function fixFiles(documents: readonly NamedResult[], options: DocumentOptions): boolean {
  let changed = 0
  let files = 0
  const done = new Set<string>()
  for (const document of documents) {
    const { file, path, result } = document
    if (planFixes(result).length === 0) continue
    if (!isUtf8(document)) {
      tell(`${visible(file)} stays as it is: it is not UTF-8, so its other bytes could be lost.`)
      continue
    }
    // A file may be named twice, and a link leads to one that is named as well.
    const target = realpathSync(path)
    if (done.has(target)) continue
    done.add(target)
    const fixed = fixDocument({ file: result.issue.file, bytes: readFileSync(target) }, options)
    if (fixed === undefined) continue
    replaceFile(target, fixed.bytes)
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
