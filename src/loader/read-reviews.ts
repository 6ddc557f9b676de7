import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LevelSettings } from '../core/config/config.ts'
import { finding } from '../core/finding/finding.ts'
import type { Finding } from '../core/issue/schema.ts'
import type { PlacedLink } from '../core/review/check-review-tree.ts'
import { checkUses, type ReviewWorld } from '../core/review/check-uses.ts'
import { type ReadReview, readReview } from '../core/review/read-review.ts'
import type { WrittenReview } from '../core/review/written-review.ts'
import { issuePath, reviewsPath } from '../core/site/paths.ts'
import { isInside } from './read-document.ts'
import { formatSystemError, UserError } from './user-error.ts'

/** A hand-written review as it lies on the disk. */
export interface ReviewEntry {
  /** Absolute path on the disk. */
  path: string
  review: WrittenReview
  findings: Finding[]
  text: string
  /** What is compiled. */
  body: string
  /** The paths of pages that its links to files lead to, by their addresses as written. */
  targets: ReadonlyMap<string, string>
}

/** Whether its text can be compiled: it has no error, and with an error nobody knows what it would run. */
export const isPublishable = ({ review }: Pick<ReviewEntry, 'review'>): boolean =>
  review.isSafe && review.findings.every(({ level }) => level !== 'error')

/** What reviews are checked against. */
export interface ReviewSurroundings {
  world: ReviewWorld
  levels: LevelSettings
  /** The id of the issue in the file with this absolute path. */
  findIssue: (path: string) => string | undefined
}

/** Reads all reviews that lie in `folder` itself; a folder that does not exist has none. */
export function readReviews(folder: string, surroundings: ReviewSurroundings): ReviewEntry[] {
  const first = new Map<string, string>()
  const files = listFiles(folder).map((name) => openFile(folder, name))
  const reviews = new Map(files.map(({ path, read }) => [path, read.review]))
  return files.map((file) => {
    const { name } = file
    const entry = checkFile(file, reviews, surroundings)
    const { id } = entry.review
    const otherFile = first.get(id)
    first.set(id, otherFile ?? name)
    if (otherFile === undefined) return entry
    return withFindings(entry, [finding('duplicate-id', START, { id, otherFile })], surroundings)
  })
}

const START = { line: 1, column: 1 }

/** A file of the folder; one that cannot be read has a review without a text. */
interface ReviewFile {
  name: string
  path: string
  read: ReadReview
  /** Why it cannot be read. */
  fault?: Finding
}

function openFile(folder: string, name: string): ReviewFile {
  const path = join(folder, name)
  const unreadable = (fault: Finding): ReviewFile => {
    const read = readReview(new TextEncoder().encode('---\ntitle: x\n---\n'), name)
    const review = { ...read.review, title: name }
    return { name, path, read: { ...read, review, text: '' }, fault }
  }
  if (!isInside(folder, path)) {
    const problem = 'it is a link that leads out of the folder of the reviews'
    return unreadable(finding('unreadable-file', START, { problem }))
  }
  if (!name.toLowerCase().endsWith('.mdx')) {
    const problem = `Reviews are MDX files. Rename it to ${name.replace(/\.[^.]+$/, '.mdx')}.`
    return unreadable(finding('bad-review', START, { problem }))
  }
  try {
    return { name, path, read: readReview(readFileSync(path), name) }
  } catch (error) {
    // Everything but the system's own errors is a fault of ours.
    if (!(error instanceof Error && 'syscall' in error)) throw error
    const problem = formatSystemError(error)
    return unreadable(finding('unreadable-file', START, { problem }))
  }
}

/** What its file alone cannot tell: whether there is what it names. */
function checkFile(
  { path, read, fault }: ReviewFile,
  reviews: ReadonlyMap<string, WrittenReview>,
  surroundings: ReviewSurroundings,
): ReviewEntry {
  const { review, text, body, uses, links } = read
  const { targets, broken } = resolveLinks(path, links, (file) => {
    const id = surroundings.findIssue(file)
    if (id !== undefined) return issuePath(id)
    const other = reviews.get(file)
    return other && (other.draft ? null : reviewsPath(other.period ?? other.id))
  })
  const found = [...review.findings, ...checkUses(uses, surroundings.world), ...broken]
  const entry = { path, review, findings: [], text, body, targets }
  return withFindings(entry, fault ? [fault, ...found] : found, surroundings)
}

/** Levels are the configuration's; in the order of the lines. */
function withFindings(
  entry: ReviewEntry,
  more: readonly Finding[],
  { levels }: ReviewSurroundings,
): ReviewEntry {
  const settled = more.flatMap((found) => {
    const level = levels[found.code as keyof LevelSettings] ?? found.level
    return level === 'off' ? [] : [{ ...found, level }]
  })
  const findings = [...entry.findings, ...settled].toSorted(
    (a, b) => a.line - b.line || a.column - b.column,
  )
  return { ...entry, findings, review: { ...entry.review, findings } }
}

/** Whether a link leads to another site, to a page of this one, or to a heading. */
const isNoFile = (url: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(url)

/**
 * Links to files that have a page. `findPage` gives its path, or null for a draft: as in issues a link to one is
 * no fault, and yet leads nowhere.
 */
function resolveLinks(
  from: string,
  links: readonly PlacedLink[],
  findPage: (file: string) => string | null | undefined,
): { targets: Map<string, string>; broken: Finding[] } {
  const targets = new Map<string, string>()
  const broken: Finding[] = []
  for (const { url, place } of links) {
    if (isNoFile(url)) continue
    const page = findPage(join(dirname(from), decode(url.replace(/[?#].*$/, ''))))
    if (page === undefined) broken.push(finding('broken-link', place, { target: url }))
    else if (page !== null) targets.set(url, page)
  }
  return { targets, broken }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Whether a file of the folder is a review, or markdown that nobody would see as it is. */
export const isMeantAsReview = (name: string): boolean =>
  /^[^.].*\.(?:mdx|md|markdown)$/i.test(name) && !/^(?:readme|sources)\.md$/i.test(name)

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((one) => !one.isDirectory() && isMeantAsReview(one.name))
      .map(({ name }) => name)
      .toSorted()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new UserError(`${folder} cannot be read: ${formatSystemError(error)}.`)
  }
}
