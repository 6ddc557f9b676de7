import {
  type SearchState,
  formatSearchState,
  parseSearchState,
  shortenQuestion,
} from './search-state.ts'

/** Browsers refuse an address that changes with every key. */
const TYPING_PAUSE = 300

/** Who looks at results for so long, in milliseconds, wants to come back to them. */
const REST = 3000

/** What an entry keeps beside its address: a question that the address has no room for. */
interface EntryState {
  question?: unknown
}

/**
 * Keeps the address in step with what is asked for. Every choice is a step of its own that Back takes back.
 * Typing goes on in the entry it began in, until its results were used: submitted, opened, narrowed, or
 * looked at for a while; the next word typed then begins a new entry.
 */
export class SearchHistory {
  #isSettled = false
  #timer = 0
  #restTimer = 0
  #typed: SearchState | undefined

  /** What the address, and the entry, say. */
  read(): SearchState {
    this.#stopTimers()
    const state = parseSearchState(new URLSearchParams(location.search))
    const { question } = (history.state ?? {}) as EntryState
    const text =
      typeof question === 'string' && shortenQuestion(question) === state.text
        ? question
        : state.text
    this.#isSettled = text !== ''
    return { ...state, text }
  }

  /** Whether the address has no room for all of the question. */
  isCut({ text }: SearchState): boolean {
    return shortenQuestion(text.trim()) !== text.trim()
  }

  type(state: SearchState): void {
    clearTimeout(this.#restTimer)
    if (this.#isSettled) {
      this.flush()
      this.#write(state, 'push')
      this.#isSettled = false
      return
    }
    this.#typed = state
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.flush(), TYPING_PAUSE)
  }

  /** A choice, which is a step of its own. */
  push(state: SearchState): void {
    this.flush()
    this.#write(state, 'push')
    this.#isSettled = true
  }

  /** What is shown now is what the reader wanted. */
  settle(): void {
    this.flush()
    this.#isSettled = true
  }

  /** What is shown is wanted if the reader looks at it for a while. */
  rest(): void {
    clearTimeout(this.#restTimer)
    this.#restTimer = window.setTimeout(() => this.settle(), REST)
  }

  /** Writes what was typed last. */
  flush(): void {
    this.#stopTimers()
    const typed = this.#typed
    this.#typed = undefined
    if (typed) this.#write(typed, 'replace')
  }

  #stopTimers(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#restTimer)
  }

  #write(state: SearchState, how: 'push' | 'replace'): void {
    const query = formatSearchState({ ...state, text: state.text.trim() })
    const now = formatSearchState(parseSearchState(new URLSearchParams(location.search)))
    if (query === now && !this.isCut(state)) return
    const entry: EntryState = this.isCut(state) ? { question: state.text.trim() } : {}
    // The address stays as it is where the browser thinks it changes too often.
    try {
      const address = location.pathname + query
      if (how === 'push') history.pushState(entry, '', address)
      else history.replaceState(entry, '', address)
    } catch {}
  }
}
