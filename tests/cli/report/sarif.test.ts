import { readFileSync } from 'node:fs'
import AjvDraft04 from 'ajv-draft-04'
import { expect, test } from 'vitest'
import { formatSarifReport } from '../../../src/cli/report/sarif.ts'
import { finding } from '../../../src/core/finding/finding.ts'

const schema = JSON.parse(
  readFileSync(new URL('../../fixtures/sarif/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'),
) as object

const validate = new AjvDraft04({
  strict: false,
  unicodeRegExp: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => /^(?:[\w.~!$&'()*+,;=:@/-]|%[\dA-F]{2})*$/.test(text),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
}).compile(schema)

const missing = (line: number, column: number) =>
  finding('missing-asset', { line, column }, { src: 'a b.png' })

const report = (file: string, text: string, ...findings: ReturnType<typeof missing>[]) => ({
  file,
  findings,
  text,
})

const format = (...reports: ReturnType<typeof report>[]) => {
  const text = formatSarifReport(reports, {
    version: '1.2.3',
    pathOf: (file) => file,
    addressOf: (code) => `https://perf.example.com/findings/${code}/`,
  })
  // The parsed text is checked against the schema right below.
  return JSON.parse(text) as {
    runs: {
      tool: { driver: { rules: { id: string; help: { text: string }; helpUri: string }[] } }
      columnKind: string
      results: {
        ruleId: string
        ruleIndex: number
        level: string
        locations: { physicalLocation: { artifactLocation: object; region: object } }[]
        partialFingerprints: Record<string, string>
      }[]
    }[]
  }
}

test('is valid against the schema of SARIF 2.1.0', () => {
  const sarif = format(
    report('content/issues/a.md', '🐌 ![x](a%20b.png)\n', missing(1, 4)),
    report('content/遅い検索 #1?.md', '', missing(1, 1)),
    report('/elsewhere/b c.md', '', missing(1, 1)),
  )
  expect([validate(sarif), validate.errors]).toEqual([true, null])
  expect([validate({ ...sarif, version: '2.0' }), validate.errors?.length]).toEqual([false, 1])
})

test('has a rule with help and its page for every code, and finds it from each result', () => {
  const [run] = format(report('a.md', 'x\n', missing(1, 1))).runs
  const result = run!.results[0]!
  const rule = run!.tool.driver.rules[result.ruleIndex]
  expect(result).toMatchObject({ ruleId: 'missing-asset', level: 'warning' })
  expect(rule).toMatchObject({
    id: 'missing-asset',
    helpUri: 'https://perf.example.com/findings/missing-asset/',
  })
  for (const { help } of run!.tool.driver.rules) expect(help.text).toMatch(/^[A-Z].*\.$/)
})

test('gives places in UTF-16 code units and encodes the paths of files', () => {
  const [run] = format(
    report('content/遅い #1.md', '🐌🐌 x\n', missing(1, 6)),
    report('/elsewhere/b c.md', '', missing(1, 1)),
  ).runs
  expect(run!.columnKind).toBe('utf16CodeUnits')
  expect(run!.results.map(({ locations }) => locations[0]!.physicalLocation)).toEqual([
    {
      artifactLocation: { uri: 'content/%E9%81%85%E3%81%84%20%231.md', uriBaseId: 'SRCROOT' },
      region: { startLine: 1, startColumn: 6 },
    },
    {
      artifactLocation: { uri: 'file:///elsewhere/b%20c.md' },
      region: { startLine: 1, startColumn: 1 },
    },
  ])
})

test('knows a finding again when lines above it come or go, and tells equal ones apart', () => {
  const prints = (text: string, ...lines: number[]) =>
    format(report('a.md', text, ...lines.map((line) => missing(line, 1)))).runs[0]!.results.map(
      ({ partialFingerprints }) => partialFingerprints['benchloreLine/v1'],
    )
  const [first, second, other] = prints('![x](a)\n![x](a)\n![y](b)\n', 1, 2, 3)
  expect(new Set([first, second, other]).size).toBe(3)
  expect(prints('new\n\n![x](a)\n![x](a)\nnew\n  ![y](b)\n', 3, 4, 6)).toEqual([
    first,
    second,
    other,
  ])
})
