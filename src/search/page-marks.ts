import { make } from './elements.ts'
import { findWords } from './found-words.ts'

/** Names that the style sheet knows: all places, and the one the reader has gone to. */
const ALL = 'found'
const CURRENT = 'found-current'

/** More places than that are every line of a long log. */
const MOST_PLACES = 2000

const NOT_READ = 'script, style, svg, canvas, template, noscript, .hidden, [hidden]'

/**
 * Marks the words wherever they stand in the text of a page, without touching its elements, and adds a bar
 * that leads from one place to the next and takes the marks off again. Does nothing where the browser
 * cannot mark (CSS Custom Highlight API) or the words do not occur.
 */
export function markPage(main: HTMLElement, words: readonly string[], forget: () => void): void {
  if (!('highlights' in CSS)) return
  const places = findPlaces(main, words)
  if (places.length === 0) return
  CSS.highlights.set(ALL, new Highlight(...places))
  main.append(
    makeBar(places, () => {
      CSS.highlights.delete(ALL)
      CSS.highlights.delete(CURRENT)
      forget()
      main.focus({ preventScroll: true })
    }),
  )
}

function findPlaces(main: HTMLElement, words: readonly string[]): Range[] {
  const places: Range[] = []
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
      return (node as Element).matches(NOT_READ) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
    },
  })
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const { start, end } of findWords(text.textContent ?? '', words)) {
      const range = new Range()
      range.setStart(text, start)
      range.setEnd(text, end)
      places.push(range)
      if (places.length === MOST_PLACES) return places
    }
  }
  return places
}

function makeBar(places: readonly Range[], remove: () => void): HTMLElement {
  const bar = make('section', 'marks-bar')
  bar.ariaLabel = 'Words of your search'
  const status = make('p', '')
  status.role = 'status'
  const makeButton = (text: string, label: string, onClick: () => void) => {
    const button = make('button', '', text)
    button.type = 'button'
    if (text !== label) button.ariaLabel = button.title = label
    button.addEventListener('click', onClick)
    return button
  }
  let current = -1
  const go = (step: 1 | -1) => {
    current = current < 0 && step < 0 ? places.length - 1 : current + step
    current = (current + places.length) % places.length
    status.textContent = `${current + 1} of ${places.length}`
    show(places[current]!)
  }
  bar.append(
    status,
    makeButton('↑', 'Previous place', () => go(-1)),
    makeButton('↓', 'Next place', () => go(1)),
    makeButton('Remove marks', 'Remove marks', () => {
      bar.remove()
      remove()
    }),
  )
  // What is in a live region from the beginning is not read out.
  requestAnimationFrame(() => {
    status.textContent = places.length === 1 ? '1 place marked' : `${places.length} places marked`
  })
  return bar
}

/** Brings a place into view; what is folded around it opens. */
function show(place: Range): void {
  CSS.highlights.set(CURRENT, Object.assign(new Highlight(place), { priority: 1 }))
  const holder = place.startContainer.parentElement
  for (let box = holder?.closest('details'); box; box = box.parentElement?.closest('details'))
    box.open = true
  const { top, left, right } = place.getBoundingClientRect()
  const scroller = holder?.closest('pre, .scroll')
  const edges = scroller?.getBoundingClientRect()
  if (scroller && edges && (left < edges.left || right > edges.right))
    scroller.scrollLeft += left - edges.left - edges.width / 2
  scrollBy({ top: top - innerHeight / 2 })
}
