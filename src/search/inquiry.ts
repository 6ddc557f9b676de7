import { type FoundPage, loadIndex } from './pagefind.ts'
import { type Answer, type SearchIndex, askIndex } from './query.ts'
import type { Place } from '../core/search/rank.ts'

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
  | { kind: 'answered'; query: string; answer: Answer; results: Result[] }

interface InquiryOptions {
  /** The site's base path, without trailing slash. */
  base: string
  /** How many results are read at once. */
  pageSize: number
  show: (outcome: Outcome) => void
  /** Loads the index, once it is needed. */
  load?: (base: string) => Promise<SearchIndex>
}

/**
 * Asks the index what a reader types, at once, one question at a time: while one is being answered only
 * the newest waits, so that none is asked that nobody waits for. The outcome of the last question is shown,
 * and nothing of an earlier one after it.
 */
export class Inquiry {
  readonly #options: InquiryOptions
  #index: Promise<SearchIndex> | undefined
  /** Counts the questions: an answer to any but the last comes too late. */
  #asked = 0
  #isBusy = false
  /** What is asked next. */
  #waiting: string | undefined

  constructor(options: InquiryOptions) {
    this.#options = options
  }

  /** Loads the index before anything is asked. */
  prepare(): void {
    this.#load().catch(() => {})
  }

  /** Asks now, or as soon as the question before is answered, if none comes after it until then. */
  ask(query: string): void {
    this.#asked += 1
    this.#waiting = query
    if (!this.#isBusy) void this.#answerWaiting()
  }

  /** Shows nothing more. */
  stop(): void {
    this.#asked += 1
    this.#waiting = undefined
  }

  /** The results from `from` on, as many as are read at once. */
  read({ matches }: Pick<Answer, 'matches'>, from: number): Promise<Result[]> {
    return Promise.all(
      matches
        .slice(from, from + this.#options.pageSize)
        .map(async ({ load, findPlaces }) => ({ page: await load(), places: findPlaces() })),
    )
  }

  async #answerWaiting(): Promise<void> {
    this.#isBusy = true
    while (this.#waiting !== undefined) {
      const query = this.#waiting
      this.#waiting = undefined
      await this.#answer(query, this.#asked)
    }
    this.#isBusy = false
  }

  async #answer(query: string, question: number): Promise<void> {
    const isLast = () => question === this.#asked
    const show = (outcome: Outcome) => {
      if (isLast()) this.#options.show(outcome)
    }
    if (query.trim() === '') return show({ kind: 'blank', query })
    show({ kind: 'waiting', query })
    try {
      const answer = await askIndex(query, await this.#load())
      // Nobody will see the pages of a question that another has followed.
      if (isLast()) show({ kind: 'answered', query, answer, results: await this.read(answer, 0) })
    } catch {
      show({ kind: 'failed', query })
    }
  }

  #load(): Promise<SearchIndex> {
    const { base, load = loadIndex } = this.#options
    // What failed may come up with the next question.
    this.#index ??= load(base).catch((error: unknown) => {
      this.#index = undefined
      throw error
    })
    return this.#index
  }
}
