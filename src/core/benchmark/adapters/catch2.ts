import { measureFigure, toBase } from '../measured.ts'
import type { Adapter, Measurement } from '../report.ts'
import { makeRun, qualifyNames } from '../run-facts.ts'
import { NANOSECONDS, readToolUnit } from '../tool-unit.ts'

const HEAD = /^benchmark name\s+samples\s+iterations\s+est/
const RULE = /^-{20,}\s*$/
const START = /^(.*?)\s+(\d+)\s+(\d+)\s+[\d.]+ (?:ns|us|ms|s|m)\s*$/
const FIGURES =
  /^\s+([\d.]+) (ns|us|ms|s|m)\s+([\d.]+) (ns|us|ms|s|m)\s+([\d.]+) (ns|us|ms|s|m)\s*$/

interface Found {
  name: string
  /** The test case. */
  group: string
  count: number
  /** Mean, low mean and high mean in seconds; undefined where the benchmark broke off. */
  figures: number[] | undefined
}

/** The tables of Catch2 (versions 2 and 3): mean and its interval. */
export const catch2: Adapter = {
  format: 'Catch2 text',
  read({ text }) {
    if (!/^benchmark name\s+samples\s+iterations\s+est/m.test(text)) return undefined
    const measurements = qualifyNames(readTables(text.split('\n'))).map(measure)
    return {
      tool: 'Catch2',
      suites: [{ name: null, runs: [makeRun({ measurements })] }],
      skipped: [],
    }
  },
}

function readTables(lines: readonly string[]): Found[] {
  const found: Found[] = []
  let group = ''
  let isTable = false
  let wrapped: string[] = []
  for (const [at, line] of lines.entries()) {
    if (line.length > 500) continue
    if (HEAD.test(line)) {
      isTable = true
      wrapped = []
    } else if (RULE.test(line) && RULE.test(lines[at - 2] ?? '')) {
      // Two rules with one line between: the name of a test case.
      isTable = false
      group = lines[at - 1]!.trim()
    } else if (isTable) {
      const [, name = '', samples] = START.exec(line) ?? []
      if (samples !== undefined) {
        const figures = readFigures(lines[at + 1])
        found.push({
          name: joinWrapped([...wrapped, name.trim()]),
          group,
          count: Number(samples),
          figures,
        })
        wrapped = []
      } else if (/^\S/.test(line) && !RULE.test(line) && !/^[=.]{20,}/.test(line)) {
        // A long name is broken over several lines.
        wrapped.push(line.trim())
      }
      if (/^[=]{20,}/.test(line)) isTable = false
    }
  }
  return found
}

/** Names are broken at this width: within a word only where the line holds no other place for it. */
const NAME_WIDTH = 35
const BROKEN_WORD = /^[^\s[\]({})<|>.,:;*+=&/\\-]*-$/
/** Signs within words, behind which a line is broken as well as at a space. */
const WITHIN_WORD = /\S(?:::|[./\\=-])$/

/** Joins the lines of a broken name: a hyphen that was put in is taken out again. */
const joinWrapped = (lines: readonly string[]): string =>
  lines
    .map((line, at) => {
      if (at === lines.length - 1) return line
      if (line.length === NAME_WIDTH && BROKEN_WORD.test(line)) return line.slice(0, -1)
      return WITHIN_WORD.test(line) ? line : `${line} `
    })
    .join('')
    .trim()

function readFigures(line: string | undefined): number[] | undefined {
  const [, ...parts] = FIGURES.exec(line ?? '') ?? []
  if (parts.length === 0) return undefined
  return [0, 2, 4].map((at) => toBase(Number(parts[at]), readToolUnit(parts[at + 1]!).factor))
}

function measure({ name, count, figures }: Found): Measurement {
  const [value = NaN, low = NaN, high = NaN] = figures ?? []
  const subject = { name, unit: readToolUnit('s'), direction: 'lower' } as const
  const spread = { kind: 'confidence', low, high } as const
  return measureFigure(subject, { value, statistic: 'mean', spread, count })
}

/** A test case, the start of a benchmark and its mean, in the order in which the reporter writes them. */
const XML_PART =
  /<TestCase name="([^"<]{0,500})"|<BenchmarkResults name="([^"<]{0,500})"(?: samples="(\d{1,12})")?|<mean value="([^"<]{1,40})" lowerBound="([^"<]{1,40})" upperBound="([^"<]{1,40})"/g
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

/** `--reporter xml` of Catch2: nanoseconds. A benchmark that broke off has no mean. */
export const catch2Xml: Adapter = {
  format: 'Catch2 XML',
  read({ text }) {
    if (!/^\s*</.test(text) || !text.includes('<BenchmarkResults ')) return undefined
    const measurements = qualifyNames(readXml(text)).map(measure)
    return {
      tool: 'Catch2',
      suites: [{ name: null, runs: [makeRun({ measurements })] }],
      skipped: [],
    }
  },
}

function readXml(text: string): Found[] {
  const found: Found[] = []
  let group = ''
  for (const [, testCase, name, samples, ...figures] of text.matchAll(XML_PART)) {
    if (testCase !== undefined) group = decode(testCase)
    else if (name !== undefined) {
      found.push({
        name: decode(name),
        group,
        count: Number(samples ?? NaN),
        figures: undefined,
      })
    } else {
      const last = found.at(-1)
      if (last !== undefined) {
        last.figures ??= figures.map((figure) => toBase(Number(figure), NANOSECONDS.factor))
      }
    }
  }
  return found
}

const decode = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (_, entity: string) => ENTITIES[entity]!)
