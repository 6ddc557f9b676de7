import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { finding } from '../core/finding/finding.ts'
import type { LinkTarget } from '../core/issue/link-issues.ts'
import type { Finding } from '../core/issue/schema.ts'
import { isInside } from './read-document.ts'
import type { PublishedText } from './result-files.ts'
import { readImage, type ImageResult, type IssueImage } from './issue-image.ts'

/** Where a link or image of a document leads. */
export type ContentTarget =
  | { kind: 'issue'; id: string; anchor: string }
  /** A place on the same page; `anchor` with its `#`. */
  | { kind: 'section'; anchor: string }
  /** A suite (`nightly`) or series (`nightly/export`) of benchmarks. */
  | { kind: 'series'; id: string }
  /** A file of the repository; `path` from the repository's root, with forward slashes. */
  | { kind: 'file'; path: string; anchor: string }
  /** The output of a benchmark tool, published as text. */
  | { kind: 'results'; published: PublishedText }
  | { kind: 'image'; image: IssueImage; path: string }
  /** Shown without a link, and an image not at all. */
  | { kind: 'nothing' }

interface Found {
  target: ContentTarget
  finding?: Finding
}

export interface TargetFolders {
  /** Absolute path of the content folder: images come from nowhere else. */
  folder: string
  /** Absolute path of the repository that it lies in: links may lead anywhere in it. */
  repositoryRoot: string
  /** Whether the repository has a web address, which links to its files then lead to. */
  isOnWeb: boolean
}

const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i

/** Whether a path with forward slashes leads above its start. */
const leadsOut = (path: string): boolean => path === '..' || path.startsWith('../')

type FileTarget = Extract<LinkTarget, { kind: 'file' }>

/** Looks on the disk for what is no issue. An image is read once for all documents that show it. */
export function createTargetFinder({ folder, repositoryRoot, isOnWeb }: TargetFolders) {
  const images = new Map<string, ImageResult>()

  const readOnce = (file: string): ImageResult => {
    const known = images.get(file)
    if (known !== undefined) return known
    const image = isInside(folder, file) ? readImage(file) : 'missing'
    images.set(file, image)
    return image
  }

  const findImage = ({ path, link }: FileTarget): Found => {
    const nothing = (finding: Finding): Found => ({ target: { kind: 'nothing' }, finding })
    const file = join(folder, path)
    const image = readOnce(file)
    const src = link.url
    if (image === 'missing') return nothing(finding('missing-asset', link.place, { src }))
    if (image === 'unknown') return nothing(finding('unknown-image', link.place, { src }))
    if (image === 'scripted') {
      return nothing(finding('scripted-image', link.place, { src }))
    }
    return { target: { kind: 'image', image, path: file } }
  }

  const findFile = ({ path, anchor, link }: FileTarget): Found => {
    // A picture is published; the same address may show it elsewhere in the document.
    const picture = IMAGE.test(path) ? readOnce(join(folder, path)) : 'missing'
    if (typeof picture === 'object') {
      return { target: { kind: 'image', image: picture, path: join(folder, path) } }
    }
    // On the web a path with `/` in front begins at the repository's root.
    const file = join(path.startsWith('/') ? repositoryRoot : folder, path)
    const fromRoot = relative(repositoryRoot, file).replaceAll(sep, '/')
    if (leadsOut(fromRoot) && leadsOut(path)) {
      const facts = { target: link.url, isOutside: true }
      return {
        target: { kind: 'nothing' },
        finding: finding('unpublished-file', link.place, facts),
      }
    }
    if (!existsSync(file) || !isInside(repositoryRoot, file)) {
      const broken = finding('broken-link', link.place, { target: link.url })
      return { target: { kind: 'nothing' }, finding: broken }
    }
    if (!isOnWeb) {
      const unpublished = finding('unpublished-file', link.place, { target: link.url })
      return { target: { kind: 'nothing' }, finding: unpublished }
    }
    return { target: { kind: 'file', path: fromRoot, anchor } }
  }

  return (target: FileTarget): Found =>
    target.link.kind === 'image' ? findImage(target) : findFile(target)
}
