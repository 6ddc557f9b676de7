import type { Section, TextLine } from '../markdown/document.ts'
import { parseLabel } from '../markdown/field.ts'
import { parseSide } from '../vocabulary/comparison.ts'

const MAX_LENGTH = 100
const EDGES = /^[^\p{L}\p{N}(]+|[^\p{L}\p{N}()（）%\]]+$/gu
const NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+/
/** Labels that say that something changed, but not what. */
const VACUOUS =
  /^(?:actions?(?: taken)?|solutions?|fix(?:es)?|key (?:points|changes)|(?:(?:expected|estimated|key|actual|real|measured|overall) ){0,2}(?:performance )?(?:metrics|benchmarks?|measurements?|numbers|figures|achievements?|impact|effect|outcome|results?|improvements?|gains?|comparison|performance|changes?|summary|conclusions?|target|goal|speed-?ups?)|impacto|resultados?|melhorias?|ganhos?(?: final)?|comparação|objetivo|效果|结果|影响|目标|改善|提升|性能提升|総合)$/iu

/** Whether a name such as `Impact` says nothing of what was measured. */
export const isVacuous = (name: string): boolean => name === '' || VACUOUS.test(name.trim())

/** What figures without a name of their own are about: the label or item they stand under, else the heading. */
export function subjectOf(under: readonly TextLine[], section: Section): string {
  for (const line of under.toReversed()) {
    const name = nameOf(line)
    if (!isVacuous(name) && !namesSide(name)) return name
  }
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) {
    const name = headingOf(at)
    if (name !== '') return name
  }
  return ''
}

/** What a section is about by its heading; `` for the title, and where the heading says only what kind of section it is. */
export function headingOf({ level, heading, key }: Section): string {
  const name = level > 1 ? cleanName(heading?.text ?? '') : ''
  return isVacuous(name) || key !== undefined || namesSide(name) ? '' : name
}

/** What a label or item is about: its label, or all of it where it is bold or has none. */
export function nameOf(line: TextLine): string {
  const isBold = line.segments.length === 1 && line.segments[0]?.kind === 'strong'
  return cleanName((isBold ? undefined : parseLabel(line)?.label) ?? line.text)
}

/** `After optimization`, not `Optimized loading of forms`, which is what was done. */
const namesSide = (name: string): boolean =>
  /^(?:before|after)$/.test(parseSide(name) ?? '') && name.split(/\s+/).length <= 2

const cleanName = (text: string): string =>
  text.length > MAX_LENGTH ? '' : text.replace(EDGES, '').replace(NUMBER, '').replace(EDGES, '')
