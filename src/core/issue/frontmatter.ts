import type { z } from 'zod'
import { checkYaml } from '../config/check-yaml.ts'
import { nearestWord } from '../config/nearest-word.ts'
import { parseYaml, type PlacedYaml } from '../config/yaml-places.ts'
import { finding, type Place } from '../finding/finding.ts'
import { labelKeys, type LabelKey } from '../vocabulary/labels.ts'
import { frontmatterSchema, texts } from './frontmatter-schema.ts'
import type { Finding } from './schema.ts'

type FrontmatterData = z.infer<typeof frontmatterSchema>
export type FrontmatterKey = keyof FrontmatterData

/** The key of ours that a label of the body stands for. */
const HINTED = {
  date: 'date',
  updated: 'updated',
  resolvedDate: 'resolvedDate',
  due: 'due',
  status: 'status',
  severity: 'severity',
  priority: 'severity',
  affected: 'components',
  component: 'components',
  author: 'authors',
  tags: 'tags',
} as const satisfies Partial<Record<LabelKey, FrontmatterKey>>

export type FrontmatterHints = Partial<Record<(typeof HINTED)[keyof typeof HINTED], string[]>>

export interface Frontmatter {
  data: FrontmatterData
  /** Where a key's value stands. */
  placeOf: (key: FrontmatterKey) => Place
  /** Where a value inside of a key's value stands. */
  placeIn: (path: (string | number)[]) => Place
  /** Where each text of a list stands; those of a single text with commas all stand where it does. */
  placesOf: (key: FrontmatterKey) => Place[]
  /** What keys that are not ours say in our words (`created_at`, `priority`): used where nothing else says it. */
  hints: FrontmatterHints
  findings: Finding[]
  /** The first line after the block; 1 without one. */
  bodyLine: number
}

/** The keys that the block may have. */
export const frontmatterKeys = Object.keys(frontmatterSchema.shape)

/** Reads the block between `---` lines at the very top. What is wrong in it is a finding; the rest of it is used. */
export function readFrontmatter(document: string): Frontmatter {
  const none: Frontmatter = {
    data: {},
    placeOf: () => ({ line: 1, column: 1 }),
    placeIn: () => ({ line: 1, column: 1 }),
    placesOf: () => [],
    hints: {},
    findings: [],
    bodyLine: 1,
  }
  if (!/^---[ \t]*\n/.test(document)) return none
  const lines = document.split('\n')
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line))
  if (end < 0) return isForgotten(lines[1] ?? '') ? { ...none, findings: [unclosed()] } : none
  const yaml = parseYaml(lines.slice(1, end).join('\n'), 2)
  const isMap = typeof yaml.value === 'object' && yaml.value !== null && !Array.isArray(yaml.value)
  // A rule, a line of prose and another rule are no frontmatter.
  if (yaml.problems.length === 0 && yaml.value !== null && !isMap) return none

  const findings: Finding[] = []
  const bad = new Set<PropertyKey>()
  const checked = checkYaml(yaml, frontmatterSchema)
  const hints: FrontmatterHints = {}
  const unknown: UnknownKey[] = []
  for (const problem of checked.problems) {
    const hint =
      problem.unknownKey === undefined ? undefined : readHint(yaml.value, problem.unknownKey)
    if (hint !== undefined) {
      hints[hint.key] ??= hint.texts
      bad.add(problem.unknownKey!)
      continue
    }
    const key = problem.unknownKey ?? problem.path[0]
    if (key !== undefined) bad.add(key)
    if (problem.unknownKey === undefined)
      findings.push(finding('frontmatter-invalid', problem, { problem: problem.message }))
    else unknown.push({ key: problem.unknownKey, place: problem })
  }
  findings.push(...judgeUnknownKeys(unknown))
  return {
    data: checked.value ?? salvage(yaml.value, bad),
    placeOf: (key) => yaml.placeOf([key]),
    placeIn: (path) => yaml.placeOf(path),
    placesOf: (key) => placeTexts(yaml, key),
    hints,
    findings,
    bodyLine: end + 2,
  }
}

interface UnknownKey {
  key: string
  place: Place
}

/** One finding for each misspelt key; and a mild one for all the others, which may serve another tool. */
function judgeUnknownKeys(unknown: readonly UnknownKey[]): Finding[] {
  const known = frontmatterKeys
  const foreign: UnknownKey[] = []
  const misspelt = unknown.flatMap(({ key, place }) => {
    const meant = nearestWord(key, known)
    if (meant === undefined) foreign.push({ key, place })
    return meant === undefined
      ? []
      : [finding('frontmatter-unknown-key', place, { key, meant, known })]
  })
  const [first, ...more] = foreign
  if (first === undefined) return misspelt
  const facts = { key: first.key, others: more.map(({ key }) => key), known }
  const mild = { ...finding('frontmatter-unknown-key', first.place, facts), level: 'note' as const }
  return [...misspelt, mild]
}

/** What an unknown key says if it is a label of the body in another spelling. */
function readHint(value: unknown, unknownKey: string) {
  const label = unknownKey.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ')
  const meant = labelKeys(label).find((key): key is keyof typeof HINTED =>
    Object.hasOwn(HINTED, key),
  )
  const given = texts.safeParse((value as Record<string, unknown>)[unknownKey])
  return meant !== undefined && given.success
    ? { key: HINTED[meant], texts: given.data }
    : undefined
}

/** In the order of what `texts` makes of the value, which leaves out empty ones. */
function placeTexts({ value, placeOf }: PlacedYaml, key: FrontmatterKey): Place[] {
  const given = (value as Record<string, unknown>)[key]
  if (Array.isArray(given)) {
    return given.flatMap((item, i) => (String(item).trim() === '' ? [] : [placeOf([key, i])]))
  }
  return String(given as string | number)
    .split(',')
    .flatMap((item) => (item.trim() === '' ? [] : [placeOf([key])]))
}

/** A known key below the first line shows that frontmatter was meant, and not a rule. */
const isForgotten = (line: string): boolean =>
  frontmatterKeys.some((key) => line.startsWith(`${key}:`))

const unclosed = (): Finding =>
  finding(
    'frontmatter-invalid',
    { line: 1, column: 1 },
    { problem: 'The line --- that closes it is missing, so it is read as text.' },
  )

/** What of a faulty block can still be used: its keys without the bad ones. */
function salvage(value: unknown, bad: ReadonlySet<PropertyKey>): FrontmatterData {
  if (typeof value !== 'object' || value === null) return {}
  const good = Object.entries(value).filter(([key]) => !bad.has(key))
  const parsed = frontmatterSchema.safeParse(Object.fromEntries(good))
  return parsed.success ? parsed.data : {}
}
