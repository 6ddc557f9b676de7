import { figureExamples } from './example-figures.ts'
import { frontmatterExamples } from './example-frontmatter.ts'
import { benchmarkExamples } from './example-benchmarks.ts'
import { ignoreExamples } from './example-ignore.ts'
import { linkExamples } from './example-links.ts'
import { recordExamples } from './example-record.ts'
import { reviewExamples } from './example-reviews.ts'
import { sampleExamples } from './example-samples.ts'
import { textExamples } from './example-text.ts'
import type { FindingArguments, FindingCode } from './finding.ts'

/** A document that has a finding, and the same document without it. */
export interface Example<C extends FindingCode> {
  /** Path of the document, and of the corrected one, in the content folder; `../benchmarks/…` beside it. */
  file: string
  wrong: string
  right: string
  /** Where `wrong` has the finding: line and column. */
  at: readonly [line: number, column: number]
  /** What the finding's sentence names. */
  facts: FindingArguments[C]
  /** Other files of the content folder, by path. */
  beside?: Readonly<Record<string, string>>
  /** `wrong` is saved with one byte a letter (ISO 8859-1), not as UTF-8. */
  isLatin1?: true
  /** What `wrong` has besides, because a comment that does not hold leaves nothing out. */
  also?: FindingCode
  /** Where `file` leads out of the content folder; `wrong` is then empty. */
  leadsTo?: string
}

export type Examples<C extends FindingCode> = { readonly [Code in C]: Example<Code> }

/**
 * An example for every code: `wrong` has findings of this code alone (but see `also`), `right` has none.
 * The pages `/findings/<code>/` show them; `tests/core/finding/examples.test.ts` writes them to a folder
 * and reads them as the site does. A new code does not compile before it has one.
 */
export const EXAMPLES: Examples<FindingCode> = {
  ...recordExamples,
  ...frontmatterExamples,
  ...figureExamples,
  ...linkExamples,
  ...benchmarkExamples,
  ...reviewExamples,
  ...sampleExamples,
  ...textExamples,
  ...ignoreExamples,
}

const codesOf = <C extends FindingCode>(examples: Examples<C>): C[] => Object.keys(examples) as C[]

/** All codes by what they are about. */
export const FINDING_TOPICS: readonly { title: string; codes: readonly FindingCode[] }[] = [
  { title: 'The record', codes: codesOf(recordExamples) },
  { title: 'Figures and claims', codes: codesOf(figureExamples) },
  { title: 'Text, structure and what should not be published', codes: codesOf(textExamples) },
  { title: 'Links and images', codes: codesOf(linkExamples) },
  { title: 'Benchmarks', codes: [...codesOf(benchmarkExamples), ...codesOf(sampleExamples)] },
  { title: 'Hand-written reviews', codes: codesOf(reviewExamples) },
  { title: 'Frontmatter, ids and aliases', codes: codesOf(frontmatterExamples) },
  { title: 'Comments that leave findings out', codes: codesOf(ignoreExamples) },
]
