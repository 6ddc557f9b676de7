import { type FoundPage, loadIndex } from './pagefind.ts'
import { type Answer, type Match, type SearchIndex, askIndex } from './query.ts'
import type { Place } from '../core/search/rank.ts'

/** A found page, read from the index, with the places of the words in it. */
export interface Result {
  page: FoundPage
  places: readonly Place[]
  issue: Match['issue']
}

/** What has come of a question so far. */
export type Outcome =
  /** Nothing was asked. */
  | { kind: 'blank'; query: string }
  | { kind: 'waiting'; query: string }
  | { kind: 'failed'; query: string }
  | { kind: 'answered'; query: string; answer: Answer; shown: readonly Match[]; results: Result[] }

interface Question {
  query: string
  isExact: boolean
}

interface InquiryOptions {
  /** The site's base path, without trailing slash. */
  base: string
  /** How many results are read at once. */
  pageSize: number
  show: (outcome: Outcome) => void
  /** Which of the matches are shown, and in what order; without it all as they come. */
  arrange?: (answer: Answer) => readonly Match[]
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
  #waiting: Question | undefined
  /** So that the same question can be asked again to arrange its answer anew. */
  #last: (Question & { answer: Answer }) | undefined

  constructor(options: InquiryOptions) {
    this.#options = options
  }

  /** Loads the index before anything is asked. */
  prepare(): void {
    this.#load().catch(() => {})
  }

  /**
   * Asks now, or as soon as the question before is answered, if none comes after it until then. Words that
   * no issue has are corrected unless `isExact`.
   */
  ask(query: string, { isExact = false } = {}): void {
    this.#asked += 1
    this.#waiting = { query, isExact }
    if (!this.#isBusy) void this.#answerWaiting()
  }

  /** Shows nothing more. */
  stop(): void {
    this.#asked += 1
    this.#waiting = undefined
  }

  /** The results from `from` on, as many as are read at once. */
  read(matches: readonly Match[], from: number): Promise<Result[]> {
    return Promise.all(
      matches
        .slice(from, from + this.#options.pageSize)
        .map(async ({ load, findPlaces, issue }) => ({
          page: await load(),
          places: findPlaces(),
          issue,
        })),
    )
  }

  async #answerWaiting(): Promise<void> {
    this.#isBusy = true
    while (this.#waiting !== undefined) {
      const question = this.#waiting
      this.#waiting = undefined
      await this.#answer(question, this.#asked)
    }
    this.#isBusy = false
  }

  async #answer(question: Question, asked: number): Promise<void> {
    const { query } = question
    const isLast = () => asked === this.#asked
    const show = (outcome: Outcome) => {
      if (isLast()) this.#options.show(outcome)
    }
    if (query.trim() === '') return show({ kind: 'blank', query })
    show({ kind: 'waiting', query })
    try {
      const answer = await this.#askOnce(question)
      const { arrange = ({ matches }: Answer) => matches } = this.#options
      // Nobody will see the pages of a question that another has followed.
      if (!isLast()) return
      const shown = arrange(answer)
      show({ kind: 'answered', query, answer, shown, results: await this.read(shown, 0) })
    } catch {
      show({ kind: 'failed', query })
    }
  }

  async #askOnce({ query, isExact }: Question): Promise<Answer> {
    if (this.#last?.query === query && this.#last.isExact === isExact) return this.#last.answer
    const { correct, ...index } = await this.#load()
    const answer = await askIndex(query, isExact || !correct ? index : { ...index, correct })
    this.#last = { query, isExact, answer }
    return answer
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
