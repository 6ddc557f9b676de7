/** Optimal string alignment as its definition has it, without limit or table: slow, and plainly right. */
export function naiveEditDistance(a: string, b: string): number {
  const known = new Map<string, number>()
  const measure = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const key = `${i},${j}`
    const before = known.get(key)
    if (before !== undefined) return before
    const ways = [
      measure(i - 1, j) + 1,
      measure(i, j - 1) + 1,
      measure(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    ]
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
      ways.push(measure(i - 2, j - 2) + 1)
    }
    const least = Math.min(...ways)
    known.set(key, least)
    return least
  }
  return measure(a.length, b.length)
}
