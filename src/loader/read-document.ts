import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { LevelSettings } from '../core/config/config.ts'
import { finding } from '../core/finding/finding.ts'
import { settleFindings } from '../core/finding/levels.ts'
import { readIssue } from '../core/issue/read-issue.ts'
import type { ReadResult } from '../core/issue/source.ts'
import type { TemplateShape } from '../core/template/shape.ts'
import type { Vocabulary } from '../core/vocabulary/vocabulary.ts'
import { formatSystemError } from './user-error.ts'

/** How documents are read. */
export interface DocumentOptions {
  templates: readonly TemplateShape[]
  levels: LevelSettings
  vocabulary: Vocabulary
}

/** Whether `path`, links followed, lies in `folder`; false where it does not exist. */
export function isInside(folder: string, path: string): boolean {
  try {
    return realpathSync.native(path).startsWith(realpathSync.native(folder) + sep)
  } catch {
    return false
  }
}

/** Reads one document from the disk. `file` is how the issue calls it; what cannot be read is a finding. */
export function readDocument(path: string, file: string, options: DocumentOptions): ReadResult {
  try {
    return readIssue({ file, bytes: readFileSync(path) }, options)
  } catch (error) {
    // Everything but the system's own errors is a fault of ours.
    if (!(error instanceof Error && 'syscall' in error)) throw error
    return unreadable(file, formatSystemError(error), options)
  }
}

function unreadable(file: string, problem: string, options: DocumentOptions): ReadResult {
  const result = readIssue({ file, bytes: new Uint8Array() }, options)
  const found = [finding('unreadable-file', { line: 1, column: 1 }, { problem })]
  const unsettled = { findings: found, ignores: [] }
  const { levels } = options
  const findings = settleFindings(unsettled, result.issue, { levels, isLinked: false })
  return { ...result, issue: { ...result.issue, findings }, findings, unsettled }
}

/** Reads documents of one folder again and again and keeps what has not changed on the disk. */
export function createFolderReader(folder: string, options: DocumentOptions) {
  const kept = new Map<string, { state: string; result: ReadResult }>()

  return (files: readonly string[]): ReadResult[] => {
    for (const file of kept.keys()) if (!files.includes(file)) kept.delete(file)
    return files.map((file) => {
      const path = join(folder, file)
      // A link may lead anywhere on the machine that builds; what is published lies in the folder.
      if (!isInside(folder, path)) {
        return unreadable(file, 'it is a link that leads out of the content folder', options)
      }
      const { mtimeMs, ctimeMs, size, ino } = statSync(path)
      const state = [mtimeMs, ctimeMs, size, ino].join()
      const known = kept.get(file)
      if (known?.state === state) return known.result
      const result = readDocument(path, file, options)
      kept.set(file, { state, result })
      return result
    })
  }
}
