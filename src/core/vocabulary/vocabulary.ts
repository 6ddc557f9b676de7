import type { Severity, Status } from '../issue/schema.ts'
import { makeHeadingWords, type HeadingWords } from './headings.ts'
import { CAUSES, makeKeyWords, TECHNIQUES, type KeyWords } from './keys.ts'
import { makeLabelWords, type LabelKey, type LabelWords } from './labels.ts'
import type { SectionKey } from './section-names.ts'
import { makeOwnWords, type OwnWords } from './severity-status.ts'

/** A team's own wordings, as the configuration gives them; they win over the built-in ones. */
export interface VocabularySettings {
  /** By kind of section; under `none` those that mean nothing after all. */
  headings?: Partial<Record<SectionKey | 'none', readonly string[]>> | undefined
  /** By meaning of the label; under `none` those that mean nothing after all. */
  labels?: Partial<Record<LabelKey | 'none', readonly string[]>> | undefined
  /** What a status, or a severity, may begin with, by what it means. */
  statuses?: Partial<Record<Status, readonly string[]>> | undefined
  severities?: Partial<Record<Severity, readonly string[]>> | undefined
  /** By key, a built-in or a new one. */
  causes?: Readonly<Record<string, readonly string[]>> | undefined
  techniques?: Readonly<Record<string, readonly string[]>> | undefined
  /** Other names of a component, by the name that pages show. */
  components?: Readonly<Record<string, readonly string[]>> | undefined
}

/** Which wordings mean what. */
export interface Vocabulary {
  headings: HeadingWords
  labels: LabelWords
  statuses: OwnWords<Status>
  severities: OwnWords<Severity>
  causes: readonly KeyWords[]
  techniques: readonly KeyWords[]
  /** The name of a component by each of its names in lower case. */
  components: ReadonlyMap<string, string>
}

/** The built-in vocabulary, with a team's own wordings on top of it. */
export function makeVocabulary(own: VocabularySettings = {}): Vocabulary {
  const components = Object.entries(own.components ?? {}).flatMap(([name, others]) =>
    [name, ...others].map((other): [string, string] => [other.trim().toLowerCase(), name]),
  )
  return {
    headings: makeHeadingWords(own.headings),
    labels: makeLabelWords(own.labels),
    statuses: makeOwnWords(own.statuses),
    severities: makeOwnWords(own.severities),
    causes: makeKeyWords(CAUSES, own.causes),
    techniques: makeKeyWords(TECHNIQUES, own.techniques),
    components: new Map(components),
  }
}

/** The vocabulary without any settings. */
export const BUILT_IN: Vocabulary = makeVocabulary()

/** Components by the names that the configuration gives them, each once. */
export const nameComponents = (names: readonly string[], { components }: Vocabulary): string[] => [
  ...new Set(names.map((name) => components.get(name.trim().toLowerCase()) ?? name)),
]
