import { MARK } from './marked-address.ts'

/** What an entry of the browser's history knows of the words to mark. */
interface MarkState {
  [MARK]?: unknown
}

/**
 * Marks the words that a result of the search has handed over. They move from the address into the entry of
 * the history: the address stays the one to share, while Reload and Back show them again. Without words
 * nothing is loaded.
 */
async function takeMarks(): Promise<void> {
  const address = new URL(location.href)
  const state = (history.state ?? {}) as MarkState
  const handed = address.searchParams.get(MARK)
  const words = handed ?? state[MARK]
  if (typeof words !== 'string' || words.trim() === '') return
  if (handed !== null) {
    address.searchParams.delete(MARK)
    try {
      history.replaceState({ ...state, [MARK]: words }, '', address)
    } catch {}
  }
  const main = document.querySelector('main')
  if (!main) return
  try {
    const { markPage } = await import('./page-marks.ts')
    markPage(main, words.split(/\s+/).filter(Boolean), forgetMarks)
  } catch {
    // The page is whole without marks.
  }
}

function forgetMarks(): void {
  const { [MARK]: _, ...state } = (history.state ?? {}) as MarkState
  history.replaceState(state, '')
}

void takeMarks()
