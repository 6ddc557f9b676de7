import type { ListItem } from '../markdown/document.ts'
import { firstLine } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { labelKeys, type LabelKey } from '../vocabulary/labels.ts'
import {
  fieldsOf,
  isFilled,
  isOfRecord,
  isWithin,
  listsIn,
  mainSectionsOf,
  outerListsIn,
  sectionsOf,
  type DocumentView,
} from './document-view.ts'
import { itemText } from './prose.ts'
import type { Issue } from './schema.ts'

/** In a diagram of causes “Environment” is a class of causes beside “People” and “Process”. */
const CAUSE_DIAGRAM = /fishbone|ishikawa|特性要因|鱼骨/i

/** Hardware, data size and the like: the list after `**Environment**:` or below a heading Environment. */
export function readEnvironment(view: DocumentView): Issue['environment'] {
  const causes = view.sections.filter(
    ({ key, heading }) => key === 'root-cause' || CAUSE_DIAGRAM.test(heading?.text ?? ''),
  )
  const fields = fieldsOf(view, 'environment').filter(({ section }) => !isWithin(section, causes))
  const lists = [
    ...fields.flatMap((field) => field.list ?? []),
    ...listsIn(sectionsOf(view, 'environment')),
  ]
  const items = [...new Set(lists)].flatMap((list) => list.items)
  const inline = fields.filter((field) => field.value !== '')
  return [
    ...inline.map(({ value }) => ({ label: '', text: value })),
    ...items.flatMap(labelledItem).filter(({ text }) => text !== ''),
  ]
}

function labelledItem(item: ListItem): { label: string; text: string }[] {
  const line = firstLine(item)
  if (!isFilled(line)) return []
  const field = parseLabel(line)
  return [
    field === undefined
      ? { label: '', text: itemText(item) }
      : { label: field.label, text: field.value },
  ]
}

/** The steps below a heading that says how to reproduce. */
export function readReproduction(view: DocumentView): Issue['reproduction'] {
  const sections = sectionsOf(view, 'reproduction')
  const lists = sections
    .flatMap((section) => section.blocks)
    .filter((block) => block.kind === 'list')
  const ordered = lists.filter((list) => list.ordered)
  const chosen = ordered.length > 0 ? ordered : lists.slice(0, 1)
  return chosen
    .flatMap((list) => list.items.map(itemText))
    .filter((text) => text !== '')
    .map((text) => ({ text }))
}

/** Facts of their own that stand in the same list. */
const OTHER_THAN_IMPACT: ReadonlySet<LabelKey> = new Set(['severity', 'priority', 'workarounds'])

/** User, cost and other impact by label. Below one of many findings it is the finding's. */
export function readImpact(view: DocumentView): Issue['impact'] {
  const isOther = (label: string) =>
    labelKeys(label, view.vocabulary.labels).some((key) => OTHER_THAN_IMPACT.has(key))
  const fields = view.fields.filter(
    ({ label, blank, value }) => !blank && value !== '' && !isOther(label),
  )
  const said = new Set(fields.map(({ section }) => section))
  const sections = mainSectionsOf(view, 'impact', (section) => said.has(section))
  return fields
    .filter(({ section }) => sections.includes(section) && isOfRecord(section))
    .map(({ label, value }) => ({ label, text: value }))
}

const NO_WORKAROUND = /^(?:none|no|n\/?a|-)\.?$/i

/** How to live with the problem until it is solved. */
export function readWorkarounds(view: DocumentView): Issue['workarounds'] {
  const fields = fieldsOf(view, 'workarounds').flatMap((field) => [
    field.value,
    ...(field.list?.items.map(itemText) ?? []),
  ])
  const risks = sectionsOf(view, 'risks')
  // What mitigates a risk is no way to live with the problem.
  const sections = sectionsOf(view, 'workarounds').filter((section) => !isWithin(section, risks))
  const items = outerListsIn(sections).flatMap((list) => list.items.map(itemText))
  return [...new Set([...fields, ...items])]
    .filter((text) => text !== '' && !NO_WORKAROUND.test(text))
    .map((text) => ({ text }))
}

const TIMELINE = /\s*\(([^()]+)\)\s*$/

/** `**Phase 1**: what (when)`: the phases of the plan. */
export function readPhases(view: DocumentView): Issue['phases'] {
  return outerListsIn(sectionsOf(view, 'phases'))
    .flatMap((list) => list.items)
    .flatMap((item) => {
      const line = firstLine(item)
      if (!isFilled(line)) return []
      const field = parseLabel(line)
      const said = field?.value ?? itemText(item)
      const timeline = TIMELINE.exec(said)?.[1] ?? null
      return [{ name: field?.label ?? '', text: said.replace(TIMELINE, ''), timeline }]
    })
}

export function readRisks(view: DocumentView): Issue['risks'] {
  return outerListsIn(sectionsOf(view, 'risks'))
    .flatMap((list) => list.items.map(itemText))
    .filter((text) => text !== '')
    .map((text) => ({ text }))
}
