import { readFileSync } from 'node:fs'
import { readIssue } from '../../../src/core/issue/read-issue.ts'
import { readTemplate } from '../../../src/core/template/read-template.ts'

const fixture = (path: string) => new URL(`../../fixtures/${path}`, import.meta.url)

export const templates = [
  readTemplate(readFileSync(fixture('seeds/performance-issue.md'), 'utf8'), 'performance'),
  readTemplate(readFileSync(fixture('seeds/api-performance-issue.md'), 'utf8'), 'api'),
]

/** Reads a text as if it stood in `file`. */
export const readText = (text: string, file = 'slow.md') =>
  readIssue({ file, bytes: new TextEncoder().encode(text) }, { templates })

/** Reads a document of tests/fixtures. */
export const readFixture = (path: string) =>
  readIssue({ file: path, bytes: readFileSync(fixture(path)) }, { templates })
