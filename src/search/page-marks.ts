import { make } from './elements.ts'
import { findWords } from './found-words.ts'
import { MARK } from './marked-address.ts'

/** Names that the style sheet knows: all places, and the one the reader has gone to. */
const ALL = 'found'
const CURRENT = 'found-current'

/** More places than that are every line of a long log. */
const MOST_PLACES = 2000

const NOT_READ = 'script, style, svg, canvas, template, noscript, .hidden, [hidden]'

/** What an entry of the browser's history knows of the words to mark. */
interface MarkState {
  [MARK]?: unknown
}

/**
 * Marks the words that were handed over to this page. They move from the address into the entry of the
 * history: the address stays the one to share, while Reload and Back show them again.
 */
export function takeMarks(): void {
  const address = new URL(location.href)
  const state = (history.state ?? {}) as MarkState
  const handed = address.searchParams.get(MARK)
  const words = handed ?? state[MARK]
  if (handed !== null) {
    address.searchParams.delete(MARK)
    try {
      history.replaceState({ ...state, [MARK]: words }, '', address)
    } catch {}
  }
  const main = document.querySelector('main')
  if (main && typeof words === 'string') markPage(main, words.split(/\s+/).filter(Boolean))
}

function forgetMarks(): void {
  const { [MARK]: _, ...state } = (history.state ?? {}) as MarkState
  history.replaceState(state, '')
}

/**
 * Marks the words wherever they stand in the text of a page, without touching its elements, and adds a bar
 * that leads from one place to the next and takes the marks off again. Does nothing where the browser
 * cannot mark (CSS Custom Highlight API) or the words do not occur.
 */
function markPage(main: HTMLElement, words: readonly string[]): void {
  if (!('highlights' in CSS)) return
  const places = findPlaces(main, words)
  if (places.length === 0) return
  CSS.highlights.set(ALL, new Highlight(...places))
  main.append(
    makeBar(places, () => {
      CSS.highlights.delete(ALL)
      CSS.highlights.delete(CURRENT)
      forgetMarks()
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
