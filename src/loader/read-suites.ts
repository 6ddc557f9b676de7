import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readSuite } from '../core/benchmark/read-suite.ts'
import { formatSeriesPart } from '../core/benchmark/series-id.ts'
import type { Suite } from '../core/benchmark/suite.ts'
import type { LevelSettings } from '../core/config/config.ts'
import { finding } from '../core/finding/finding.ts'
import type { Finding } from '../core/issue/schema.ts'
import { isInside } from './read-document.ts'
import { formatSystemError, UserError } from './user-error.ts'

/** A history of benchmarks as it lies on the disk. */
export interface SuiteEntry {
  /** First part of its series’ ids, from the file's name. */
  id: string
  /** Absolute path on the disk. */
  path: string
  /** Undefined where it cannot be used; the findings say why. */
  suite: Suite | undefined
  findings: Finding[]
  text: string
}

/** Reads one history; what cannot be read is a finding. */
export function readSuiteFile(path: string, id: string, levels: LevelSettings): SuiteEntry {
  try {
    const { suite, findings, text } = readSuite(readFileSync(path))
    return { id, path, suite, findings: settle(findings, levels), text }
  } catch (error) {
    // Everything but the system's own errors is a fault of ours.
    if (!(error instanceof Error && 'syscall' in error)) throw error
    return unusable(
      path,
      id,
      finding('unreadable-file', START, { problem: formatSystemError(error) }),
    )
  }
}

const START = { line: 1, column: 1 }

const unusable = (path: string, id: string, found: Finding): SuiteEntry => ({
  id,
  path,
  suite: undefined,
  findings: [found],
  text: '',
})

/** There is no record in these files that softens a level; only the configuration has a say. */
const settle = (findings: readonly Finding[], levels: LevelSettings): Finding[] =>
  findings.flatMap((found) => {
    const level = levels[found.code as keyof LevelSettings] ?? found.level
    return level === 'off' ? [] : [{ ...found, level }]
  })

const suiteId = (name: string): string => formatSeriesPart(name.replace(/\.json$/i, ''))

/**
 * A reader of the histories in `folder` (not of folders below it: the outputs of tools may lie there);
 * files that have not changed since are not read again. A folder that does not exist has none.
 */
export function createSuiteReader(folder: string, levels: LevelSettings): () => SuiteEntry[] {
  const kept = new Map<string, { state: string; entry: SuiteEntry }>()

  const readOne = (name: string): SuiteEntry => {
    const path = join(folder, name)
    const id = suiteId(name)
    if (!isInside(folder, path)) {
      const problem = 'it is a link that leads out of the folder of the benchmarks'
      return unusable(path, id, finding('unreadable-file', START, { problem }))
    }
    const { mtimeMs, ctimeMs, size, ino } = statSync(path)
    const state = [mtimeMs, ctimeMs, size, ino].join()
    const known = kept.get(name)
    if (known?.state === state) return known.entry
    const entry = readSuiteFile(path, id, levels)
    kept.set(name, { state, entry })
    return entry
  }

  return () => {
    const names = listFiles(folder)
    for (const name of kept.keys()) if (!names.includes(name)) kept.delete(name)
    return tellTwins(names.map(readOne))
  }
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((one) => !one.isDirectory() && /^[^.].*\.json$/i.test(one.name))
      .map(({ name }) => name)
      .toSorted()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new UserError(`${folder} cannot be read: ${formatSystemError(error)}.`)
  }
}

/** Of two files whose series would have the same ids the second cannot be used. */
function tellTwins(entries: readonly SuiteEntry[]): SuiteEntry[] {
  const first = new Map<string, string>()
  return entries.map((entry) => {
    const other = first.get(entry.id)
    first.set(entry.id, other ?? entry.path)
    if (other === undefined) return entry
    const problem = `Its series would have the ids of those in ${other.slice(other.lastIndexOf('/') + 1)}. Rename one of the two files.`
    const findings = [...entry.findings, finding('bad-benchmarks', START, { problem })]
    return { ...entry, suite: undefined, findings }
  })
}
