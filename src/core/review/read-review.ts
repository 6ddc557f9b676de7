import { checkYaml } from '../config/check-yaml.ts'
import { type YamlProblem, parseYaml } from '../config/yaml-places.ts'
import { finding } from '../finding/finding.ts'
import { makeLocator } from '../finding/locator.ts'
import { parseReviewPeriod } from '../insight/review-period.ts'
import { formatIssueId } from '../issue/issue-id.ts'
import type { Finding } from '../issue/schema.ts'
import { decodeText } from '../markdown/decode.ts'
import {
  type CheckedTree,
  checkReviewTree,
  type PlacedLink,
  type PlacedUse,
} from './check-review-tree.ts'
import { parseMdx } from './parse-mdx.ts'
import { reviewFrontmatterSchema, type WrittenReview } from './written-review.ts'

/** A review as its file alone tells. */
export interface ReadReview {
  review: WrittenReview
  text: string
  /** What is compiled: the text with empty lines in place of its frontmatter. */
  body: string
  uses: PlacedUse[]
  links: PlacedLink[]
}

/** Far beyond what anybody reads, and soon enough for the parser. */
const MOST_LETTERS = 500_000

/** Reads one file of the folder of the reviews; what it may not hold is a finding, and nothing throws. */
export function readReview(bytes: Uint8Array, file: string): ReadReview {
  const { text, invalidAt, invalidPlace } = decodeText(bytes)
  const findings: Finding[] =
    invalidAt === undefined || invalidPlace === undefined
      ? []
      : [finding('not-utf8', invalidPlace, { offset: invalidAt })]
  const { data, bodyLine, problems } = readFrontmatter(text)
  findings.push(...problems)
  const body = blankLines(text, bodyLine - 1)
  const parsed = parseBody(body)
  findings.push(...parsed.findings)
  const id = formatIssueId(file)
  const ofName = parseReviewPeriod(id.toUpperCase())?.key
  const period = data?.period ?? ofName ?? null
  const review: WrittenReview = {
    id,
    file,
    title: data?.title ?? file,
    period,
    date: data?.date ?? null,
    authors: data?.authors ?? [],
    draft: data?.draft ?? false,
    uses: parsed.uses.flatMap(({ use }) => use ?? []),
    headingShift: (period === null ? 0 : 1) + (parsed.hasTopHeading ? 1 : 0),
    isSafe: findings.length === 0,
    findings,
  }
  return { review, text, body, uses: parsed.uses, links: parsed.links }
}

function parseBody(body: string): CheckedTree {
  if (body.length > MOST_LETTERS) {
    const problem = `It has more than ${MOST_LETTERS.toLocaleString('en')} letters. Make several of it.`
    return { ...NOTHING, findings: [finding('bad-review', START, { problem })] }
  }
  const { tree, faults } = parseMdx(body)
  const checked = tree === undefined ? NOTHING : checkReviewTree(tree, body, makeLocator(body))
  const broken = faults.map(({ place, problem }) => finding('bad-review', place, { problem }))
  return { ...checked, findings: [...broken, ...checked.findings] }
}

const START = { line: 1, column: 1 }
const NOTHING: CheckedTree = { uses: [], links: [], hasTopHeading: false, findings: [] }

function readFrontmatter(text: string) {
  const lines = text.split('\n')
  const end = /^---[ \t]*$/.test(lines[0] ?? '')
    ? lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line))
    : -1
  if (end === -1) {
    const problem =
      'It has no frontmatter. Begin it with a line ---, a line “title: …” and a line ---.'
    return {
      data: undefined,
      bodyLine: 1,
      problems: [finding('bad-review', START, { problem })],
    }
  }
  const yaml = parseYaml(lines.slice(1, end).join('\n'), 2)
  const others = yaml.problems.length > 0 ? checkEntries(lines.slice(1, end)) : []
  const isMissing =
    yaml.problems.length === 0 &&
    (yaml.value === null || (typeof yaml.value === 'object' && !Object.hasOwn(yaml.value, 'title')))
  if (isMissing) {
    const problem = 'It has no title. Write “title: …” into its frontmatter.'
    return {
      data: undefined,
      bodyLine: end + 2,
      problems: [finding('bad-review', START, { problem })],
    }
  }
  const { value, problems } = checkYaml(yaml, reviewFrontmatterSchema)
  return {
    data: value,
    bodyLine: end + 2,
    problems: [...problems, ...others].map((problem) =>
      finding('bad-review', problem, { problem: problem.message }),
    ),
  }
}

/** What is wrong with those entries of broken frontmatter that can be read, each by itself. */
function checkEntries(lines: readonly string[]): YamlProblem[] {
  const starts = [...lines.keys()].filter((at) => /^[a-z]\w*:/i.test(lines[at]!))
  return starts.flatMap((start, i) => {
    const yaml = parseYaml(lines.slice(start, starts[i + 1]).join('\n'), start + 2)
    return yaml.problems.length > 0
      ? []
      : checkYaml(yaml, reviewFrontmatterSchema.partial()).problems
  })
}

/** The text without its first lines, of which the line ends stay. */
const blankLines = (text: string, count: number): string =>
  '\n'.repeat(count) + text.split('\n').slice(count).join('\n')
