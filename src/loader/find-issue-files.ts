import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { formatSystemError, UserError } from './user-error.ts'

/** Names that are never issues, whatever they end in. */
const isIssueFile = (name: string): boolean =>
  /\.(?:md|markdown)$/i.test(name) && !name.startsWith('.') && !/^SOURCES\.md$/i.test(name)

const isIssueFolder = (name: string): boolean =>
  !name.startsWith('.') && name !== 'node_modules' && name !== 'templates'

/** Paths of all documents below `folder`, relative to it, with forward slashes, in code unit order. */
export function findIssueFiles(folder: string): string[] {
  const found: string[] = []
  const waiting = ['']
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    let entries
    try {
      entries = readdirSync(join(folder, below), { withFileTypes: true })
    } catch (error) {
      throw new UserError(`${join(folder, below)} cannot be read: ${formatSystemError(error)}.`)
    }
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      // A link to a folder is not followed: it may lead back up or out of the content.
      if (entry.isDirectory()) {
        if (isIssueFolder(entry.name)) waiting.push(path)
      } else if (isIssueFile(entry.name)) found.push(path)
    }
  }
  return found.toSorted()
}
