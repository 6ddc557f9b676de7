/** In CSS pixels of the canvas. */
interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** A place on the canvas. */
export interface Spot {
  x: number
  y: number
}

interface Label {
  text: string
  width: number
  /** The point that it names. */
  at: Spot
}

/** Beyond these a drawing is full of words. */
const MOST_LABELS = 8

/** Between a point's centre and its label, and around any point. */
const GAP = 10
const POINT = 7

/**
 * Puts labels beside their points, the first ones first: to the right, else to the left, where neither
 * another point nor another label is, and within `area`. What finds no place is left out.
 * `x` is a label's left edge, `y` its middle.
 */
export function placeLabels(
  labels: readonly Label[],
  points: readonly Spot[],
  area: Box,
  height: number,
): { text: string; x: number; y: number }[] {
  const taken: Box[] = points.map(({ x, y }) => ({
    left: x - POINT,
    right: x + POINT,
    top: y - POINT,
    bottom: y + POINT,
  }))
  const placed: { text: string; x: number; y: number }[] = []
  for (const { text, width, at } of labels) {
    if (placed.length === MOST_LABELS) break
    for (const x of [at.x + GAP, at.x - GAP - width]) {
      const box = { left: x, right: x + width, top: at.y - height / 2, bottom: at.y + height / 2 }
      if (!isInside(box, area) || taken.some((other) => overlaps(box, other))) continue
      taken.push(box)
      placed.push({ text, x, y: at.y })
      break
    }
  }
  return placed
}

const isInside = (box: Box, area: Box): boolean =>
  box.left >= area.left &&
  box.right <= area.right &&
  box.top >= area.top &&
  box.bottom <= area.bottom

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
