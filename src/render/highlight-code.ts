import type { Element, ElementContent, Root } from 'hast'
import { common, createLowlight } from 'lowlight'
import { textOf, walkElements } from './walk-elements.ts'

const lowlight = createLowlight(common)

/** Longer code is a dump nobody reads by colour, and colouring it takes long. */
const MAX_LENGTH = 50_000

/** Colours code blocks of a named language by classes; unknown languages and plain output stay as they are. */
export function highlightCode(tree: Root): void {
  for (const node of walkElements(tree)) {
    const code = node.tagName === 'pre' ? codeOf(node) : undefined
    if (code === undefined) continue
    const language = languageOf(code)
    const text = textOf(code)
    if (language === undefined || !lowlight.registered(language) || text.length > MAX_LENGTH)
      continue
    code.children = lowlight.highlight(language, text).children as ElementContent[]
  }
}

const codeOf = (pre: Element): Element | undefined =>
  pre.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'code',
  )

function languageOf(code: Element): string | undefined {
  const classes = code.properties.className
  const name = Array.isArray(classes)
    ? classes.map(String).find((one) => one.startsWith('language-'))
    : undefined
  return name?.slice('language-'.length).toLowerCase()
}
