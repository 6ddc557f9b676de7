import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXAMPLES, type Example } from '../../../src/core/finding/examples.ts'
import { makeVocabulary } from '../../../src/core/vocabulary/vocabulary.ts'
import { DEFAULT_LEVELS, finding, type FindingCode } from '../../../src/core/finding/finding.ts'
import { readTemplate } from '../../../src/core/template/read-template.ts'
import { createContentReader } from '../../../src/loader/read-content.ts'

const seeds = join(import.meta.dirname, '../../fixtures/seeds')
const templates = [
  readTemplate(readFileSync(join(seeds, 'performance-issue.md'), 'utf8'), 'performance'),
  readTemplate(readFileSync(join(seeds, 'api-performance-issue.md'), 'utf8'), 'api'),
]
const codes = Object.keys(DEFAULT_LEVELS) as FindingCode[]

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'benchlore-example-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, content: string | Buffer): void {
  const file = join(root, 'content', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

function writeWrong({ file, wrong, isLatin1, leadsTo }: Example<FindingCode>): void {
  if (leadsTo === undefined) return write(file, Buffer.from(wrong, isLatin1 ? 'latin1' : 'utf8'))
  symlinkSync(join(root, leadsTo), join(root, 'content', file))
}

/** The findings of the example's document, read among the files beside it. */
function findingsOf(example: Example<FindingCode>, writeExample: () => void) {
  mkdirSync(join(root, 'content'))
  writeExample()
  for (const [path, text] of Object.entries(example.beside ?? {})) write(path, text)
  const folder = join(root, 'content')
  const read = createContentReader({
    folder,
    benchmarksFolder: join(root, 'benchmarks'),
    reviewsFolder: join(root, 'reviews'),
    repositoryRoot: root,
    timeZone: 'UTC',
    isOnWeb: false,
    templates,
    levels: {},
    vocabulary: makeVocabulary(),
  })
  const { entries, suites, reviews } = read()
  const path = join(folder, example.file)
  return [...entries, ...suites, ...reviews].find((one) => one.path === path)?.findings
}

describe.each(codes)('the page of %s', (code) => {
  const example = EXAMPLES[code] as Example<FindingCode>
  const [line, column] = example.at
  const expected = finding(code, { line, column }, example.facts as never)

  test('shows a document that has this finding and no other', () => {
    const found = findingsOf(example, () => writeWrong(example))
    expect(found?.[0]).toEqual(expected)
    const others = new Set(found?.map(({ code }) => code)).difference(new Set([code]))
    expect([...others]).toEqual(example.also === undefined ? [] : [example.also])
  })

  test('shows a correction that has none', () => {
    expect(findingsOf(example, () => write(example.file, example.right))).toEqual([])
  })

  test('shows a message that names the fact and the cure', () => {
    for (const fact of Object.values(example.facts)) {
      if (typeof fact === 'string') expect(expected.message).toContain(fact)
    }
    expect(expected.message).toMatch(/(?:[.;] \S|must )/)
  })
})
