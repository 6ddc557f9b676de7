import type { Finding, Level } from '../issue/schema.ts'
import { sentences } from './sentences.ts'

/** A position in a document, both counted from 1; columns count UTF-16 code units as editors do. */
export interface Place {
  line: number
  column: number
}

/** The sentence arguments of every finding code; the keys are all the codes there are. */
export interface FindingArguments {
  'missing-title': { fileName: string }
  'bad-date': { label: string; value: string }
  'ambiguous-date': { value: string; read: string }
  'date-spelling': { value: string; iso: string }
  'resolved-before-opened': { resolved: string; opened: string }
  'unknown-severity': { value: string }
  'unknown-status': { value: string }
  'placeholder-left': { text: string }
  mojibake: { found: string; meant: string }
  'not-utf8': { offset: number }
  'unclosed-fence': { fence: string }
  'duplicate-heading': { heading: string; firstLine: number }
  'unsafe-html': { what: string; shown?: true }
  'frontmatter-invalid': { problem: string }
  /** `meant` is the known key it is most like; `others` are more keys that are like none. */
  'frontmatter-unknown-key': {
    key: string
    meant?: string
    others?: readonly string[]
    known: readonly string[]
  }
  'frontmatter-disagrees': { key: string; front: string; body: string; bodyLine: number }
  'claim-mismatch': { claim: string; computed: string }
  /** `alike`: how many more claims of the document hold in the same reading only. */
  'claim-ambiguous': { claim: string; computed: string; reading: string; alike?: number }
  'degradation-mismatch': { claim: string; computed: string }
  'target-not-met': { target: string; reached: string }
  'missing-after': { metric: string }
  'unit-mismatch': { metric: string; before: string; after: string }
  'resolved-incomplete': { status: 'resolved' | 'closed'; missing: string }
  /** `others`: how many more places of the document name the same by a wikilink. */
  'broken-link': { target: string; others?: number }
  'broken-anchor': { target: string }
  /** `isOutside`: it lies above the repository, so that nobody looks whether it exists. */
  'unpublished-file': { target: string; isOutside?: boolean }
  'missing-asset': { src: string }
  'remote-image': { src: string }
  'duplicate-id': { id: string; otherFile: string }
  'duplicate-alias': { alias: string; otherFile: string }
  'bad-alias': { alias: string; problem: string }
  /** `lines`: how many lines of logs have it; missing for what is a secret if it is real. */
  'possible-secret': { kind: string; lines?: number }
  'too-complex': { what: string; limit: string }
  'empty-document': Record<string, never>
  'unreadable-file': { problem: string }
  'bad-benchmarks': { problem: string }
  'bad-review': { problem: string }
  'review-code': { what: string }
  /** `known`: the live components, where the name is like one of theirs. */
  'review-element': { name: string; meant?: string; known?: readonly string[] }
  'review-prop': { component: string; problem: string }
  'unknown-series': { series: string; known: readonly string[] }
  'bad-samples': { file: string; problem: string }
  /** `known`: the benchmarks that the files have; none where the two sides have none in common. */
  'unmatched-samples': { file: string; known: readonly string[] }
  'one-sided-samples': { file: string; missing: 'before' | 'after' }
  'samples-disagree': {
    metric: string
    stated: string
    side: 'before' | 'after'
    measured: string
    file: string
  }
  'unknown-image': { src: string }
  'scripted-image': { src: string }
  /** `code` is empty where the comment names none. */
  'unknown-ignore': { code: string; known: readonly string[] }
  'unexplained-ignore': { codes: string }
  'unused-ignore': { code: string }
}

export type FindingCode = keyof FindingArguments

/** What a code weighs unless the configuration, the template or the status says otherwise. */
export const DEFAULT_LEVELS: Record<FindingCode, Level> = {
  'missing-title': 'warning',
  'bad-date': 'error',
  'ambiguous-date': 'note',
  'date-spelling': 'note',
  'resolved-before-opened': 'warning',
  'unknown-severity': 'error',
  'unknown-status': 'error',
  'placeholder-left': 'note',
  mojibake: 'warning',
  'not-utf8': 'error',
  'unclosed-fence': 'warning',
  'duplicate-heading': 'note',
  'unsafe-html': 'warning',
  'frontmatter-invalid': 'error',
  'frontmatter-unknown-key': 'warning',
  'frontmatter-disagrees': 'warning',
  'claim-mismatch': 'warning',
  'claim-ambiguous': 'note',
  'degradation-mismatch': 'warning',
  'target-not-met': 'warning',
  'missing-after': 'note',
  'unit-mismatch': 'warning',
  'resolved-incomplete': 'warning',
  'broken-link': 'warning',
  'broken-anchor': 'note',
  'unpublished-file': 'note',
  'missing-asset': 'warning',
  'remote-image': 'warning',
  'duplicate-id': 'error',
  'duplicate-alias': 'error',
  'bad-alias': 'warning',
  'possible-secret': 'warning',
  'too-complex': 'warning',
  'empty-document': 'warning',
  'unreadable-file': 'error',
  'bad-benchmarks': 'error',
  'bad-review': 'error',
  'review-code': 'error',
  'review-element': 'error',
  'review-prop': 'error',
  'unknown-series': 'warning',
  'bad-samples': 'warning',
  'unmatched-samples': 'warning',
  'one-sided-samples': 'note',
  'samples-disagree': 'warning',
  'unknown-image': 'warning',
  'scripted-image': 'warning',
  'unknown-ignore': 'warning',
  'unexplained-ignore': 'warning',
  'unused-ignore': 'warning',
}

/** A sentence quotes what it speaks of; nobody reads a line of a megabyte. */
const MAX_QUOTE = 160

const clip = (value: unknown): unknown =>
  typeof value === 'string' && value.length > MAX_QUOTE
    ? `${value.slice(0, MAX_QUOTE - 1)}…`
    : value

/** Makes a finding: its level is the code's default (`levels.ts` adjusts it), its message the code's sentence. */
export function finding<C extends FindingCode>(
  code: C,
  place: Place,
  ...[facts]: FindingArguments[C] extends Record<string, never> ? [] : [FindingArguments[C]]
): Finding {
  const sentence = sentences[code] as (facts: FindingArguments[C] | undefined) => string
  const quoted = Object.entries(facts ?? {}).map(([name, value]) => [name, clip(value)])
  return {
    code,
    level: DEFAULT_LEVELS[code],
    line: place.line,
    column: place.column,
    message: sentence(Object.fromEntries(quoted) as FindingArguments[C]),
  }
}
