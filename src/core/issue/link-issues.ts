import { finding } from '../finding/finding.ts'
import type { DocumentLink } from '../markdown/links.ts'
import { makeIssueIndex, type IssueIndex } from './issue-index.ts'
import { decodeAddress, parseLinkAddress } from './link-path.ts'
import type { Outline } from './outline.ts'
import type { Finding, Issue } from './schema.ts'
import { assignIds } from './unique-ids.ts'

/** A document as `readIssue` gives it. */
export interface UnlinkedDocument {
  issue: Issue
  outline: Outline
}

/** Where a link of a document leads; links to other sites are not among these. */
export type LinkTarget =
  | { kind: 'issue'; id: string; anchor: string }
  /** A place in the same document, with its `#`. */
  | { kind: 'section'; anchor: string }
  /** A file that is no issue here; whether it exists only the disk can tell. See `parseLinkAddress` for the path. */
  | { kind: 'file'; path: string; anchor: string; link: DocumentLink }
  | { kind: 'missing' }

/** What other documents add to one. */
export interface LinkedDocument {
  /** With its own id, its aliases and the ids of related issues. */
  issue: Issue
  /** What linking found; `issue.findings` does not have these yet. */
  findings: Finding[]
  /** Links and images of the body by their key. */
  targets: Map<string, LinkTarget>
}

/** A link and a wikilink of the same spelling lead to different places. */
export const linkKey = ({ kind, url }: Pick<DocumentLink, 'kind' | 'url'>): string =>
  kind === 'wikilink' ? `[[${url}]]` : url

/** By these a section is known however the author's tool spelt its anchor; a space tells it from any anchor. */
const lettersOf = (name: string): string => ` ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')}`

/** The names of all places of a document that a link can lead to → what they are called on its page. */
function collectAnchors({ sections, htmlAnchors = [] }: Outline): Map<string, string> {
  // Sanitising marks the names that the document itself gives, so that they cannot pass for ours.
  const own = htmlAnchors.map((name) => [name, `user-content-${name}`] as const)
  // The page shows the title itself, above the document.
  const title = sections.find(({ level }) => level === 1)
  const headings = sections.map((one) => [one.id, one === title ? 'top' : one.id] as const)
  const exact = new Map([...own, ...headings])
  const loose = headings.map(([name, id]) => [lettersOf(name), id] as const).toReversed()
  return new Map([...loose, ...exact])
}

/** Where an anchor, empty or with its `#`, leads on a page; headings are also found by their letters alone. */
function findAnchor(
  anchor: string,
  placesOf: () => ReadonlyMap<string, string>,
): string | undefined {
  const name = decodeAddress(anchor.slice(1))
  // Of these browsers know the meaning themselves.
  if (name === '' || name === 'top' || name.startsWith(':~:')) return anchor
  const known = placesOf()
  const found = known.get(name) ?? known.get(lettersOf(name))
  return found === undefined ? undefined : `#${found}`
}

const headingOf = ({ outline }: UnlinkedDocument): string | undefined =>
  outline.sections.find((section) => section.level === 1)?.title

/** `[[name#section]]`; a `#` may also belong to the name, as in `Issue #6`. */
function resolveWikilink(target: string, index: IssueIndex): LinkTarget {
  const whole = index.findByName(target)
  const hash = target.lastIndexOf('#')
  if (whole !== undefined && hash < 0) return { kind: 'issue', id: whole, anchor: '' }
  const named = hash < 0 ? undefined : index.findByName(target.slice(0, hash))
  if (named !== undefined) return { kind: 'issue', id: named, anchor: target.slice(hash) }
  return whole === undefined ? { kind: 'missing' } : { kind: 'issue', id: whole, anchor: '' }
}

function resolveLink(link: DocumentLink, file: string, index: IssueIndex): LinkTarget | undefined {
  if (link.kind === 'wikilink') return resolveWikilink(link.url, index)
  if (link.kind === 'link' && link.url.startsWith('#')) return { kind: 'section', anchor: link.url }
  const address = parseLinkAddress(link.url, file)
  if (address.kind === 'outside') return undefined
  const { path, anchor } = address
  const id = link.kind === 'image' ? undefined : findIssue(path, index)
  return id === undefined ? { kind: 'file', path, anchor, link } : { kind: 'issue', id, anchor }
}

/** By path, by an address of this site (`/issues/<id>/`), which only an id in use can be, or by an old one. */
function findIssue(path: string, index: IssueIndex): string | undefined {
  const page = /^\/(?:.*\/)?issues\/([^/]+)$/.exec(path)?.[1]
  const known = index.findByFile(path.replace(/^\//, '')) ?? (page && index.findById(page))
  return known ?? index.findById(`${path}/`)
}

function resolveRelated(
  { text, url }: Issue['related'][number],
  file: string,
  index: IssueIndex,
): string | undefined {
  if (url === null) return index.findByName(text)
  const address = parseLinkAddress(url, file)
  // The text beside a link to another tracker may look like a number of ours; the link is what counts.
  if (address.kind === 'outside') return undefined
  return findIssue(address.path, index) ?? index.findByName(url)
}

/** Mild, since the published issues may be a part of more notes, and the page shows the name as it stands. */
const unknownName = (target: string, { place }: DocumentLink, others: number): Finding => ({
  ...finding('broken-link', place, { target, others }),
  level: 'note',
})

/**
 * Does what needs all documents at once: ids and aliases become unique, related issues and links to
 * issues are resolved, wikilinks that name nothing are findings. `hidden` are drafts: they are known by
 * name, so that a link to one is no fault, and yet lead nowhere.
 */
export function linkIssues(
  documents: readonly UnlinkedDocument[],
  hidden: readonly UnlinkedDocument[] = [],
): LinkedDocument[] {
  const unique = assignIds(documents)
  const named = documents.map((document, i) => ({
    issue: { ...document.issue, id: unique[i]!.id, aliases: unique[i]!.aliases },
    heading: headingOf(document),
  }))
  const index = makeIssueIndex(named)
  const hiddenIndex = makeIssueIndex(
    hidden.map((document) => ({ issue: document.issue, heading: headingOf(document) })),
  )

  // Few links lead to a place in a document, so its places are collected when the first does.
  const outlines = new Map(documents.map(({ outline }, i) => [named[i]!.issue.id, outline]))
  const anchors = new Map<string, Map<string, string>>()
  const anchorsOf = (id: string): Map<string, string> => {
    const known = anchors.get(id) ?? collectAnchors(outlines.get(id)!)
    anchors.set(id, known)
    return known
  }

  return documents.map(({ outline }, i): LinkedDocument => {
    const { issue } = named[i]!
    const findings = [...unique[i]!.findings]
    const targets = new Map<string, LinkTarget>()
    const unknownNames = new Map<string, DocumentLink[]>()
    for (const link of outline.links) {
      const target = resolveLink(link, issue.file, index)
      if (target === undefined) continue
      if (target.kind === 'file' && link.kind === 'link' && findIssue(target.path, hiddenIndex)) {
        targets.set(linkKey(link), { kind: 'missing' })
        continue
      }
      if (target.kind === 'issue' || target.kind === 'section') {
        const id = target.kind === 'issue' ? target.id : issue.id
        const anchor = findAnchor(target.anchor, () => anchorsOf(id))
        if (anchor === undefined) {
          findings.push(finding('broken-anchor', link.place, { target: link.url }))
        } else target.anchor = anchor
      }
      targets.set(linkKey(link), target)
      const isKnown = target.kind !== 'missing' || hiddenIndex.findByName(link.url) !== undefined
      if (isKnown) continue
      const places = unknownNames.get(link.url)
      if (places === undefined) unknownNames.set(link.url, [link])
      else places.push(link)
    }
    for (const [name, [first, ...others]] of unknownNames) {
      findings.push(unknownName(name, first!, others.length))
    }
    const related = issue.related.map((one) => {
      const id = resolveRelated(one, issue.file, index)
      return { ...one, id: id === undefined || id === issue.id ? null : id }
    })
    return { issue: { ...issue, related }, findings, targets }
  })
}
