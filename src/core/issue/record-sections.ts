import type { Section } from '../markdown/document.ts'
import type { SectionKey } from '../vocabulary/section-names.ts'

/** Sections of any level that are about the record as a whole. */
const ABOUT =
  /^(?:metadata|meta|stats|statistics|completion|status(?: update)?|(?:current|final|project) status|sign-?off|conclusion|final (?:status|summary|notes?)|(?:document|issue|incident|report|test|task|bug|record|general) (?:info|information|details|metadata|overview|summary)|details|info|information|metadados|informações(?: gerais)?|conclusão|conclusões|identificação|estado atual|メタデータ|基本情報|概要|結論|元数据|基本信息|文档信息|总结|结论|项目状态)$/
/** What the template and most people use such sections for. */
const WHOLE: ReadonlySet<string | undefined> = new Set([
  'summary',
  'impact',
  'resolution',
  'status',
] satisfies SectionKey[])
/** One of several: `### 3. …`, `## Finding 2`, `### #4`, `#### Issue A:`. */
const ITEM =
  /^[^\p{L}\p{N}]*(?:\d{1,3}(?:[.):]|\uFE0F?\u20E3)|(?:issue|finding|problem|bug|fix|phase|step|task|item|case|day|problema|correção|fase|passo|问题|优化|阶段|問題|フェーズ)s?(?: ?[#-]?\d+| [a-z](?=[:.)])))/iu
/** A finding that its heading grades: `🔴 CRITICAL: …`, `… (Severity: HIGH)`. */
const GRADED =
  /^[^\p{L}\p{N}]*(?:critical|high|medium|low|major|minor|p[0-4]|crític[oa]|alta|média|baixa)(?=\s*(?:[:：(/]|[-–—]|$)| (?:severity|priority|impact|risk|issues?|problems?|findings?)\b)(?![- ]level)|\((?:severity: ?)?(?:critical|high|medium|low)\b/iu

/** Longer headings are about something of their own. */
const MAX_ABOUT = 40

/** Whether a heading says that its section is about the record as a whole. */
function isAbout(text: string): boolean {
  if (text.length > MAX_ABOUT) return false
  const lower = text.toLowerCase()
  const plain = /^[a-z](?:.*[a-z0-9)])?$/.test(lower)
    ? lower
    : lower.replace(/^[^\p{L}]+/u, '').replace(/[^\p{L}\p{N})]+$/u, '')
  return ABOUT.test(plain)
}

/** Whether the heading names one of several things, each with a status or severity of its own. */
function isItem({ heading, key }: Section): boolean {
  if (heading === undefined || key !== undefined) return false
  return (ITEM.test(heading.text) || GRADED.test(heading.text)) && !isAbout(heading.text)
}

/** Where a footer begins that has no rule in front: at the last paragraph, behind others of its section. */
export function readFooterLine(last: Section | undefined): number {
  if (last === undefined || last.level > 2 || last.blocks.length < 2 || isItem(last))
    return Infinity
  const block = last.blocks.at(-1)
  return block?.kind === 'paragraph' ? (block.lines[0]?.place.line ?? Infinity) : Infinity
}

/**
 * The sections whose labels speak of the record: all in front of its first section, that section, and those
 * about the record as a whole. What stands below a finding, a phase or another part speaks of that part.
 */
export function recordSections(sections: readonly Section[]): ReadonlySet<Section> {
  const own = new Set<Section>()
  const items = new Set<Section>()
  const title = sections.find(({ level }) => level === 1)
  const first = sections.find(
    ({ level, isBold }, at) => level > 0 && !isBold && at > sections.indexOf(title!),
  )
  for (const section of sections) {
    const { heading, parent, level } = section
    if (section !== title && ((parent !== undefined && items.has(parent)) || isItem(section))) {
      items.add(section)
      continue
    }
    if (heading === undefined || section === title || section === first) own.add(section)
    else if (section.isBold && parent !== undefined && own.has(parent)) own.add(section)
    else if (level <= 2 && WHOLE.has(section.key)) own.add(section)
    else if (isAbout(heading.text)) own.add(section)
  }
  return own
}
