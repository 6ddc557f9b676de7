import type { Why } from './similar-why.ts'

/** One thing that two issues share, in words: “Same cause”, “Lock contention”. */
export interface Reason {
  label: string
  names: string[]
}

/** Why issues are like each other, in words, what says most first. */
export function listReasons(why: Why): Reason[] {
  const same = (one: string, several: string, names: string[]): Reason[] =>
    names.length === 0 ? [] : [{ label: names.length === 1 ? one : several, names }]
  return [
    ...same('Same cause', 'Same causes', why.causes),
    ...same('Same component', 'Same components', why.components),
    ...same('Same file', 'Same files', why.files),
    ...same('Same function', 'Same functions', why.functions),
    ...same('Both mention', 'Both mention', why.words),
    ...same('Same technique', 'Same techniques', why.techniques),
  ]
}

/** The reasons in one line: “Same cause: Lock contention · Both mention: futex, spinning”. */
export const formatReasons = (why: Why): string =>
  listReasons(why)
    .map(({ label, names }) => `${label}: ${names.join(', ')}`)
    .join(' · ')
