import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { dropMail } from '../core/benchmark/drop-mail.ts'
import { readReport } from '../core/benchmark/read-report.ts'
import { formatSeriesPart } from '../core/benchmark/series-id.ts'
import type { ResultFile } from '../core/issue/attach-samples.ts'
import { parseLinkAddress } from '../core/issue/link-path.ts'
import { isInside } from './read-document.ts'
import { formatSystemError } from './user-error.ts'

/** The output of a benchmark tool that a document points to, and what of it is published. */
export interface ReadResultFile extends ResultFile {
  published: PublishedText | undefined
}

/** A text file below `/assets/`. */
export interface PublishedText {
  name: string
  text: string
}

interface ResultFolders {
  folder: string
  repositoryRoot: string
}

const LARGEST = 20_000_000

export type ResultReader = (url: string, document: string) => ReadResultFile | undefined

/**
 * A reader of the outputs that documents point to; those that have not changed since are not read again.
 * Undefined where there is no such file in the project, links followed.
 */
export function createResultReader({ folder, repositoryRoot }: ResultFolders): ResultReader {
  const kept = new Map<string, { state: string; result: ReadResultFile }>()

  return (url, document) => {
    const address = parseLinkAddress(url, document)
    if (address.kind === 'outside') return undefined
    const path = join(address.path.startsWith('/') ? repositoryRoot : folder, address.path)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat?.isFile() !== true || !isInside(repositoryRoot, path)) return undefined
    const state = [stat.mtimeMs, stat.ctimeMs, stat.size, stat.ino].join()
    const known = kept.get(path)
    if (known?.state === state) return known.result
    const file = relative(folder, path).replaceAll(sep, '/')
    const result = readResultFile(path, file, stat.size)
    kept.set(path, { state, result })
    return result
  }
}

function readResultFile(path: string, file: string, size: number): ReadResultFile {
  const unusable = (problem: string, digest = ''): ReadResultFile => ({
    file,
    report: { problem },
    digest,
    download: null,
    published: undefined,
  })
  if (size > LARGEST) return unusable('It is larger than 20 MB.')
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    return unusable(`The system says: ${formatSystemError(error)}.`)
  }
  const digest = digestOf(bytes)
  const text = bytes.toString('utf8')
  const report = readReport(text)
  if ('refusal' in report) return unusable(report.refusal, digest)
  const published = publish(text, file)
  const download = published === undefined ? null : `/assets/${published.name}`
  return { file, report, digest, download, published }
}

const digestOf = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16)

/** An @ that JSON spells out may belong to an address that is not found. */
const HIDDEN_MAIL = /\\u0040|%40/i

/**
 * The file as it may be published: without e-mail addresses. Not at all where that cannot be said for sure, or
 * where it can no longer be read without them. Never as a script, which could then run as the site's own.
 */
function publish(source: string, file: string): PublishedText | undefined {
  if (HIDDEN_MAIL.test(source)) return undefined
  const text = dropMail(source)
  if (text !== source && 'refusal' in readReport(text)) return undefined
  const extension = /^\s*[[{]/.test(text) ? 'json' : 'txt'
  const stem = formatSeriesPart(file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, ''))
  return { name: `${stem}-${digestOf(text).slice(0, 8)}.${extension}`, text }
}
