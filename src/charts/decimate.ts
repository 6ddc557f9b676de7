/**
 * Which of the points `from` to before `to` draw the same line as all of them: of each of `columns` equal
 * parts of the axis the first, the lowest, the highest and the last (M4: Jugel et al. 2014,
 * doi 10.14778/2732951.2732953). Few points are all kept. `xs` rise.
 */
export function decimate(
  xs: readonly number[],
  ys: readonly number[],
  from: number,
  to: number,
  columns: number,
): number[] {
  const all = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
  if (all.length <= columns * 4) return all
  const [first, last] = [xs[from]!, xs[to - 1]!]
  const width = (last - first) / columns || 1
  const columnOf = (index: number): number =>
    Math.min(columns - 1, Math.floor((xs[index]! - first) / width))
  const kept: number[] = []
  for (let start = from; start < to;) {
    const column = columnOf(start)
    let [end, low, high] = [start, start, start]
    for (; end < to && columnOf(end) === column; end += 1) {
      if (ys[end]! < ys[low]!) low = end
      if (ys[end]! > ys[high]!) high = end
    }
    kept.push(...[...new Set([start, low, high, end - 1])].toSorted((a, b) => a - b))
    start = end
  }
  return kept
}
