import { firstLine } from '../markdown/document.ts'
import { fieldsOf, isFilled, listsIn, sectionsOf, type DocumentView } from './document-view.ts'
import type { Issue } from './schema.ts'
import { NOTHING, splitList } from './split-list.ts'

const RELATION_WORDS: readonly (readonly [RegExp, Issue['related'][number]['kind']])[] = [
  [/\bsupersed|\breplaces\b/i, 'supersedes'],
  [/\bduplicate/i, 'duplicate'],
  [/\bcaused by\b|\bregression (?:of|from)\b|\bintroduced by\b/i, 'caused-by'],
]

const relationOf = (text: string): Issue['related'][number]['kind'] =>
  RELATION_WORDS.find(([words]) => words.test(text))?.[1] ?? 'related'

/** Stories, tickets and other issues that the record points to: one entry a link, or the text without one. */
export function readRelated(view: DocumentView): Issue['related'] {
  const fromFields = fieldsOf(view, 'related')
    .filter((field) => field.value !== '' && !NOTHING.test(field.value))
    .map((field) => field.line)
  const fromSections = listsIn(sectionsOf(view, 'related'))
    .flatMap((list) => list.items.map(firstLine))
    .filter(isFilled)
  const seen = new Set<string>()
  return [
    ...fromFields.map((line) => ({ line, own: true })),
    ...fromSections.map((line) => ({ line, own: false })),
  ]
    .flatMap(({ line, own }) => {
      const kind = relationOf(line.text)
      const links = line.segments.filter((segment) => segment.kind === 'link')
      const wiki = [...line.text.matchAll(/\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]/g)]
      if (links.length > 0)
        return links.map(({ text, url }) => ({ text, url: url ?? null, id: null, kind }))
      if (wiki.length > 0) {
        return wiki.map((match) => ({
          text: (match[2] ?? match[1])!,
          url: match[1]!,
          id: null,
          kind,
        }))
      }
      const text = own ? line.text.replace(/^[^:：]*[:：]\s*/, '') : line.text
      return splitList(text)
        .slice(0, own ? undefined : 1)
        .map((one) => ({ text: own ? one : text, url: null, id: null, kind }))
    })
    .filter(({ text }) => !seen.has(text) && seen.add(text))
}

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
