import { type SeriesIndex, canBeBase } from '../charts/series-view.ts'
import { formatWhen } from './series-words.ts'

/**
 * Runs that others are worth being held against: the latest, the first of all, the first after each of the
 * last breaks and at each of the last new levels. Any other can be chosen in the chart.
 */
export function listBaselines({ data, keys }: SeriesIndex): { key: string; text: string }[] {
  const last = data.at.length - 1
  const names = new Map<number, string>([[last, 'latest run']])
  const name = (index: number, text: string): void => {
    if (!names.has(index)) names.set(index, text)
  }
  name(0, 'first run')
  for (const { index } of data.breaks.slice(-5)) name(index, 'first run after a break')
  for (const { index } of data.changes.slice(-5)) name(index, 'first run at a new level')
  return [...names]
    .filter(([index]) => canBeBase(data, index))
    .toSorted(([a], [b]) => b - a)
    .map(([index, text]) => ({
      key: keys[index]!,
      text: `Ratio to the ${text}, ${formatWhen(data.at[index]!)}`,
    }))
}
