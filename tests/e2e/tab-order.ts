import type { Page } from '@playwright/test'

interface Walk {
  /** What the Tab key should have come to and did not, as markup. */
  missed: string[]
  /** Where it stood without anything to see there, or out of sight. */
  unseen: string[]
  /** Where it came twice or out of the document's order, before it had been everywhere. */
  disordered: string[]
  /** How many places it came to. */
  count: number
}

interface Step {
  /** Place among what can be reached; -1 is something else, null nothing: the end of the page. */
  place: number | null
  markup: string
  isSeen: boolean
}

/** Presses Tab from the beginning of the page to its end and says what is wrong on the way. */
export async function walkByTab(page: Page): Promise<Walk> {
  const expected = await page.evaluate(markReachable)
  const walk: Walk = { missed: [], unseen: [], disordered: [], count: 0 }
  const reached = new Set<number>()
  let last = -1
  for (let presses = 0; presses < expected.length + 10; presses += 1) {
    await page.keyboard.press('Tab')
    const { place, markup, isSeen } = await page.evaluate(describeFocus)
    if (place === null || (place === 0 && last > 0)) break
    if (place <= last) walk.disordered.push(markup)
    if (!isSeen) walk.unseen.push(markup)
    reached.add(place)
    last = Math.max(last, place)
  }
  walk.missed = expected.filter((_, place) => !reached.has(place))
  walk.count = reached.size
  return walk
}

/** Numbers, in the document's order, everything that one can do something with and that is shown. */
function markReachable(): string[] {
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]')
  // Of a group of radio buttons the Tab key comes to the chosen one.
  const isOther = (element: Element) =>
    element instanceof HTMLInputElement && element.type === 'radio' && !element.checked
  const all = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex], [role="button"], [contenteditable]',
    ),
  ].filter(
    (element) =>
      element.getAttribute('tabindex') !== '-1' &&
      !element.matches(':disabled') &&
      isShown(element) &&
      !isOther(element),
  )
  all.forEach((element, place) => (element.dataset['place'] = String(place)))
  return all.map((element) => element.outerHTML.slice(0, 160))
}

function describeFocus(): Step {
  const focused = document.activeElement
  // A link in a drawing is no HTML element.
  const isElement = focused instanceof HTMLElement || focused instanceof SVGElement
  if (!isElement || focused === document.body) return { place: null, markup: '', isSeen: true }
  const hasRing = (element: Element | null): boolean => {
    if (element === null) return false
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5 && opacity !== '0'
  }
  // A control that lies invisibly over its picture, or is drawn by its label, has the ring there.
  const stands = [focused, focused.nextElementSibling, focused.parentElement]
  const { top, bottom, left, right, width, height } = focused.getBoundingClientRect()
  // The box of a drawn line leaves out its thickness.
  const hasSize = focused instanceof SVGElement ? width > 0 || height > 0 : width > 0 && height > 0
  const isInView = hasSize && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
  return {
    place: Number(focused.dataset['place'] ?? -1),
    markup: focused.outerHTML.slice(0, 160),
    isSeen: focused.matches(':focus-visible') && isInView && stands.some(hasRing),
  }
}
