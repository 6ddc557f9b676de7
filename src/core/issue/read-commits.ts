import { firstLine } from '../markdown/document.ts'
import { fieldsOf, type DocumentView } from './document-view.ts'

const COMMIT = /(?<![\w/.-])[0-9a-f]{7,40}(?![\w/-])/gi

/** Commit hashes that the record gives as its own change, in order, each once. */
export function readCommits(view: DocumentView): string[] {
  const found = fieldsOf(view, 'commits').flatMap((field) => [
    field.value,
    ...(field.list?.items.map((item) => firstLine(item)?.text ?? '') ?? []),
  ])
  const hashes = found
    .flatMap((text) => text.match(COMMIT) ?? [])
    .filter((hash) => /\d/.test(hash) && !/^\d{8}$/.test(hash))
  return [...new Set(hashes.map((hash) => hash.toLowerCase()))]
}
