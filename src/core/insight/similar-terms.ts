import type { OutlineSection } from '../issue/outline.ts'
import type { Issue } from '../issue/schema.ts'
import { FIELD_WEIGHTS } from '../search/field-weights.ts'
import { stemWord } from '../search/stem.ts'
import { isStopWord } from '../search/stop-words.ts'
import { splitWords } from '../search/words.ts'
import { formatNameSlug } from '../site/groups.ts'
import { type KeyWords, findKeys } from '../vocabulary/keys.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { componentsOf } from './effective.ts'
import { namesOfMarked } from './groups.ts'
import { issueTitle } from './issue-row.ts'
import { pathsOf } from './shared-files.ts'

/** An issue with the text of its document. */
export interface IssueText {
  issue: Issue
  outline: { sections: readonly Pick<OutlineSection, 'title' | 'key' | 'text'>[] }
}

/** A word as it is compared, and as its author wrote it. */
export interface Term {
  stem: string
  /** null for a part of a name, which nobody wrote by itself. */
  written: string | null
}

/** What an issue states that another can share as a whole. */
export interface Fact {
  kind: 'cause' | 'technique' | 'component' | 'file' | 'function'
  /** The same for the same fact of another issue. */
  key: string
  /** As pages print it. */
  name: string
  /** Recognised in the text only. */
  isInferred: boolean
  /** How much it says, as a word of that weight would. */
  weight: number
}

const FACT_WEIGHTS = { cause: 3, technique: 1.5, component: 3, file: 4, function: 4 }

/** What goes on for longer is a log or a table for the most part. */
const LONGEST_BODY = 20_000

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The texts of an issue, each with what a word in it weighs. */
export function listTexts(entry: IssueText): [weight: number, text: string][] {
  const { issue } = entry
  const { bottleneck, profile, tags, lessons, logs } = issue
  const texts: Record<keyof typeof FIELD_WEIGHTS, (string | null | undefined)[]> = {
    title: [issueTitle(issue)],
    tags,
    code: [
      ...pathsOf(issue).map(lastPart),
      bottleneck?.function,
      bottleneck?.operation,
      ...profile.map(({ name }) => name),
    ],
    cause: [issue.rootCause],
    summary: [issue.summary],
    resolution: [issue.resolution?.summary],
    lessons: lessons.map(({ text }) => text),
    metric: [issue.metric?.name],
    log: logs.map(({ text }) => text),
    body: [joinBody(entry)],
  }
  return Object.entries(texts).flatMap(([field, list]) =>
    list.flatMap((text): [number, string][] =>
      text ? [[FIELD_WEIGHTS[field as keyof typeof FIELD_WEIGHTS], text]] : [],
    ),
  )
}

/** What a record says of itself: who is open or urgent is not like all others that are. */
const RECORD_LINE =
  /^(?:status|severity|priority|component|date|author|reporter|assignee|owner|created|updated|resolved)(?: \w+)?\s*:/i

/** The text of the document without the record, headings that a template has, and choices that are not ticked. */
function joinBody({ issue, outline }: IssueText): string {
  const unticked = new Set(
    [...issue.causes, ...issue.techniques, ...issue.testing]
      .filter(({ checked }) => checked === false)
      .map(({ text }) => text),
  )
  const parts: string[] = []
  let length = 0
  for (const { title, key, text } of outline.sections) {
    if (length > LONGEST_BODY) break
    if (key === undefined) parts.push(title)
    parts.push(...text.split('\n').filter((line) => !unticked.has(line) && !RECORD_LINE.test(line)))
    length += title.length + text.length
  }
  return parts.join('\n').slice(0, LONGEST_BODY)
}

/** What an issue states, each once. */
export function listFacts({ issue }: IssueText): Fact[] {
  const fact = (kind: Fact['kind'], key: string, name: string, isInferred = false): Fact => ({
    kind,
    key: `${kind}:${key}`,
    name,
    isInferred,
    weight: FACT_WEIGHTS[kind] * (isInferred ? 0.5 : 1),
  })
  const marked = (kind: 'cause' | 'technique', items: Issue['causes']) =>
    namesOfMarked(items).map(({ slug, name, isInferred }) => fact(kind, slug, name, isInferred))
  const named = issue.bottleneck?.function
  const facts = [
    ...marked('cause', issue.causes),
    ...marked('technique', issue.techniques),
    ...componentsOf(issue).map((name) => fact('component', formatNameSlug(name), name)),
    ...pathsOf(issue).map((path) => fact('file', path, path)),
    ...(named ? [fact('function', named.toLowerCase(), named)] : []),
  ]
  return [...new Map(facts.map((one) => [one.key, one])).values()]
}

/** The causes and techniques that a text words. */
export function findFacts(text: string, { causes, techniques }: KeyVocabulary): Fact[] {
  const found = (kind: 'cause' | 'technique', keys: readonly KeyWords[]): Fact[] =>
    findKeys(text, keys).map(({ key, name }) => ({
      kind,
      key: `${kind}:${formatNameSlug(key)}`,
      name,
      isInferred: false,
      weight: FACT_WEIGHTS[kind] / 2,
    }))
  return [...found('cause', causes), ...found('technique', techniques)]
}

/** Which wordings mean which causes and techniques. */
export type KeyVocabulary = Pick<Vocabulary, 'causes' | 'techniques'>

/** Whether a text names a fact of an issue: its component, file or function as a whole. */
export function namesFact(lowerText: string, { kind, name }: Fact): boolean {
  if (kind === 'cause' || kind === 'technique') return false
  const wanted = name.toLowerCase()
  const isInWord = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '')
  for (let at = lowerText.indexOf(wanted); at >= 0; at = lowerText.indexOf(wanted, at + 1)) {
    if (!isInWord(lowerText[at - 1]) && !isInWord(lowerText[at + wanted.length])) return true
  }
  return false
}

const LONE_CHARACTER = /^[\p{Script=Latin}\p{N}]$/u

/** The words of what is written without space, whole and in parts, without those that every text has. */
export function splitTerms(written: string): Term[] {
  const lower = written.toLowerCase()
  const isTelling = (word: string) => !isStopWord(word) && !LONE_CHARACTER.test(word)
  return splitWords(written).flatMap(({ text, parts }) => {
    const word = text.replace(/['’]s$/, '')
    const at = lower.indexOf(word)
    const whole = at < 0 ? word : written.slice(at, at + word.length)
    return [
      ...(isTelling(word) ? [{ stem: stemWord(word), written: whole }] : []),
      ...parts
        .filter((part) => part !== word && isTelling(part))
        .map((part) => ({ stem: stemWord(part), written: null })),
    ]
  })
}
