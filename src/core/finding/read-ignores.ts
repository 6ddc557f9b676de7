import type { MdastNode } from 'satteri'
import { findYamlComments } from '../config/yaml-comments.ts'
import type { Finding } from '../issue/schema.ts'
import { DEFAULT_LEVELS, finding, type FindingCode } from './finding.ts'
import { findComments } from './find-comments.ts'
import type { Ignore } from './ignore.ts'

/** The comments of a document that ask to leave findings out, and what is wrong with those that do not hold. */
export interface ReadIgnores {
  ignores: Ignore[]
  findings: Finding[]
}

const KNOWN = Object.keys(DEFAULT_LEVELS)

const isCode = (name: string): name is FindingCode => Object.hasOwn(DEFAULT_LEVELS, name)

/**
 * Reads `<!-- benchlore-ignore code: reason -->` in the body and `# benchlore-ignore code: reason` in the
 * frontmatter. A comment alone on its line speaks for the block below it, in frontmatter for the key below
 * it; beside other text it speaks for its line. Comments in code are code. `bodyLine` is the first line
 * below the frontmatter; lines end in `\n`. Linear in the text.
 */
export function readIgnores(text: string, tree: MdastNode, bodyLine: number): ReadIgnores {
  const read: ReadIgnores = { ignores: [], findings: [] }
  // Nearly no document has one, and a native search says so fast.
  if (!text.includes('benchlore-ignore')) return read
  const lines = text.split('\n')
  for (const { text: comment, place, from, to } of findYamlIgnores(lines, bodyLine)) {
    readInstruction(comment, { place, from, to }, read)
  }
  for (const { text: comment, place, to } of findComments(lines, tree)) {
    readInstruction(comment, { place, from: place.line, to }, read)
  }
  return read
}

function findYamlIgnores(lines: readonly string[], bodyLine: number) {
  if (bodyLine === 1) return []
  // The block stands between line 1 and the line before `bodyLine`, both `---`.
  const last = bodyLine - 2
  const yaml = lines.slice(1, last)
  const isAside = (line: number): boolean => /^\s*(?:#|$)/.test(lines[line - 1]!)
  const isInside = (line: number): boolean => /^(?:\s|-\s|#)/.test(lines[line - 1]!)
  return findYamlComments(yaml.join('\n'))
    .filter(({ text }) => text.includes('benchlore-ignore'))
    .map(({ text, line: index, column }) => {
      const line = index + 1
      let to = line
      if (isAside(line)) {
        while (to < last && isAside(to)) to++
        // What is indented, and the items of a list, belong to the key.
        while (to < last && isInside(to + 1)) to++
      }
      // What is wrong with the document as a whole is told on line 1, where no comment can stand.
      const from = line === 2 ? 1 : line
      return { text: text.replace(/^#+/, ''), place: { line, column }, from, to }
    })
}

const INSTRUCTION = /^\s*benchlore-ignore(?![\w-])([^:：]*)(?:[:：]([\s\S]*))?$/

function readInstruction(text: string, where: Omit<Ignore, 'codes'>, read: ReadIgnores): void {
  const instruction = INSTRUCTION.exec(text)
  if (instruction === null) return
  const names = instruction[1]!.split(/[\s,，、]+/).filter((name) => name !== '')
  const codes = names.filter(isCode)
  const unknown = names.length === 0 ? [''] : names.filter((name) => !isCode(name))
  for (const code of unknown) {
    read.findings.push(finding('unknown-ignore', where.place, { code, known: KNOWN }))
  }
  if (codes.length === 0) return
  if ((instruction[2] ?? '').trim() !== '') read.ignores.push({ ...where, codes })
  else read.findings.push(finding('unexplained-ignore', where.place, { codes: codes.join(', ') }))
}
