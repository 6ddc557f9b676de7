/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? before[j - 2]! + 1 : Infinity
      next.push(Math.min(replaced, swapped, row[j]! + 1, next[j - 1]! + 1))
    }
    before = row
    row = next
  }
  return row[b.length]!
}

/**
 * The known word that `word` was most likely meant to be: at most a third of its letters differ
 * (one at least is allowed); undefined where none is near. Case does not count.
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  // Nobody mistypes a known word into a hundred letters; the product of the lengths stays small.
  if (word.length > 100) return undefined
  let best: { word: string; distance: number } | undefined
  for (const candidate of known) {
    const found = distance(word.toLowerCase(), candidate.toLowerCase())
    if (found < (best?.distance ?? Infinity)) best = { word: candidate, distance: found }
  }
  const allowed = Math.max(1, Math.floor(word.length / 3))
  return best && best.distance <= allowed ? best.word : undefined
}
