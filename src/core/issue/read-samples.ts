import type { Place } from '../finding/finding.ts'
import { type Section, type TextLine, walkBlocks, walkLines } from '../markdown/document.ts'
import { parseSide } from '../vocabulary/comparison.ts'
import type { DocumentView } from './document-view.ts'
import type { Frontmatter } from './frontmatter.ts'
import { parseLinkAddress } from './link-path.ts'
import { type Row, rowsOf } from './section-rows.ts'
import { parseSideLabel } from './side-label.ts'

/** A file with results; `url` may end in `#name` where the file has several benchmarks. */
export interface SampleFile {
  url: string
  place: Place
}

/** The results behind a pair, as the document names them; several files a side are repeats. */
export interface SampleReference {
  before: SampleFile[]
  after: SampleFile[]
  /** The benchmark and metric as the tool names them, where the frontmatter says so. */
  benchmark: string | undefined
  metric: string | undefined
  /** What the words around the links speak of. */
  subject: string
  /** The lines that the links stand on; empty for frontmatter. */
  lines: number[]
}

type Side = 'before' | 'after'

interface SideLink extends SampleFile {
  side: Side
  subject: string
  /** Links of one row of a table or one line belong together. */
  group: number
}

/** The references of the frontmatter, then those that links of the document make, in its order. */
export function readSamples(view: DocumentView, front: Frontmatter): SampleReference[] {
  const stated = (front.data.samples ?? []).map(
    ({ before, after, benchmark, metric }, at): SampleReference => {
      const place = (side: Side): Place => front.placeIn(['samples', at, side])
      return {
        before: before.map((url) => ({ url, place: place('before') })),
        after: after.map((url) => ({ url, place: place('after') })),
        benchmark,
        metric,
        subject: '',
        lines: [],
      }
    },
  )
  return [...stated, ...pairLinks(view.sections.flatMap(linksIn))]
}

const RESULTS = /\.(?:json|txt|js|log|out|csv|bench)$/i

const isResultFile = (url: string): boolean => {
  const address = parseLinkAddress(url, '')
  return address.kind === 'path' && RESULTS.test(address.path)
}

const hasResultLink = ({ segments }: TextLine): boolean =>
  segments.some(({ kind, url }) => kind === 'link' && url !== undefined && isResultFile(url))

function linksIn(section: Section): SideLink[] {
  if (!walkLines(section.blocks).some(hasResultLink)) return []
  const rows = rowsOf(section.blocks).filter(({ line }) => hasResultLink(line))
  const tables = walkBlocks(section.blocks).filter((block) => block.kind === 'table')
  return [
    ...rows.flatMap((row) => linksOfRow(row, section)),
    ...tables.flatMap(({ header, rows }) =>
      rows
        .filter((cells) => cells.some(hasResultLink))
        .flatMap((cells) => linksOfCells(cells, header)),
    ),
  ]
}

function linksOfRow({ line, under }: Row, section: Section): SideLink[] {
  const above = [line, ...under.toReversed(), ...headingsOf(section)]
  const announced = above.map((one) => sideOf(one)).find((side) => side !== undefined)
  const subject = [line, ...under].map(({ text }) => text).join(' ')
  return linksOf(line, announced, subject)
}

const headingsOf = ({ heading, parent }: Section): TextLine[] => [
  ...(heading === undefined ? [] : [heading]),
  ...(parent === undefined || parent.level <= 1 ? [] : headingsOf(parent)),
]

function sideOf(line: TextLine): Side | undefined {
  const side = parseSideLabel(line)?.side
  return side === 'before' || side === 'after' ? side : undefined
}

/** In a table the head of the column tells the side, else the first cell of the row. */
function linksOfCells(cells: readonly TextLine[], header: readonly TextLine[]): SideLink[] {
  const first = cells[0]?.text ?? ''
  return cells.flatMap((cell, column) => {
    const sides = [header[column]?.text ?? '', first].map(parseSide)
    const announced = sides.find((side) => side === 'before' || side === 'after')
    return linksOf(cell, announced, first)
  })
}

const SIDE_WORD =
  /(?<![\p{L}\p{N}])(?:before|baseline|after|old|new|antes|depois)(?![\p{L}\p{N}])/giu

/** The last word that names a side. */
function lastSide(text: string): Side | undefined {
  const word = text.match(SIDE_WORD)?.at(-1)
  const side = word === undefined ? undefined : parseSide(word)
  return side === 'change' ? undefined : side
}

/** The nearest word decides: the link's own, those before it since the last link, what announces it, the file's name. */
function linksOf(line: TextLine, announced: Side | undefined, subject: string): SideLink[] {
  const found: SideLink[] = []
  let said = ''
  for (const { kind, text, url, place } of line.segments) {
    if (kind === 'link' && url !== undefined && isResultFile(url)) {
      const name = url.replace(/#.*$/, '').split('/').at(-1)!.replaceAll('_', ' ')
      const side = lastSide(text) ?? lastSide(said) ?? announced ?? lastSide(name)
      if (side !== undefined) found.push({ url, place, side, subject, group: line.place.line })
      said = ''
    } else said += text
  }
  return found
}

/**
 * Links of one line are a pair; of the others each before goes to the next after of the same subject, or
 * to the only one there is. What stays alone is a reference with one side.
 */
function pairLinks(links: readonly SideLink[]): SampleReference[] {
  const references: SampleReference[] = []
  const alone: SampleReference[] = []
  for (const group of Map.groupBy(links, ({ group }) => group).values()) {
    const reference = toReference(group)
    const isWhole = reference.before.length > 0 && reference.after.length > 0
    const list = isWhole ? references : alone
    list.push(reference)
  }
  const befores = alone.filter(({ after }) => after.length === 0)
  const afters = new Set(alone.filter(({ before }) => before.length === 0))
  const isOrdered = befores.length === afters.size
  for (const one of befores) {
    const [next] = afters
    const other =
      [...afters].find((after) => subjectOf(after) === subjectOf(one)) ??
      (isOrdered ? next : undefined)
    if (other !== undefined) afters.delete(other)
    references.push(other === undefined ? one : join(one, other))
  }
  return [...references, ...afters].toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
}

const toReference = (links: readonly SideLink[]): SampleReference => ({
  before: links.filter(({ side }) => side === 'before').map(toFile),
  after: links.filter(({ side }) => side === 'after').map(toFile),
  benchmark: undefined,
  metric: undefined,
  subject: links[0]!.subject,
  lines: [links[0]!.group],
})

const toFile = ({ url, place }: SideLink): SampleFile => ({ url, place })

const join = (before: SampleReference, after: SampleReference): SampleReference => ({
  ...before,
  after: after.after,
  lines: [...before.lines, ...after.lines],
})

/** The subject without what differs between the two sides: words for the side, figures, the links’ texts. */
const subjectOf = ({ subject }: SampleReference): string =>
  (subject.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => parseSide(word) === undefined)
    .slice(0, 4)
    .join(' ')
