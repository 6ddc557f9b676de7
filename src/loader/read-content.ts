import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LevelSettings } from '../core/config/config.ts'
import { readIssue } from '../core/issue/read-issue.ts'
import type { ReadResult } from '../core/issue/source.ts'
import type { TemplateShape } from '../core/template/shape.ts'

/** One document of the content folder, read. */
export interface ContentEntry extends ReadResult {
  /** Absolute path on the disk. */
  path: string
}

/** All documents of the content folder, in the order of their paths. */
export interface Content {
  entries: ContentEntry[]
}

export interface ReadContentOptions {
  /** Absolute path of the content folder. */
  folder: string
  templates: readonly TemplateShape[]
  levels: LevelSettings
}

const isIssueFile = (name: string): boolean =>
  /\.(md|markdown)$/i.test(name) && name !== 'SOURCES.md'

const isIssueFolder = (name: string): boolean =>
  !name.startsWith('.') && name !== 'node_modules' && name !== 'templates'

/** Paths of all documents below `folder`, with forward slashes, in code unit order. */
async function findIssueFiles(folder: string, below = ''): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) {
      if (isIssueFolder(entry.name)) found.push(...(await findIssueFiles(folder, path)))
    } else if (isIssueFile(entry.name)) found.push(path)
  }
  return below === '' ? found.sort() : found
}

/** Reads every document and gives all findings at once. */
export async function readContent(options: ReadContentOptions): Promise<Content> {
  const entries: ContentEntry[] = []
  for (const file of await findIssueFiles(options.folder)) {
    const path = join(options.folder, file)
    const bytes = await readFile(path)
    const result = readIssue({ file, bytes }, options)
    if (!result.issue.draft) entries.push({ ...result, path })
  }
  return { entries }
}
