import type { ListItem, Section, TextLine } from '../markdown/document.ts'
import { firstLine, walkLines, walkSections } from '../markdown/document.ts'
import type { Field } from '../markdown/field.ts'
import { fieldsOf, isFilled, listsIn, sectionsOf, type DocumentView } from './document-view.ts'
import type { Issue } from './schema.ts'
import { NOTHING, splitList } from './split-list.ts'

type Related = Issue['related'][number]

const RELATION_WORDS: readonly (readonly [RegExp, Related['kind']])[] = [
  [/\bsupersedes\b|\breplaces\b|\bsubstitui\b|取代/i, 'supersedes'],
  [/\bduplicates?\b|\bduplicad[oa]\b|重複|重复/i, 'duplicate'],
  [
    /\bcaused by\b|\bregression (?:of|from)\b|\bintroduced (?:by|in)\b|\bcausad[oa] por\b|由.{1,30}引起|が原因/i,
    'caused-by',
  ],
]

/** The relation that the words before a name tell; “not a duplicate of” tells none. */
const relationOf = (text: string): Related['kind'] =>
  /\bnot an? /i.test(text)
    ? 'related'
    : (RELATION_WORDS.find(([words]) => words.test(text))?.[1] ?? 'related')

/** `8dc221ee-80a8-4d5a-9a00-138852e5cfde`: a key for programs. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const WIKI_LINK = /\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]/g

/** Stories, tickets and other issues that the record points to: one entry a link, or the text without one. */
export function readRelated(view: DocumentView): Issue['related'] {
  const sections = sectionsOf(view, 'related')
  const items = listsIn(sections).flatMap((list) => list.items)
  // An item such as `**Story**: A-7` below the heading is read whole, as it tells the relation.
  const itemLines = new Set(items.map(firstLine))
  const fields = fieldsOf(view, 'related').filter(({ line }) => !itemLines.has(line))
  const seen = new Set<string>()
  return [
    ...fields.flatMap(relatedOfField),
    ...items.flatMap(relatedOfItem),
    ...linesOutsideLists(sections).flatMap(linkedIn),
  ].filter(({ text, url }) => {
    const name = url ?? text
    if (seen.has(name) || seen.has(text)) return false
    seen.add(name).add(text)
    return true
  })
}

function relatedOfField({ label, value, line, list }: Field): Related[] {
  const listed = list?.items.flatMap(relatedOfItem) ?? []
  if (value === '' || NOTHING.test(value)) return listed
  const linked = linkedIn(line)
  if (linked.length > 0) return [...linked, ...listed]
  const kind = relationOf(`${label} ${value}`)
  const texts = splitList(value).filter((text) => !UUID.test(text))
  return [...texts.map((text) => ({ text, url: null, id: null, kind })), ...listed]
}

function relatedOfItem(item: ListItem): Related[] {
  const line = firstLine(item)
  if (!isFilled(line) || NOTHING.test(line.text)) return []
  const linked = linkedIn(line)
  if (linked.length > 0) return linked
  return [{ text: line.text, url: null, id: null, kind: relationOf(line.text) }]
}

/** The links of a line, `[[PM-2026-033]]` among them. */
function linkedIn(line: TextLine): Related[] {
  const kind = relationOf(line.text)
  const links = line.segments.filter((segment) => segment.kind === 'link')
  if (links.length > 0)
    return links.map(({ text, url }) => ({ text, url: url ?? null, id: null, kind }))
  return [...line.text.matchAll(WIKI_LINK)].map((match) => ({
    text: (match[2] ?? match[1])!,
    url: match[1]!,
    id: null,
    kind,
  }))
}

/** Paragraphs and table cells of the sections, where a link is what tells a name from a remark. */
const linesOutsideLists = (sections: readonly Section[]): TextLine[] =>
  sections
    .flatMap((section) => [...walkSections(section)].flatMap(({ blocks }) => blocks))
    .flatMap((block) => (block.kind === 'list' ? [] : [...walkLines([block])]))
    .filter(isFilled)

/** What stands under References: the text of a link with its address, or the line itself. */
export function readReferences(view: DocumentView): Issue['references'] {
  return listsIn(sectionsOf(view, 'references'))
    .flatMap((list) => list.items.map(firstLine))
    .filter(isFilled)
    .map((line) => {
      const link = line.segments.find((segment) => segment.kind === 'link')
      return {
        text: link !== undefined && isOnlyLink(line.text, link.text) ? link.text : line.text,
        url: link?.url ?? null,
      }
    })
}

const isOnlyLink = (line: string, link: string): boolean => line.replace(/[.,;]$/, '') === link
