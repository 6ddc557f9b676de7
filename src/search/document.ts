import { componentsOf } from '../core/insight/effective.ts'
import { describeFix } from '../core/insight/fix-text.ts'
import { describeGain } from '../core/insight/gain-text.ts'
import { type RowGain, issueTitle, makeIssueBrief } from '../core/insight/issue-row.ts'
import type { Outline, OutlineSection } from '../core/issue/outline.ts'
import type { Issue } from '../core/issue/schema.ts'
import { formatFigure } from '../core/measure/format.ts'
import type { SearchFacts } from '../core/search/facts.ts'
import { factsOf } from '../core/search/facts-of-issue.ts'
import { breakWords } from '../core/search/words.ts'
import { FIELD_WEIGHTS } from '../core/search/field-weights.ts'
import { issuePath } from '../core/site/paths.ts'
import { formatKey } from '../core/vocabulary/keys.ts'
import type { SectionKey } from '../core/vocabulary/section-names.ts'

/** What the search index holds of one issue. */
export interface SearchDocument {
  id: string
  /** Path of its page without base; the browser adds the base from where it loads the index. */
  url: string
  /** An HTML document for Pagefind: facts and sections, headings with the anchors of the page. */
  html: string
  /** What the search narrows, counts and sorts by. */
  facts: SearchFacts
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const paragraph = (text: string): string =>
  text === '' ? '' : `<p>${escapeHtml(breakWords(text))}</p>\n`

/** Values stand in attributes: Pagefind's short notation splits at commas and colons. */
const mark = (name: string, value: string | null): string =>
  value === null || value === ''
    ? ''
    : `<i data-pagefind-meta="${name}[data-value]" data-value="${escapeHtml(value)}"></i>\n`

/**
 * An issue as the search finds it, from its facts and its text; what stands in the document only as an
 * unticked choice or an unfilled line of its template is left out, or every issue would be found by it.
 */
export function describeForSearch(
  issue: Issue,
  outline: Outline,
  timeZone: string,
): SearchDocument {
  const facts = factsOf(issue, timeZone)
  const title = issueTitle(issue)
  const body = [
    `<h1 data-pagefind-weight="${FIELD_WEIGHTS.title}">${escapeHtml(breakWords(title))}</h1>\n`,
    describeMarks(issue, facts),
    ...describeSections(issue, outline.sections, title),
    ...describeFacts(issue),
  ].join('')
  const html = `<!doctype html>\n<html><body>\n${body}</body></html>\n`
  return { id: issue.id, url: issuePath(issue.id), html, facts }
}

/** What a result shows beside its text. */
function describeMarks(issue: Issue, { date }: SearchFacts): string {
  const { gain } = makeIssueBrief(issue)
  const components = componentsOf(issue)
  return [
    mark('title', issueTitle(issue)),
    mark('status', issue.status),
    mark('severity', issue.severity),
    mark('component', components.join(', ')),
    mark('date', date),
    mark('fix', describeFix(issue)),
    mark('gain', gain === null ? null : describeGainWithFigures(gain)),
    // Found by, yet no text for an excerpt.
    mark('file', breakWords(issue.file)),
    mark('tags', issue.tags.join(', ')),
    mark('authors', issue.authors.join(', ')),
  ].join('')
}

/** “1.2 s → 80 ms, 15× as fast”. */
function describeGainWithFigures(gain: RowGain): string {
  const { before, after } = gain
  const figures = before && after ? `${formatFigure(before)} → ${formatFigure(after)}, ` : ''
  return figures + describeGain(gain)
}

const isMeant = ({ checked }: { checked: boolean | null }): boolean => checked !== false

function describeSections(
  issue: Issue,
  sections: readonly OutlineSection[],
  title: string,
): string[] {
  const unticked = [...issue.causes, ...issue.techniques, ...issue.testing].filter(
    ({ checked }) => checked === false,
  )
  return sections.map((section, index) => {
    const end = sections[index + 1]?.line ?? Infinity
    const choices = new Set(
      unticked.filter(({ line }) => line >= section.line && line < end).map(({ text }) => text),
    )
    const lines = section.text.split('\n').filter((line) => !choices.has(line))
    // The document's own title is the title of the page: it needs no place of its own.
    const isTitle = section.level === 0 || (section.level === 1 && section.title.includes(title))
    const text = lines.map(paragraph).join('')
    return isTitle ? text : heading(section) + weigh(text, section.key)
  })
}

/** What sections tell more than others: those that say why it was slow and what helped, and what is pasted. */
const SECTION_WEIGHTS: ReadonlyMap<string, number> = new Map<SectionKey, number>([
  ['root-cause', FIELD_WEIGHTS.cause],
  ['bottleneck', FIELD_WEIGHTS.code],
  ['files-planned', FIELD_WEIGHTS.code],
  ['files-changed', FIELD_WEIGHTS.code],
  ['resolution', FIELD_WEIGHTS.resolution],
  ['lessons', FIELD_WEIGHTS.lessons],
  ['logs', FIELD_WEIGHTS.log],
  ['profiling', FIELD_WEIGHTS.log],
])

function weigh(html: string, key: string | undefined): string {
  const weight = SECTION_WEIGHTS.get(key ?? '')
  if (weight === undefined || html === '') return html
  return `<div data-pagefind-weight="${weight}">\n${html}</div>\n`
}

/** Headings that a template has in every document say no more than other text; an author's own do. */
function heading({ id, title, level, key }: OutlineSection): string {
  const tag = `h${Math.min(Math.max(level, 2), 6)}`
  const weight = key === undefined ? '' : ' data-pagefind-weight="1"'
  return `<${tag} id="${escapeHtml(id)}"${weight}>${escapeHtml(breakWords(title))}</${tag}>\n`
}

/** The parts that the page makes of the facts, by the names that pages have for them. */
function describeFacts(issue: Issue): string[] {
  const namesOf = (items: Issue['causes']) =>
    items.filter(isMeant).map(({ key, text }) => (key === null ? text : formatKey(key)))
  const part = (id: string, title: string, texts: string[]) =>
    texts.length === 0
      ? ''
      : heading({ id, title, level: 2, isBold: false, line: 1, key: id, text: '' }) +
        [...new Set(texts)].map(paragraph).join('')
  return [
    part('facts.causes', 'Causes', namesOf(issue.causes)),
    part('facts.techniques', 'Techniques', namesOf(issue.techniques)),
    part(
      'facts.files',
      'Files',
      issue.files.map(({ path }) => path),
    ),
    part('facts.commits', 'Commits', issue.resolution?.commits ?? []),
  ]
}
