import { firstLine, type TextLine } from '../markdown/document.ts'
import type { Field } from '../markdown/field.ts'
import { fieldsOf, isFilled, recordFieldsOf, type DocumentView } from './document-view.ts'
import { splitList } from './split-list.ts'

/** The items of a field: its value split at commas, and the list that follows it. */
function valuesOf(field: Field): string[] {
  const items = (field.list?.items ?? []).map(firstLine).filter(isFilled)
  return [...splitList(field.value), ...items.map((line) => line.text)]
}

const firstOf = (lists: readonly (readonly string[])[]): string[] => [
  ...(lists.find((values) => values.length > 0) ?? []),
]

/**
 * The components that the record names as affected, wherever it does; else those of its metadata; else the
 * machine or program that the metadata name.
 */
export function readComponents(view: DocumentView): string[] {
  const affected = fieldsOf(view, 'affected')
  const named = [
    ...recordFieldsOf(view, 'affected'),
    // More than one are of findings, each with its own.
    ...(affected.length === 1 ? affected : []),
    ...recordFieldsOf(view, 'component'),
  ]
  const systems = recordFieldsOf(view, 'system').filter(({ value }) => !HARDWARE.test(value))
  return firstOf([...named, ...systems].map(componentsOf))
}

/** What a server is made of is not its name: `4GB RAM, 2 CPUs`. */
const HARDWARE = /^\d+ ?(?:[gm]i?b|v?cpus?|cores?|x)\b|\b\d+ ?[gm]i?b\b.*\b(?:cpus?|cores?)\b/i
/** Many words explain, one or two belong to the name: `api (read path only)`, `CT202 (n8n-docker)`. */
const EXPLANATION = /^(.*\S)\s*(?:（[^（）]*）|\([^()]*\s[^()]*\))$/u
/** A good sign in a list of what is affected says that this is not. */
const FINE = /^[^\p{L}\p{N}]*(?:✅|✓|✔|🟢)/u
/** What is longer is a sentence. */
const MAX_NAME = 80
const SENTENCE = /[。！？]|[.!?]\s|\w{3}[.!?]$/u
/** Boxes and signs in front of a name. */
const SIGNS = /^[^\p{L}\p{N}/`@.[]+/u

function componentsOf(field: Field): string[] {
  const items = (field.list?.items ?? []).filter((item) => isFilled(firstLine(item)))
  const affected = items.filter((item) => !FINE.test(firstLine(item)!.text))
  const listed = affected.map((item) => trimExplanation(nameOf(firstLine(item)!)))
  const values = splitList(field.value).map((value) => value.replace(SIGNS, ''))
  const isMany = values.length > 1
  return [
    ...values.map((name) => (isMany || name.endsWith('）') ? trimExplanation(name) : name)),
    ...listed,
  ].filter((name) => name !== '' && name.length <= MAX_NAME && !SENTENCE.test(name))
}

/** `**api** – slow` and `` `api`: slow `` name the component in bold or as code. */
function nameOf(line: TextLine): string {
  const [first, second] = line.segments.filter(({ text }) => SIGNS.exec(text)?.[0] !== text)
  const isMarked = first?.kind === 'strong' || first?.kind === 'code'
  const explains = second === undefined || /^\s*(?:[:：(（]|[-–—] )/u.test(second.text)
  const text = isMarked && explains ? first.text : line.text
  return text
    .replace(/ (?:—|–|->|→) .*$/u, '')
    .replace(SIGNS, '')
    .replace(/[`*]/g, '')
    .replace(/\s*[:：]$/, '')
    .trim()
}

const trimExplanation = (name: string): string => EXPLANATION.exec(name)?.[1] ?? name

export const readTags = (view: DocumentView): string[] =>
  firstOf(recordFieldsOf(view, 'tags').map(valuesOf)).map((tag) => tag.replace(/^#(?=\S)/, ''))

/** Who wrote the record; `Ana + Kim` are two. */
export const readAuthors = (view: DocumentView): string[] =>
  firstOf(
    recordFieldsOf(view, 'author').map((field) =>
      valuesOf(field).flatMap((value) => value.split(/\s+[+&]\s+/)),
    ),
  )
