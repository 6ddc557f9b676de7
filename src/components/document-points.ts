import { cutText } from '../core/insight/cut-text.ts'
import { findSectionAnchor } from '../core/insight/section-anchor.ts'
import type { Issue } from '../core/issue/schema.ts'
import type { SectionKey } from '../core/vocabulary/section-names.ts'
import { withoutEmoji } from './words.ts'

/** A part of the document that the page names and leads to, with its first points. */
export interface DocumentPoints {
  id: string
  title: string
  points: string[]
  /** How many the document has. */
  all: number
  /** Of its section; undefined where no heading says so. */
  anchor: string | undefined
}

/** The first few tell what it is about; the document has them all. */
const MOST_POINTS = 3
const MOST_LETTERS = 140

/** What is planned around a change: how to undo it, what else was thought of, what is done and watched henceforth. */
export function listDocumentPoints(
  { rollback, alternatives, prevention, resolution }: Issue,
  headings: readonly { id: string; key?: string | undefined }[],
): DocumentPoints[] {
  const watched = (resolution?.monitoring ?? '')
    .split('\n')
    .filter((text) => text !== '' && !/[:：]$/.test(text))
  const kinds: [key: SectionKey, title: string, texts: string[]][] = [
    ['rollback', 'Rollback', rollback.map(({ text }) => text)],
    ['alternatives', 'Alternatives considered', alternatives.map(({ text }) => text)],
    ['prevention', 'Prevention', prevention.map(({ text }) => text)],
    ['monitoring', 'Monitoring', watched],
  ]
  return kinds.flatMap(([key, title, texts]) =>
    texts.length === 0
      ? []
      : [
          {
            id: `facts.${key}`,
            title,
            points: texts.slice(0, MOST_POINTS).map(shorten),
            all: texts.length,
            anchor: findSectionAnchor(headings, key),
          },
        ],
  )
}

/** The first of several commands stands for them all. */
function shorten(text: string): string {
  const [first = '', ...rest] = text.split('\n')
  return cutText(withoutEmoji(rest.length > 0 ? `${first} …` : first), MOST_LETTERS)
}
