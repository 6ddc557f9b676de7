import type { Issue } from './schema.ts'

/** What an issue can be called by, in a link or in running text. */
export interface NamedIssue {
  issue: Pick<Issue, 'id' | 'aliases' | 'file' | 'title'>
  /** The first heading in full, with the record's prefix that `title` leaves out. */
  heading: string | undefined
}

/** Finds issues by path and by name. */
export interface IssueIndex {
  /** By path relative to the content folder, with or without extension. */
  findByFile: (file: string) => string | undefined
  /** The id itself or the one that has it as an alias. */
  findById: (id: string) => string | undefined
  /** By id, alias, path, file name, title, full heading or record number; case and punctuation do not count. */
  findByName: (name: string) => string | undefined
}

const EXTENSION = /\.(md|mdx|markdown)$/i

const normalize = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** `PM-2026-033`, `PERF-407`, `PM-2026-033a`. */
const RECORD = /\b[A-Z][A-Z0-9]{1,9}(?:-\d{1,8})+[a-z]?\b/g
/** `Issue 006`, `issue #6`, `Incident 12`. */
const NUMBERED = /\b(issue|incident|postmortem|problem)\s*#?\s*0*(\d{1,8})\b/gi

/** The record numbers that a text names, in one spelling: `pm 2026 033`, `issue 6`. */
function recordNumbers(text: string): string[] {
  return [
    ...[...text.matchAll(RECORD)].map((match) => normalize(match[0])),
    ...[...text.matchAll(NUMBERED)].map((match) => `${match[1]!.toLowerCase()} ${match[2]}`),
  ]
}

const baseName = (file: string): string =>
  file.slice(file.lastIndexOf('/') + 1).replace(EXTENSION, '')

/** Whether a text begins with a record number, however many zeros it is filled up with. */
function beginsWith(text: string, number: string): boolean {
  const unfilled = (name: string) => name.replace(/\b0+(?=\d)/g, '')
  return unfilled(normalize(text)).startsWith(unfilled(number))
}

/** The record number that heads a file name or heading is the issue's own; later ones are mentions. */
function ownNumbers({ issue, heading }: NamedIssue): string[] {
  const heads = [baseName(issue.file), heading ?? ''].map((head) => {
    const [first] = recordNumbers(head)
    return first !== undefined && beginsWith(head, first) ? first : undefined
  })
  return heads.filter((number) => number !== undefined)
}

/** Surer names win over vaguer ones; among equals the first issue in the given order. */
export function makeIssueIndex(issues: readonly NamedIssue[]): IssueIndex {
  const byFile = new Map<string, string>()
  const byId = new Map<string, string>()
  const byName = new Map<string, string>()
  const nameBy = (namesOf: (named: NamedIssue) => readonly (string | null | undefined)[]) => {
    for (const named of issues) {
      for (const name of namesOf(named)) {
        const key = normalize(name ?? '')
        if (key !== '' && !byName.has(key)) byName.set(key, named.issue.id)
      }
    }
  }
  for (const { issue } of issues) {
    byFile.set(issue.file.replace(EXTENSION, ''), issue.id)
    for (const id of [issue.id, ...issue.aliases]) byId.set(id, issue.id)
  }
  nameBy(({ issue }) => [issue.id])
  nameBy(({ issue }) => issue.aliases)
  nameBy(({ issue }) => [issue.file.replace(EXTENSION, '')])
  nameBy(({ issue }) => [baseName(issue.file)])
  nameBy(({ issue, heading }) => [issue.title, heading])
  nameBy(ownNumbers)

  return {
    findByFile: (file) => byFile.get(file.replace(EXTENSION, '')),
    findById: (id) => byId.get(id),
    findByName: (name) => {
      const exact = byName.get(normalize(name.replace(EXTENSION, '')))
      if (exact !== undefined) return exact
      return recordNumbers(name)
        .map((number) => byName.get(number))
        .find((id) => id !== undefined)
    },
  }
}
