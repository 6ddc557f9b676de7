import { describeSpeedup } from '../core/insight/gain-text.ts'
import { isSpeed } from '../core/insight/issue-row.ts'
import { type ThreadNow, judgeThreadNow } from '../core/insight/thread-now.ts'
import type { Turn } from '../core/insight/thread-turns.ts'
import type { Thread, ThreadStep } from '../core/insight/threads.ts'
import type { Bound, Direction, Quantity } from '../core/issue/schema.ts'
import {
  formatDifference,
  formatFactor,
  formatFigure,
  formatQuantity,
} from '../core/measure/format.ts'
import { countNoun } from './words.ts'

/** The mark and the word of what had become of an earlier gain. */
export const TURN_WORDS: Record<Turn['kind'], { mark: string; word: string }> = {
  kept: { mark: '✓', word: 'kept' },
  'given-back': { mark: '↘', word: 'partly given back' },
  relapse: { mark: '✗', word: 'relapse' },
}

/** “45 s → 9 s”; of an issue that has left nothing yet what it opened with. */
export const describeStep = ({ before, after }: Pick<ThreadStep, 'before' | 'after'>): string =>
  after === null ? formatFigure(before) : `${formatFigure(before)} → ${formatFigure(after)}`

/** “5× as fast”, of amounts “−80 %”; undefined where there is no ratio. */
export const describeStepGain = ({ before, after, speedup, bound }: ThreadStep) =>
  after === null ? undefined : describeChange({ before, after, speedup, bound })

function describeChange(change: {
  before: Quantity
  after: Quantity
  speedup: number | null
  bound: Bound | null
}): string | undefined {
  const { before, after, speedup, bound } = change
  if (!isSpeed(after.dimension)) return formatDifference(before, after)
  return speedup === null ? undefined : describeSpeedup(speedup, bound, after.dimension)
}

/** “1.56× as long as the 9 s”, “0.63× as much as the 400 req/s”: a later figure beside the best before it. */
function compareWithBest(
  { ratio }: Pick<Turn, 'ratio'>,
  opened: Quantity,
  best: Quantity,
  direction: Direction,
): string {
  const was = formatFigure(best)
  if (opened.value === best.value) return `the ${was}`
  if (ratio === null) return `not the ${was}`
  const factor = formatFactor(direction === 'lower' ? ratio : 1 / ratio)
  return `${factor} as ${opened.dimension === 'time' ? 'long' : 'much'} as the ${was}`
}

/** “14 % of that gain was gone”; nothing where none of it was, or none had been gained. */
export function describeGivenBack({ givenBack }: Pick<Turn, 'givenBack'>): string | undefined {
  if (givenBack === null || givenBack <= 0) return undefined
  if (givenBack >= 1) return 'all of that gain was gone'
  const share = formatQuantity({ value: givenBack, dimension: 'share', unit: 'share' })
  return `${share} of that gain was gone`
}

/** “opened at 14 s, 1.56× as long as the 9 s”; what had left it follows. */
export function describeOpening(turn: Turn, { steps, direction }: Thread): string {
  const { before } = steps[turn.step]!
  const best = steps[turn.since]!.after
  const opened = `opened at ${formatFigure(before)}`
  return best === null ? opened : `${opened}, ${compareWithBest(turn, before, best, direction)}`
}

/** “2 relapses, 1 gain kept”; what is worst first, undefined where nothing could be judged. */
export function describeTurns({ counts }: Pick<ThreadNow, 'counts'>): string | undefined {
  const { kept, relapse } = counts
  const parts = [
    relapse > 0 ? countNoun(relapse, 'relapse') : '',
    counts['given-back'] > 0 ? `${counts['given-back']} partly given back` : '',
    kept > 0 ? `${countNoun(kept, 'gain')} kept` : '',
  ].filter(Boolean)
  return parts.length === 0 ? undefined : parts.join(', ')
}

/** “4.09× as fast as at first”: the present figure against the first; undefined where there is no ratio. */
export function describeNow({ first, figure, speedup, bound }: ThreadNow): string | undefined {
  const text = describeChange({ before: first.before, after: figure, speedup, bound })
  if (text === undefined) return undefined
  return isSpeed(figure.dimension) ? `${text} as at first` : `${text} since the first`
}

/** Which way is better, a sentence of its own; nothing where nobody knows. */
export const describeDirection = (direction: Direction): string =>
  direction === 'unknown' ? '' : `${direction === 'lower' ? 'Lower' : 'Higher'} is better.`

/** The chart of a thread, for those who do not see it. */
export function describeThreadChart(thread: Thread): string {
  const { steps, name, direction } = thread
  const told = steps.map(({ date, ...step }) => `${date.slice(0, 10)}: ${describeStep(step)}.`)
  const turns = describeTurns(judgeThreadNow(thread))
  return [
    `${name} through ${steps.length} issues over time.`,
    ...(told.length > 6 ? ['The table lists them.'] : told),
    describeDirection(direction),
    turns === undefined ? '' : `Earlier gains: ${turns}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** What the page of a thread is about, in a sentence. */
export function describeThread(thread: Thread): string {
  const { first, figure, isWaiting } = judgeThreadNow(thread)
  const now = `${formatFigure(figure)}${isWaiting ? ' now' : ''}`
  return `${thread.name} through ${thread.steps.length} issues, from ${formatFigure(first.before)} to ${now}.`
}
