import type { Element, ElementContent, Root } from 'hast'
import { WIKILINK } from '../core/markdown/links.ts'
import { element, walkElements } from './walk-elements.ts'

/** Where a link, picture or wikilink of a body leads, ready for an attribute. */
export type BodyTarget =
  | { kind: 'link'; href: string }
  | { kind: 'image'; src: string; width: number; height: number }
  /** Shown without a link; a picture by its alternative text. */
  | { kind: 'nothing' }

type Targets = Readonly<Record<string, BodyTarget>>

const isRemote = (url: string): boolean => /^(?:https?:)?\/\//i.test(url)

/** Turns links to documents into links to their pages, wikilinks into links, and shows only pictures of our own. */
export function resolveLinks(tree: Root, targets: Targets): void {
  linkWikilinks(tree, targets)
  showImages(tree, targets)
  for (const node of walkElements(tree)) if (node.tagName === 'a') resolveLink(node, targets)
}

function showImages(parent: Root | Element, targets: Targets): void {
  const isInLink = parent.type === 'element' && parent.tagName === 'a'
  const children = parent.children as ElementContent[]
  parent.children = children.map((child) => {
    if (child.type !== 'element') return child
    if (child.tagName === 'img') return resolveImage(child, targets, isInLink)
    showImages(child, targets)
    return child
  })
}

const targetOf = (targets: Targets, key: string): BodyTarget | undefined =>
  Object.hasOwn(targets, key) ? targets[key] : undefined

function resolveLink(node: Element, targets: Targets): void {
  const href = node.properties.href ?? ''
  const target = targetOf(targets, href)
  if (target?.kind === 'link') node.properties.href = target.href
  else if (target?.kind === 'image') node.properties.href = target.src
  else if (target?.kind === 'nothing' || href === '') delete node.properties.href
  if (isRemote(node.properties.href ?? '')) node.properties.rel = ['noopener', 'noreferrer']
}

/** A picture of another site would tell that site who reads the page: it becomes a link. */
function resolveImage(node: Element, targets: Targets, isInLink: boolean): ElementContent {
  const src = node.properties.src ?? ''
  const alt = node.properties.alt ?? ''
  const target = targetOf(targets, src)
  if (target?.kind === 'image') {
    const { width, height } = target
    return element('img', {
      src: target.src,
      alt,
      width,
      height,
      loading: 'lazy',
      decoding: 'async',
    })
  }
  const label: ElementContent = { type: 'text', value: alt === '' ? src : alt }
  if (!isRemote(src)) return element('span', { className: ['missing-image'] }, [label])
  if (isInLink) return label
  const rel = ['noopener', 'noreferrer']
  // Without a protocol an address has that of the page, which may be a file.
  const href = src.startsWith('//') ? `https:${src}` : src
  return element('a', { href, rel, className: ['remote-image'] }, [label])
}

const NO_WIKILINKS = new Set(['a', 'code', 'pre', 'kbd', 'samp'])

function linkWikilinks(parent: Root | Element, targets: Targets): void {
  if (parent.type === 'element' && NO_WIKILINKS.has(parent.tagName)) return
  const children = parent.children as ElementContent[]
  parent.children = children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') linkWikilinks(child, targets)
    return child.type === 'text' ? splitWikilinks(child.value, targets) : [child]
  })
}

function splitWikilinks(text: string, targets: Targets): ElementContent[] {
  const parts: ElementContent[] = []
  let from = 0
  for (const match of text.matchAll(WIKILINK)) {
    const target = targetOf(targets, `[[${match[1]}]]`)
    if (target === undefined) continue
    const label: ElementContent = { type: 'text', value: (match[2] ?? match[1]!).trim() }
    parts.push({ type: 'text', value: text.slice(from, match.index) })
    parts.push(target.kind === 'link' ? element('a', { href: target.href }, [label]) : label)
    from = match.index + match[0].length
  }
  parts.push({ type: 'text', value: text.slice(from) })
  return parts.filter((part) => part.type !== 'text' || part.value !== '')
}
