import type { DataQuery } from './search-data.ts'

/** What one question gave. */
export interface Answered {
  query: DataQuery
  /** The ids found, best first; the question's own report among them. */
  found: string[]
  /** From the question to its ten results, in milliseconds. */
  ms: number
  /** The same for the misspelt question; undefined where it cannot be misspelt. */
  misspelt: string[] | undefined
}

/** How well a set of questions was answered, shares of 1. */
export interface Measures {
  'success@1': number
  'success@5': number
  'success@10': number
  'mrr@10': number
  /** Share of the questions that found nothing. */
  zero: number
  'exactTitle@1': number
  'typo@10': number
  msPerQuery: number
}

/** The results of a question without the report that it is the title of. */
export const withoutSelf = ({ query, found }: Pick<Answered, 'query' | 'found'>): string[] =>
  found.filter((id) => id !== query.self)

/** Sums up; of questions that cannot be misspelt none counts for `typo@10`. */
export function measure(answers: readonly Answered[]): Measures {
  const places = answers.map((answer) =>
    withoutSelf(answer).findIndex((id) => answer.query.rel.includes(id)),
  )
  const within = (most: number) => share(places, (place) => place >= 0 && place < most)
  const misspelt = answers.flatMap(({ query, misspelt }) =>
    misspelt === undefined
      ? []
      : [
          withoutSelf({ query, found: misspelt })
            .slice(0, 10)
            .some((id) => query.rel.includes(id)),
        ],
  )
  return {
    'success@1': within(1),
    'success@5': within(5),
    'success@10': within(10),
    'mrr@10': round(
      places.reduce((sum, place) => sum + (place >= 0 && place < 10 ? 1 / (place + 1) : 0), 0) /
        Math.max(places.length, 1),
    ),
    zero: share(answers, (answer) => withoutSelf(answer).length === 0),
    'exactTitle@1': share(answers, ({ query, found }) => found[0] === query.self),
    'typo@10': share(misspelt, Boolean),
    msPerQuery: round(
      answers.reduce((sum, { ms }) => sum + ms, 0) / Math.max(answers.length, 1),
      1,
    ),
  }
}

const share = <T>(all: readonly T[], isOne: (one: T) => boolean): number =>
  round(all.filter(isOne).length / Math.max(all.length, 1))

export const round = (value: number, digits = 4): number => Number(value.toFixed(digits))
