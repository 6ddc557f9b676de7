import { createHash } from 'node:crypto'
import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { EXPLANATIONS } from '../../core/finding/explanations.ts'
import { DEFAULT_LEVELS, type FindingCode } from '../../core/finding/finding.ts'
import type { Finding } from '../../core/issue/schema.ts'
import type { FileReport } from './report.ts'

interface SarifOptions {
  /** The version of Benchlore. */
  version: string
  /** The path of a report's file from the root of the repository; absolute where it lies outside. */
  pathOf: (file: string) => string
  /** Where a code is explained; undefined without an address. */
  addressOf: (code: string) => string | undefined
}

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const ROOT = 'SRCROOT'
const CODES = Object.keys(DEFAULT_LEVELS) as FindingCode[]

/** All findings as SARIF 2.1.0, the format of code scanning. */
export function formatSarifReport(
  reports: readonly FileReport[],
  { version, pathOf, addressOf }: SarifOptions,
): string {
  const run = {
    tool: {
      driver: {
        name: 'Benchlore',
        version,
        rules: CODES.map((code) => formatRule(code, addressOf(code))),
      },
    },
    columnKind: 'utf16CodeUnits',
    results: reports.flatMap((report) => formatResults(report, pathOf(report.file))),
  }
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)
}

function formatRule(code: FindingCode, address: string | undefined) {
  const { title, meaning, cure } = EXPLANATIONS[code]
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: meaning.replaceAll('`', '') },
    help: { text: `${meaning} ${cure}`.replaceAll('`', ''), markdown: `${meaning}\n\n${cure}` },
    ...(address !== undefined && { helpUri: address }),
    defaultConfiguration: { level: DEFAULT_LEVELS[code] },
  }
}

/** A reference as RFC 3986 wants it; a path outside of the repository is a `file:` address. */
function formatLocation(path: string) {
  if (isAbsolute(path)) return { uri: pathToFileURL(path.toWellFormed()).href }
  const uri = path.toWellFormed().split('/').map(encodeURIComponent).join('/')
  return { uri, uriBaseId: ROOT }
}

function formatResults({ findings, text }: FileReport, path: string) {
  const lines = text.split('\n')
  const known = new Map<string, number>()
  const artifactLocation = formatLocation(path)
  return findings.map((finding) => {
    const { code, level, message, line, column } = finding
    const content = digestLine(finding, lines[line - 1] ?? '')
    const count = (known.get(content) ?? 0) + 1
    known.set(content, count)
    return {
      ruleId: code,
      ruleIndex: CODES.indexOf(code as FindingCode),
      level,
      message: { text: message },
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: { startLine: line, startColumn: column },
          },
        },
      ],
      // Not the name that GitHub computes itself: it warns where the two differ.
      partialFingerprints: { 'benchloreLine/v1': `${content}:${count}` },
    }
  })
}

/** Stays when lines above come and go: what is found, and what the line says without its white space. */
const digestLine = ({ code }: Finding, line: string): string =>
  createHash('sha256')
    .update(`${code}\n${line.replace(/\s+/g, '')}`)
    .digest('hex')
    .slice(0, 16)
