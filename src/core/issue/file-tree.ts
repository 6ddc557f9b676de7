import type { TextLine } from '../markdown/document.ts'
import { parseFileReference } from './file-reference.ts'

/** A file named in a fence, with what is said of it there. */
export interface ListedFile {
  path: string
  rest: string
}

const LISTINGS = new Set(['', 'text', 'txt', 'plaintext', 'plain', 'tree', 'bash', 'sh', 'shell'])
const BRANCHES = /^[\s│|├└─+`*•✅🆕-]*/u
const MAX_DEPTH = 20

/** Whether a fence with this info string may list files rather than hold code. */
export const mayList = (lang: string): boolean => LISTINGS.has(lang)

/** The files of a fence, one a line: plain paths, or a tree whose folders end in `/`. */
export function parseFileTree(lines: readonly TextLine[]): ListedFile[] {
  const folders: { column: number; path: string }[] = []
  return lines.flatMap((line): ListedFile[] => {
    // The place tells how far the line was indented; its text is trimmed.
    const lead = BRANCHES.exec(line.text)![0].length
    const column = line.place.column + lead
    const name = line.text.slice(lead)
    const token = /^\S+/.exec(name)?.[0] ?? ''
    while (folders.length > 0 && folders.at(-1)!.column >= column) folders.pop()
    const above = folders.at(-1)?.path ?? ''
    if (/^[\w@.+[\]{}/-]+\/$/.test(token)) {
      if (folders.length < MAX_DEPTH) {
        folders.push({ column, path: above + token.replace(/^\.\//, '') })
      }
      return []
    }
    const path = parseFileReference(token)?.path
    if (path === undefined || path.endsWith('/')) return []
    return [{ path: above + path, rest: name.slice(token.length) }]
  })
}
