/**
 * How many letters must be inserted, deleted, replaced or swapped with their neighbour to make `b` of
 * `a`, no letter touched twice (Damerau–Levenshtein in the reading of optimal string alignment: `ca` and
 * `abc` are 3 apart). Only the band of the table within `most` of its diagonal is filled. Where the
 * distance is greater than `most`, the answer is `most + 1`. Letters are UTF-16 units.
 */
export function editDistance(a: string, b: string, most: number): number {
  const over = most + 1
  if (Math.abs(a.length - b.length) > most) return over
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => Math.min(column, over))
  for (let row = 1; row <= a.length; row += 1) {
    const current = Array.from<number>({ length: b.length + 1 }).fill(over)
    if (row <= most) current[0] = row
    const first = Math.max(1, row - most)
    const end = Math.min(b.length, row + most)
    let least = current[0]!
    for (let column = first; column <= end; column += 1) {
      const isSame = a[row - 1] === b[column - 1]
      let steps = Math.min(
        last[column - 1]! + (isSame ? 0 : 1),
        last[column]! + 1,
        current[column - 1]! + 1,
      )
      const isSwapped = column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (isSwapped && row > 1) steps = Math.min(steps, beforeLast[column - 2]! + 1)
      current[column] = Math.min(steps, over)
      least = Math.min(least, steps)
    }
    // A swap reaches back two rows; from beyond both nothing comes under the limit again.
    if (least > most && Math.min(...last) > most) return over
    beforeLast = last
    last = current
  }
  return last[b.length]!
}
