import type { Section } from '../markdown/document.ts'
import { walkSections } from '../markdown/document.ts'
import { normalizeName, type TemplateShape } from '../template/shape.ts'

/** A document follows a template when it has this share of its level-2 headings, and this many of them. */
const LEAST_SHARE = 0.4
const LEAST_HEADINGS = 4

/** The template that a document was written from: by its title's prefix, else by its headings. */
export function recognizeTemplate(
  root: Section,
  shapes: readonly TemplateShape[],
): TemplateShape | undefined {
  const sections = walkSections(root)
  const title = normalizeName(sections.find((s) => s.level === 1)?.heading?.text ?? '')
  const byPrefix = shapes
    .filter(({ titlePrefix }) => titlePrefix !== '' && startsWithPrefix(title, titlePrefix))
    .toSorted((a, b) => b.titlePrefix.length - a.titlePrefix.length)
  if (byPrefix[0] !== undefined) return byPrefix[0]

  const headings = new Set(sections.map((s) => normalizeName(s.heading?.text ?? '')))
  let best: { shape: TemplateShape; share: number } | undefined
  for (const shape of shapes) {
    const found = [...shape.headings].filter((heading) => headings.has(heading)).length
    const share = found / Math.max(1, shape.headings.size)
    if (found < LEAST_HEADINGS || share < LEAST_SHARE) continue
    if (best === undefined || share > best.share) best = { shape, share }
  }
  return best?.shape
}

/** `performance issue` before a colon, dash or the end; not `performance issues in 2024`. */
function startsWithPrefix(title: string, prefix: string): boolean {
  return title.startsWith(prefix) && /^\s*(?:$|[:：]|[-–—] )/.test(title.slice(prefix.length))
}
