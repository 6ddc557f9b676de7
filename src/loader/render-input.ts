import { benchmarksPath, issuePath, withBase } from '../core/site/paths.ts'
import { linkedFileUrl } from '../core/site/repository-links.ts'
import type { RenderInput } from '../render/render-body.ts'
import type { ContentTarget } from './find-target.ts'
import type { ContentEntry } from './read-content.ts'
import type { SiteOptions } from './site-options.ts'

type BodyTarget = RenderInput['targets'][string]

/** The address of a published image, from the root of the site. */
const imagePath = (name: string): string => `/assets/${name}`

function formatTarget(target: ContentTarget, options: SiteOptions): BodyTarget {
  const { base, repository, branch } = options
  switch (target.kind) {
    case 'issue':
      return { kind: 'link', href: withBase(base, issuePath(target.id)) + encodeURI(target.anchor) }
    case 'series':
      return { kind: 'link', href: withBase(base, benchmarksPath(target.id)) }
    case 'section':
      return { kind: 'link', href: encodeURI(target.anchor) }
    case 'image': {
      const { name, width, height } = target.image
      return { kind: 'image', src: withBase(base, imagePath(name)), width, height }
    }
    case 'results':
      return { kind: 'link', href: withBase(base, `/assets/${target.published.name}`) }
    case 'file': {
      if (repository === undefined) return { kind: 'nothing' }
      const href = linkedFileUrl({ url: repository, branch }, target.path)
      return { kind: 'link', href: href + encodeURI(target.anchor) }
    }
    case 'nothing':
      return target
  }
}

/** An address as it stands in HTML: what an address cannot hold is escaped, what is escaped stays. */
function encodeAddress(url: string): string {
  return encodeURI(url.toWellFormed()).replaceAll('%25', '%')
}

/** What the body of a document is rendered from. */
export function makeRenderInput(entry: ContentEntry, options: SiteOptions): RenderInput {
  const { text, outline } = entry
  const targets: RenderInput['targets'] = {}
  for (const [key, target] of entry.targets) {
    const formatted = formatTarget(target, options)
    targets[key] = formatted
    if (!key.startsWith('[[')) targets[encodeAddress(key)] ??= formatted
  }
  const headings = outline.sections
    .filter(({ level }) => level > 0)
    .map(({ id, title, level, isBold, key }) => ({ id, title, level, isBold, key }))
  return { text, bodyLine: outline.bodyLine, plainBlocks: outline.plainBlocks, headings, targets }
}
