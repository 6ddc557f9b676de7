import type { Section } from '../markdown/document.ts'
import { parseHeading } from '../vocabulary/headings.ts'
import { labelKeys, type LabelKey } from '../vocabulary/labels.ts'
import { isOfRecord, mainSectionsOf, type DocumentView } from './document-view.ts'
import { itemText, proseOfBlocks, readProse } from './prose.ts'

/** Facts of the record that often stand in the same paragraph as its summary. */
const RECORD: ReadonlySet<LabelKey> = new Set([
  'date',
  'updated',
  'resolvedDate',
  'due',
  'severity',
  'priority',
  'status',
  'affected',
  'component',
  'system',
  'related',
  'author',
  'tags',
])

/**
 * What the issue is about: the section that says so, else a label (`**Problem**: …`), else what
 * stands between the title and the next heading. Lines with facts of the record are left out.
 */
export function readSummary(view: DocumentView): string | null {
  const { headings, labels } = view.vocabulary
  const isField = (label: string) => labelKeys(label, labels).some((key) => RECORD.has(key))
  const proseOf = (section: Section) =>
    [section.tail, readProse([section], { isField }) ?? ''].filter(Boolean).join('\n\n')
  const [main] = mainSectionsOf(view, 'summary', (section) => proseOf(section) !== '')
  // Deeper down it tells of a part: `### Problem` below one of many findings.
  if (main !== undefined && isOfRecord(main)) return proseOf(main)

  const top = view.sections.filter((section) => section.level <= 1)
  for (const { label, blank, value, list, section } of view.fields) {
    if (blank || !top.includes(section) || parseHeading(label, headings)?.key !== 'summary')
      continue
    const said = [value, ...(list?.items.map(itemText) ?? [])].filter((part) => part !== '')
    if (said.length > 0) return said.join('\n')
  }
  const paragraphs = top
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'paragraph'))
    .flatMap((block) => proseOfBlocks([block], { isField: () => true }))
  return paragraphs.find(isSentence) ?? (main === undefined ? null : proseOf(main))
}

/** A sentence rather than a caption or a line of links. */
const isSentence = (text: string): boolean =>
  /[.!?。！？]$/.test(text) &&
  (text.split(/\s+/).length >= 6 || /[\p{Script=Han}\p{Script=Hiragana}]{12}/u.test(text))
