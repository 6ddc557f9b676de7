/** Order of texts by their code units, for `toSorted`: the same in every language, and by time for ISO dates of one zone. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
