import type { TextLine } from '../markdown/document.ts'
import { type Column, parseColumn } from '../vocabulary/columns.ts'

/** Two columns of a table that give the figures before and after. */
export interface ColumnPair {
  before: number
  after: number
  /** What sets this pair apart from the others of the table: `p50`; else ``. */
  subject: string
  /** The subject is that of both columns, not only of the after figures: `Before p50`, `After p50`. */
  isShared: boolean
  /** What both columns measure, where their heads say so: `Queries Before`; else ``. */
  measured: string
  expected: boolean
}

/** Which columns of a table hold what. */
export interface TableColumns {
  pairs: ColumnPair[]
  /** Of the name of what was measured, undefined where there is none. */
  metric: number | undefined
  /** Whether the head of that column says that metrics stand below it. */
  isMetric: boolean
  /** Of the test or scenario beside the metric. */
  scenario: number | undefined
  unit: number | undefined
  /** Those that name something, so that nothing is claimed there. */
  names: ReadonlySet<number>
  heads: readonly Column[]
}

/** The before/after columns of a table in whatever order, with its columns of names; undefined where it has none. */
export function readColumns(
  header: readonly TextLine[],
  rows: readonly (readonly TextLine[])[],
): TableColumns | undefined {
  const heads = header.map((cell) => parseColumn(cell.text))
  const pairs = findPairs(heads)
  if (pairs.length === 0) return undefined
  const used = new Set(pairs.flatMap((pair) => [pair.before, pair.after]))
  const first = Math.min(...used)
  const columns = heads.map((_, index) => index)
  const unit = heads.findIndex((head) => head.role === 'unit')
  const isName = (index: number) => !used.has(index) && !/^(?:index|unit)$/.test(heads[index]!.role)
  const leading = columns.filter((index) => index < first && isName(index))
  const names =
    leading.length > 0
      ? leading
      : columns.filter((index) => isName(index) && /^(?:other|metric)$/.test(heads[index]!.role))
  const named = names.find((index) => heads[index]!.role === 'metric')
  const worded = leading.filter((index) => isWorded(rows, index))
  const metric = named ?? worded.at(-1) ?? names[0]
  return {
    pairs,
    metric,
    isMetric: named !== undefined,
    scenario: leading.findLast((index) => index !== metric),
    unit: unit < 0 ? undefined : unit,
    names: new Set(metric === undefined ? leading : [...leading, metric]),
    heads,
  }
}

/** Whether the cells of a column say something in words rather than count something. */
const isWorded = (rows: readonly (readonly TextLine[])[], column: number): boolean =>
  rows.some((row) => /^[^\p{N}]*\p{L}/u.test(row[column]?.text ?? ''))

interface Indexed extends Column {
  index: number
}

function findPairs(heads: readonly Column[]): ColumnPair[] {
  const indexed = heads.map((head, index): Indexed => ({ ...head, index }))
  const having = (...roles: Column['role'][]) => indexed.filter(({ role }) => roles.includes(role))
  const change = having('change').at(-1)
  const before = having('before')
  const after = having('after')
  const current = having('current')
  if (before.length === 0 && current.length === 1) {
    // What stands beside the state of today is still to come.
    const planned = after.length > 0 ? after : change === undefined ? [] : having('hope')
    return match(current, planned).map((pair) => ({ ...pair, expected: true }))
  }
  if (before.length > 0 && after.length > 0) return match(before, after)
  if (before.length > 0) {
    const outcome = [having('outcome'), current].find((some) => some.length > 0)
    if (outcome !== undefined) return match(before, outcome).filter(isOneThing(heads))
    const last = having('stage').at(-1) ?? lastBetween(indexed, before[0]!, change)
    if (last !== undefined) return match(before.slice(0, 1), [last])
    return match(before, having('hope')).map((pair) => ({ ...pair, expected: true }))
  }
  // `Sequential | Batched (new) | Gain`: what stands left of the after column was before it.
  const [only] = after
  const left = only === undefined ? undefined : indexed[only.index - 1]
  const isPair =
    after.length === 1 && change !== undefined && left?.role === 'other' && left.index > 0
  return isPair ? match([left], after) : []
}

/** Not the first response and the final resolution: heads that name two things measure two things. */
const isOneThing =
  (heads: readonly Column[]) =>
  ({ before, after }: ColumnPair): boolean => {
    const [one, other] = [heads[before]!, heads[after]!]
    return one.subject === '' || other.subject === '' || isAlike(one, other)
  }

/** The last column of `Old | Batched | Shared | Improvement` that the change can speak of. */
function lastBetween(
  heads: readonly Indexed[],
  before: Indexed,
  change: Indexed | undefined,
): Indexed | undefined {
  if (change === undefined) return undefined
  return heads.slice(before.index + 1, change.index).findLast(({ role }) => role === 'other')
}

const PHASE = /^(?:the\s)?(?:phase|stage|step|fase|etapa|阶段|フェーズ)?\s?v?\d/iu
const normalize = (subject: string): string =>
  subject
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isAlike = (one: Column, other: Column): boolean =>
  normalize(one.subject) === normalize(other.subject)

/**
 * Columns of one subject belong together, of none in their order; one before serves every after. Of several
 * that cannot be told apart, the first and the last are the beginning and the outcome.
 */
function match(before: readonly Indexed[], after: readonly Indexed[]): ColumnPair[] {
  const pair = (one: Indexed, other: Indexed, subject: string): ColumnPair => ({
    before: one.index,
    after: other.index,
    subject,
    isShared: isAlike(one, other),
    measured: one.isTrailing && other.isTrailing && isAlike(one, other) ? other.subject : '',
    expected: other.expected,
  })
  const [first] = before
  const last = after.at(-1)
  if (first === undefined || last === undefined) return []
  if (before.length === 1) {
    // Of several phases the last is the result; cold and warm are two results.
    const ends = after.every(({ subject }) => PHASE.test(subject)) ? [last] : after
    return ends.map((end) => pair(first, end, ends.length > 1 ? end.subject : ''))
  }
  const alike = before.flatMap((one) => {
    const other = after.find((candidate) => isAlike(one, candidate))
    return other === undefined || one.subject === '' ? [] : [pair(one, other, one.subject)]
  })
  if (alike.length > 0) return alike
  const isRepeated = [...before, ...after].every(({ subject }) => subject === '')
  if (isRepeated && before.length === after.length)
    return before.map((one, index) => pair(one, after[index]!, ''))
  return [pair(first, last, '')]
}
