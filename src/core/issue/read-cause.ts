import type { Section } from '../markdown/document.ts'
import { firstLine } from '../markdown/document.ts'
import type { SectionKey } from '../vocabulary/section-names.ts'
import { findKeys, parseKey, type KeyWords } from '../vocabulary/keys.ts'
import {
  fieldsOf,
  isFilled,
  isWithin,
  listsIn,
  sectionsOf,
  type DocumentView,
} from './document-view.ts'
import type { Issue } from './schema.ts'
import { parseFileReference } from './file-reference.ts'
import { parseTick } from './tick.ts'

type Checked = Issue['causes'][number]

/** `- File: path:function` and `- Operation: …`, below the bottleneck or root cause heading. */
export function readBottleneck(view: DocumentView): Issue['bottleneck'] {
  const within = sectionsOf(view, 'bottleneck', 'root-cause')
  const find = (key: 'file' | 'operation') =>
    fieldsOf(view, key).find((field) => field.value !== '' && isWithin(field.section, within))
  const file = find('file')
  const operation = find('operation')?.value ?? null
  if (file === undefined && operation === null) return null
  const reference = file === undefined ? undefined : parseFileReference(file.value)
  return { file: reference?.path ?? null, function: reference?.function ?? null, operation }
}

/** The checklist of common causes; without a ticked one also those that the prose names, marked inferred. */
export function readCauses(view: DocumentView, prose: string): Checked[] {
  const lists = listsIn(sectionsOf(view, 'root-cause', 'common-causes'))
  const { causes } = view.vocabulary
  return withInferred(readChecklist(lists, causes), findKeys(prose, causes), view)
}

/**
 * The checklist of optimisation techniques; without a ticked one also those that the prose names, or the
 * headings below what was done.
 */
export function readTechniques(view: DocumentView, prose: string): Checked[] {
  const lists = listsIn(sectionsOf(view, 'techniques'))
  const { techniques } = view.vocabulary
  const said = `${prose}\n${cureHeadings(view).join('\n')}`
  return withInferred(readChecklist(lists, techniques), findKeys(said, techniques), view)
}

const CURES: ReadonlySet<string | undefined> = new Set([
  'proposal',
  'strategy',
  'techniques',
  'changes',
  'resolution',
] satisfies SectionKey[])
/** “Optimizations Applied”, “Otimizações implementadas”, “主要优化”: a heading over what was done. */
const CURE_HEADING =
  /\b(?:optimi[sz]ations?|improvements?|enhancements?|fix(?:es)?|solu[tç]\p{L}+|otimiza[çc]\p{L}+|melhorias|corre[çc]\p{L}+)\b|优化|改进|最適化|改善/iu

/** The headings below those over what is to be done or was done; not of what was left or comes beside it. */
function cureHeadings(view: DocumentView): string[] {
  return view.sections.flatMap(({ heading, key, parent }) => {
    if (heading === undefined || (key !== undefined && !CURES.has(key))) return []
    let above = parent
    while (above !== undefined && above.level > 1) {
      if (CURES.has(above.key)) return [heading.text]
      if (above.key !== undefined) return []
      if (CURE_HEADING.test(above.heading?.text ?? '')) return [heading.text]
      above = above.parent
    }
    return []
  })
}

function readChecklist(lists: ReturnType<typeof listsIn>, keys: readonly KeyWords[]): Checked[] {
  return lists
    .flatMap((list) => list.items)
    .filter((item) => item.checked !== null)
    .flatMap((item) => {
      const line = firstLine(item)
      if (line === undefined || line.text === '') return []
      const { text } = line
      return [
        {
          key: parseKey(text, keys) ?? null,
          text,
          checked: item.checked,
          inferred: false,
          line: line.place.line,
        },
      ]
    })
}

/** What is ticked is what the author means; prose speaks only where nothing is ticked. */
function withInferred(
  listed: Checked[],
  found: readonly { key: string; name: string }[],
  view: DocumentView,
): Checked[] {
  if (listed.some((one) => one.checked === true)) return listed
  const line = sectionsOf(view, 'root-cause', 'proposal', 'summary')[0]?.heading?.place.line ?? 1
  const inferred = found.map(({ key, name }) => ({
    key,
    text: name,
    checked: null,
    inferred: true,
    line,
  }))
  return [...listed, ...inferred]
}

/** Tests done or to be done: checklist items and other items below a testing heading. */
export const readTesting = (view: DocumentView): Issue['testing'] =>
  readTicks(sectionsOf(view, 'testing'))

/** What is to be watched or set up for it: items with a box below a monitoring heading that lists no actions. */
export function readMonitoring(view: DocumentView): Issue['monitoring'] {
  const sections = sectionsOf(view, 'monitoring')
  if (sections.length === 0) return []
  const others = sectionsOf(view, 'actions', 'testing')
  const own = sections.filter((section) => !isWithin(section, others))
  return readTicks(own).filter(({ checked }) => checked !== null)
}

function readTicks(sections: readonly Section[]): Issue['testing'] {
  return listsIn(sections)
    .flatMap((list) => list.items)
    .flatMap((item) => {
      const line = firstLine(item)
      if (!isFilled(line)) return []
      const { mark, words } = parseTick(line.text)
      return [{ text: words, checked: item.checked ?? mark, line: line.place.line }]
    })
}
