import { finding } from '../finding/finding.ts'
import { settleFindings } from '../finding/levels.ts'
import { readIgnores } from '../finding/read-ignores.ts'
import { splitAtBoldLines } from '../markdown/bold-headings.ts'
import { decodeText } from '../markdown/decode.ts'
import { collectLinks } from '../markdown/links.ts'
import { readMarkdown } from '../markdown/read-markdown.ts'
import { detectDecimalComma } from '../measure/number.ts'
import { parseSide } from '../vocabulary/comparison.ts'
import { parseHeading } from '../vocabulary/headings.ts'
import { BUILT_IN, nameComponents } from '../vocabulary/vocabulary.ts'
import { checkImages } from './check-images.ts'
import { checkDateSpelling, checkDuplicateHeadings, checkMojibake } from './check-document.ts'
import { checkCompleteness, checkDates } from './check-record.ts'
import { checkSecrets } from './check-secrets.ts'
import { viewDocument } from './document-view.ts'
import { emptyIssue } from './empty-issue.ts'
import { type Frontmatter, readFrontmatter } from './frontmatter.ts'
import { formatIssueId } from './issue-id.ts'
import type { Outline } from './outline.ts'
import { outlineSections } from './outline-sections.ts'
import { inferLanguage } from './infer-language.ts'
import { markBlanks } from './mark-blanks.ts'
import { mergeFrontmatter } from './merge-frontmatter.ts'
import { readBody } from './read-body.ts'
import { readSamples } from './read-samples.ts'
import { recognizeTemplate } from './recognize-template.ts'
import type { Finding } from './schema.ts'
import type { IssueSource, ReadOptions, ReadResult } from './source.ts'
import { isTitleBlank } from './read-title.ts'

const START = { line: 1, column: 1 }

/**
 * Reads one document: the front door of the core, for the site and the command line alike.
 * Never throws; what is wrong in the document is a finding.
 */
export function readIssue(source: IssueSource, options: ReadOptions): ReadResult {
  const findings: Finding[] = []
  // One by one: a call takes some ten thousand arguments, and a long document has more findings.
  const reportAll = (more: readonly Finding[]): void => {
    for (const one of more) findings.push(one)
  }
  const report = (...more: Finding[]): void => reportAll(more)

  const { text, invalidAt, invalidPlace } = decodeText(source.bytes)
  if (invalidAt !== undefined)
    report(finding('not-utf8', invalidPlace ?? START, { offset: invalidAt }))
  const front = readFrontmatter(text)
  reportAll(front.findings)
  const isFrontBroken = front.findings.some(({ code }) => code === 'frontmatter-invalid')
  const body = readMarkdown(blankLines(text, front.bodyLine - 1))
  const { root, tree } = body
  for (const { line, column, mark } of body.unclosedFences) {
    report(finding('unclosed-fence', { line, column }, { fence: mark }))
  }
  for (const { from, what, limit } of body.plainBlocks) {
    report(finding('too-complex', { line: from, column: 1 }, { what, limit }))
  }
  const shape = recognizeTemplate(root, options.templates)
  reportAll(markBlanks(root, shape === undefined ? options.templates : [shape]))
  reportAll(checkMojibake(text))
  reportAll(checkDuplicateHeadings(root))
  reportAll(body.findings)
  reportAll(checkSecrets(text, root))

  const vocabulary = options.vocabulary ?? BUILT_IN
  splitAtBoldLines(root, {
    isKind: (line) => parseHeading(line, vocabulary.headings)?.tail === '',
    isSide: (line) => ['before', 'after'].includes(parseSide(line) ?? ''),
  })
  const view = viewDocument(body, shape, vocabulary, report)
  const issue = emptyIssue(source.file, front.data.id || source.id || formatIssueId(source.file))
  issue.template = shape?.name ?? 'other'
  const places = readBody(view, issue, {
    templates: options.templates,
    decimalComma: detectDecimalComma(text),
  })
  reportAll(mergeFrontmatter(issue, front, places, vocabulary))
  issue.lang ??= inferLanguage(body.text)
  issue.components = nameComponents(issue.components, vocabulary)
  report(
    ...checkDates(
      issue,
      front.data.resolvedDate === undefined ? places.resolvedDate : front.placeOf('resolvedDate'),
    ),
  )
  const isFrontStatus = front.data.status !== undefined && issue.statusText === front.data.status
  const statusPlace = isFrontStatus ? front.placeOf('status') : (places.status ?? START)
  report(
    ...checkCompleteness(issue, shape, statusPlace, {
      resolvedDate: places.resolvedDate !== undefined,
    }),
  )
  if (text.trim() === '') report(finding('empty-document', START))
  else if (issue.title === null && !isTitleBlank(view) && !isFrontBroken) {
    const fileName = source.file.slice(source.file.lastIndexOf('/') + 1)
    report(finding('missing-title', { line: front.bodyLine, column: 1 }, { fileName }))
  }
  // A template and frontmatter ask for dates of one form; other documents never promised it.
  const dates = (['date', 'updated', 'resolvedDate', 'due'] as const).map((key) => {
    const bodyPlace = shape === undefined ? undefined : places[key]
    const isInFront = front.data[key] !== undefined
    return { date: issue[key], place: isInFront ? front.placeOf(key) : bodyPlace }
  })
  reportAll(checkDateSpelling(text, dates))
  const links = collectLinks(tree, body.text)
  reportAll(checkImages(links))
  const { ignores, findings: wrongIgnores } = readIgnores(text, tree, front.bodyLine)
  reportAll(wrongIgnores)
  const unsettled = { findings, ignores }
  issue.findings = settleFindings(unsettled, issue, { levels: options.levels, isLinked: false })
  const samples = readSamples(view, front)
  const outline: Outline = {
    sections: outlineSections(root, front.bodyLine),
    plainBlocks: body.plainBlocks,
    links,
    bodyLine: front.bodyLine,
    htmlAnchors: body.anchors,
    ...(front.data.id && { idPlace: front.placeOf('id') }),
    ...(front.data.aliases && { aliasPlaces: front.placesOf('aliases') }),
    ...(samples.length > 0 && { samples }),
    ...(front.data.series && { series: placeSeries(front) }),
  }
  return { issue, findings: issue.findings, unsettled, outline, text }
}

const placeSeries = ({ data, placesOf }: Frontmatter) => {
  const places = placesOf('series')
  return (data.series ?? []).map((text, at) => ({ text, place: places[at] ?? START }))
}

/** Empties the first lines, so that the positions of the others stay. */
const blankLines = (text: string, count: number): string =>
  count === 0 ? text : '\n'.repeat(count) + text.split('\n').slice(count).join('\n')
