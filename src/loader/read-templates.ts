import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeText } from '../core/markdown/decode.ts'
import { readTemplate } from '../core/template/read-template.ts'
import type { TemplateShape } from '../core/template/shape.ts'
import { packageRoot } from './package-root.ts'

/** The templates that Benchlore ships, by their file names; a team's own file of that name replaces one. */
const NAMES: Record<string, TemplateShape['name']> = {
  'performance-issue.md': 'performance',
  'api-performance-issue.md': 'api',
}

/** A template as the file it is. */
export interface TemplateFile {
  name: TemplateShape['name']
  path: string
}

/** The templates of `folder`; those that it lacks, and all where there is no such folder, are Benchlore's. */
export function findTemplates(folder: string): TemplateFile[] {
  const own = existsSync(folder)
    ? readdirSync(folder).filter((file) => /\.md$/i.test(file) && file !== 'SOURCES.md')
    : []
  const shipped = Object.keys(NAMES).filter((file) => !own.includes(file))
  return [
    ...shipped.map((file) => join(packageRoot, 'content/templates', file)),
    ...own.map((file) => join(folder, file)),
  ]
    .map((path) => ({
      name: NAMES[path.slice(path.search(/[^/\\]*$/))] ?? ('other' as const),
      path,
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** The shapes of the templates that documents are written from. */
export function readTemplates(folder: string): TemplateShape[] {
  return findTemplates(folder).map(({ name, path }) =>
    readTemplate(decodeText(readFileSync(path)).text, name),
  )
}
