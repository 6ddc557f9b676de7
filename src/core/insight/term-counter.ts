import { type Fact, type Term, splitTerms } from './similar-terms.ts'

/** The terms of one text, ascending by number, each once. */
export interface TermList {
  terms: Int32Array
  /** How much the term says in this text, by itself and by how often it stands there. */
  weights: Float32Array
  /** How the author wrote it, by its place in `spellings`; or {@link PART_ONLY}, or {@link NO_WORD}. */
  written: Int32Array
}

/** The term stands in the text as a part of names alone. */
export const PART_ONLY = -1
/** The term is a fact. */
const NO_WORD = -2

export interface Counted {
  list: TermList
  /** Sum of the weights of all words. */
  length: number
}

interface NumberedTerm {
  term: number
  spelling: number
}

/** A run of signs that is longer hardly ever comes again. */
const LONGEST_REMEMBERED = 40

/** Numbers terms, and counts those of one text after the other: what is written alike is taken apart once. */
export class TermCounter {
  readonly numbers = new Map<string, number>()
  readonly spellings: string[] = []
  readonly #spellingNumbers = new Map<string, number>()
  readonly #known = new Map<string, NumberedTerm[]>()
  /** By term; 0 for those that the text at hand does not have. */
  readonly #sums: number[] = []
  readonly #written: number[] = []
  #touched: number[] = []
  #length = 0

  addText(text: string, weight: number): void {
    for (const [written] of text.matchAll(/\S+/g)) {
      for (const one of this.#split(written)) {
        this.#add(one.term, one.spelling, weight)
        this.#length += weight
      }
    }
  }

  addFact({ key, weight }: Pick<Fact, 'key' | 'weight'>): void {
    this.#add(this.#numberOf(key), NO_WORD, weight)
  }

  /** What was added since the last time. */
  take(): Counted {
    const terms = Int32Array.from(this.#touched).toSorted()
    const list = {
      terms,
      weights: Float32Array.from(terms, (term) => this.#sums[term]!),
      written: terms.map((term) => this.#written[term]!),
    }
    const length = this.#length
    for (const term of terms) this.#sums[term] = 0
    this.#touched = []
    this.#length = 0
    return { list, length }
  }

  #add(term: number, spelling: number, weight: number): void {
    const sum = this.#sums[term] ?? 0
    if (sum === 0) this.#touched.push(term)
    if (sum === 0 || this.#written[term] === PART_ONLY) this.#written[term] = spelling
    this.#sums[term] = sum + weight
  }

  #split(written: string): NumberedTerm[] {
    if (written.length > LONGEST_REMEMBERED) return this.#number(splitTerms(written))
    const known = this.#known.get(written) ?? this.#number(splitTerms(written))
    this.#known.set(written, known)
    return known
  }

  #number(terms: readonly Term[]): NumberedTerm[] {
    return terms.map(({ stem, written }) => ({
      term: this.#numberOf(stem),
      spelling: written === null ? PART_ONLY : this.#numberSpelling(written),
    }))
  }

  #numberOf(term: string): number {
    const number = this.numbers.get(term) ?? this.numbers.size
    this.numbers.set(term, number)
    return number
  }

  #numberSpelling(written: string): number {
    const known = this.#spellingNumbers.get(written)
    if (known !== undefined) return known
    this.#spellingNumbers.set(written, this.spellings.length)
    return this.spellings.push(written) - 1
  }
}
