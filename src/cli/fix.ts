import { readFileSync, realpathSync } from 'node:fs'
import { fixDocument, planFixes, type Change } from '../core/fix/fix-document.ts'
import type { DocumentOptions } from '../loader/read-document.ts'
import { tell } from './output.ts'
import type { NamedResult } from './read-paths.ts'
import { replaceFile } from './replace-file.ts'
import { visible } from './report/excerpt.ts'
import { plural } from './report/report.ts'

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
