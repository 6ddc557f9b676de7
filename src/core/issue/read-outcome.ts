import type { Section } from '../markdown/document.ts'
import { fieldText, fieldsOf, sectionsOf, type DocumentView } from './document-view.ts'
import { readCommits } from './read-commits.ts'
import { itemText, readProse } from './prose.ts'
import type { Issue } from './schema.ts'

const YES = /^(?:yes|y|true|met|exceeded|achieved|sim|是|はい|✅|✔|✓|🎯)/i
const NO = /^(?:no|n|false|not|missed|partially|partly|não|否|いいえ|❌|✗|✘)(?![a-z])/i

/** `Yes`, `✅ EXCEEDED by 255ms` → true; `No`, `partly` → false; null where neither is said. */
function parseYesNo(text: string): boolean | null {
  const plain = text.trim().replace(/^[^\p{L}\p{N}✅✔✓🎯❌✗✘]+/u, '')
  if (NO.test(plain)) return false
  return YES.test(plain) ? true : null
}

/** What was done in the end; null where nothing of it is said. `targetComputed` is filled in by the figures. */
export function readResolution(view: DocumentView): Issue['resolution'] {
  const within = sectionsOf(view, 'resolution', 'verification')
  const met = fieldText(view, 'targetMet')
  const summary = fieldText(view, 'resolutionSummary') ?? proseOf(within)
  const resolution = {
    summary,
    commits: readCommits(view),
    targetMet: met === null ? null : parseYesNo(met),
    targetComputed: null,
    speedup: fieldText(view, 'speedup'),
    monitoring:
      fieldText(view, 'monitoring', within) ??
      readProse(sectionsOf(view, 'monitoring'), { deep: true }),
  }
  const isSaid = Object.values(resolution).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null,
  )
  return isSaid ? resolution : null
}

/** The text straight below a heading Resolution; its fields and sub-sections speak for themselves. */
const proseOf = (sections: readonly Section[]): string | null =>
  readProse(
    sections.filter((section) => section.key === 'resolution'),
    { isField: () => true },
  )

/** The implementation notes of the API template. */
export function readNotes(view: DocumentView): Issue['notes'] {
  const text = (key: 'started' | 'decisions' | 'challenges' | 'achieved') => {
    const field = fieldsOf(view, key).find((one) => one.value !== '' || one.list !== undefined)
    if (field === undefined) return null
    const items = field.list?.items.map(itemText) ?? []
    const said = [field.value, ...items].filter((part) => part !== '').join('\n')
    return said === '' ? null : said
  }
  const notes = {
    started: text('started'),
    decisions: text('decisions'),
    challenges: text('challenges'),
    achieved: text('achieved'),
  }
  return Object.values(notes).some((value) => value !== null) ? notes : null
}
