import type { Field } from '../markdown/field.ts'
import type { Section, TextLine } from '../markdown/document.ts'
import { labelMeans } from '../vocabulary/labels.ts'
import { parseWorkHeading } from '../vocabulary/file-words.ts'
import { normalizeHeading, parseHeading } from '../vocabulary/headings.ts'
import type { SectionKey } from '../vocabulary/section-names.ts'
import { isWithin, mainSectionsOf, sectionsOf, type DocumentView } from './document-view.ts'
import { itemText, readProse } from './prose.ts'

/**
 * The root cause in its author's words: a label that stands for the whole record, the section of that
 * name as one reads on in it, the first label anywhere, or what is said of the bottleneck.
 */
export function readRootCause(view: DocumentView): string | null {
  const labelled = view.fields.filter((field) => isCauseLabel(field, view) && textOf(field) !== '')
  const own = labelled.find(({ section }) => section.level <= 1 || section.key === 'summary')
  if (own !== undefined) return textOf(own)
  const lessons = sectionsOf(view, 'lessons')
  const sections = mainSectionsOf(view, 'root-cause', (section) => readOn(section) !== '')
  const said = sections
    .filter((section) => !isWithin(section, lessons))
    .flatMap(causesBelow)
    .map(readOn)
  if (said.length > 0) return said.join('\n\n')
  const [first] = labelled
  if (first !== undefined) return textOf(first)
  // Elsewhere a list of bottlenecks is an inventory; a template asks for the one that is the cause.
  if (view.shape === undefined) return null
  const parts = sectionsOf(view, 'bottleneck').map((section) => proseOf(section))
  return parts.filter((part) => part !== '').join('\n\n') || null
}

const ANALYSIS = /analys|análise|whys|porquês|分析/i
/** What names the cause itself, at the end of an analysis. */
const THE_CAUSE =
  /^(?:the |actual |real |true |final |underlying )*root causes?(?: identified)?$|^causas? raiz(?:es)?$|^(?:根本原因|真因|根因)$/

/** An analysis leads to the cause; where a heading below it names that one, it is what the analysis found. */
function causesBelow(section: Section): Section[] {
  if (section.tail !== '' || !ANALYSIS.test(section.heading?.text ?? '')) return [section]
  const found = section.children.filter(
    (child) => THE_CAUSE.test(normalizeHeading(child.heading?.text ?? '')) && readOn(child) !== '',
  )
  return found.length > 0 ? found : [section]
}

/** Words that also mean “reason”, of whatever is spoken of. */
const REASON = /^(?:原因|理由|reason|motivo)$/

/** In a list such a label belongs to one of many things. */
const CAUSE = /^(?:causes?|causas?)$/

const isInParagraph = (line: TextLine, { blocks }: Section): boolean =>
  blocks.some((block) => block.kind === 'paragraph' && block.lines.includes(line))

function isCauseLabel({ label, blank, section, line }: Field, view: DocumentView): boolean {
  if (blank || parseHeading(label, view.vocabulary.headings)?.key !== 'root-cause') return false
  const words = normalizeHeading(label)
  if (REASON.test(words)) return section.key === 'summary'
  return !CAUSE.test(words) || isInParagraph(line, section)
}

const textOf = ({ value, list }: Field): string =>
  [value, ...(list?.items.map(itemText) ?? [])].filter((part) => part !== '').join('\n')

/** What below a root cause still tells of it; an impact or a fix there is another matter. */
const OWN_KINDS: ReadonlySet<string | undefined> = new Set([
  undefined,
  'root-cause',
  'bottleneck',
  'common-causes',
  'profiling',
  'summary',
] satisfies (SectionKey | undefined)[])

/** The text below a heading as it is read: what follows the kind in the heading, prose, headings below with theirs. */
function readOn(section: Section): string {
  const own = [section.tail, proseOf(section)].filter((part) => part !== '')
  const children = section.children
    .filter(({ key }) => OWN_KINDS.has(key))
    .map((child, i) => {
      const text = readOn({ ...child, tail: '' })
      const title = i === 0 && own.length === 0 && isOfProblem(child) ? '' : titleOf(child)
      return text === '' && child.tail === '' ? '' : [title, text].filter(Boolean).join('\n')
    })
  return [...own, ...children].filter((part) => part !== '').join('\n\n')
}

/** `Problem #1`, `Original behaviour`: where the text begins, such a heading leads in. */
const isOfProblem = ({ heading, key, children }: Section): boolean =>
  key === undefined && children.length === 0 && parseWorkHeading(heading?.text ?? '') === 'problem'

/** A heading that says something itself; one that only names its kind, asks or leads in does not. */
function titleOf({ heading, key, tail }: Section): string {
  const text = heading?.text ?? ''
  if ((key !== undefined && tail === '') || /[:：?？]$/.test(text)) return ''
  return text.replace(/^#?\d+(?:\.\d+)*[.):]?\s+/, '')
}

/** The fields of the bottleneck are facts of their own where a list gives them. */
const proseOf = (section: Section): string =>
  readProse([section], {
    isField: (label) => labelMeans(label, 'file') || labelMeans(label, 'operation'),
    fieldsInListsOnly: true,
  }) ?? ''
