import { loadPagefind, type FoundPage } from './pagefind.ts'
import { askIndex, type Answer, type Place, type Search } from './query.ts'

/** Long enough to type the next letter, in milliseconds. */
const TYPING_PAUSE = 150

/** A found page, read from the index, with the places of the words in it. */
export interface Result {
  page: FoundPage
  places: readonly Place[]
}

/** What has come of a question so far. */
export type Outcome =
  /** Nothing was asked. */
  | { kind: 'blank'; query: string }
  | { kind: 'waiting'; query: string }
  | { kind: 'failed'; query: string }
  | { kind: 'answered'; query: string; answer: Answer<FoundPage>; results: Result[] }

interface InquiryOptions {
  /** The site's base path, without trailing slash. */
  base: string
  /** How many results are read at once. */
  pageSize: number
  show: (outcome: Outcome) => void
}

/** Asks the index what a reader types, and shows the outcome of the last question only. */
export class Inquiry {
  readonly #options: InquiryOptions
  #search: Promise<Search<FoundPage>> | undefined
  /** Counts the questions: an answer to any but the last comes too late. */
  #asked = 0
  #timer = 0

  constructor(options: InquiryOptions) {
    this.#options = options
  }

  /** Loads the index before anything is asked. */
  prepare(): void {
    this.#load().catch(() => {})
  }

  /** Asks when the reader pauses; where another question follows until then, only that one. */
  askSoon(query: string): void {
    this.#askIn(TYPING_PAUSE, query)
  }

  ask(query: string): void {
    this.#askIn(0, query)
  }

  /** Shows nothing more. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#asked += 1
  }

  /** The results from `from` on, as many as are read at once. */
  read({ matches }: Answer<FoundPage>, from: number): Promise<Result[]> {
    return Promise.all(
      matches
        .slice(from, from + this.#options.pageSize)
        .map(async ({ load, places }) => ({ page: await load(), places })),
    )
  }

  #askIn(delay: number, query: string): void {
    this.stop()
    const question = this.#asked
    this.#timer = window.setTimeout(() => {
      void this.#answer(query, (outcome) => {
        if (question === this.#asked) this.#options.show(outcome)
      })
    }, delay)
  }

  async #answer(query: string, show: InquiryOptions['show']): Promise<void> {
    if (query.trim() === '') return show({ kind: 'blank', query })
    show({ kind: 'waiting', query })
    try {
      const answer = await askIndex(query, await this.#load())
      show({ kind: 'answered', query, answer, results: await this.read(answer, 0) })
    } catch {
      show({ kind: 'failed', query })
    }
  }

  #load(): Promise<Search<FoundPage>> {
    // What failed may come up with the next question.
    this.#search ??= loadPagefind(this.#options.base).catch((error: unknown) => {
      this.#search = undefined
      throw error
    })
    return this.#search
  }
}
