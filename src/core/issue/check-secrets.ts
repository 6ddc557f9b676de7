import { finding, type Place } from '../finding/finding.ts'
import { walkBlocks, walkSections, type Section } from '../markdown/document.ts'
import type { Finding } from './schema.ts'
import { PRIVATE_DETAILS, SECRETS, type SecretKind } from './secret-kinds.ts'

/** Code blocks in which programs speak; in the others people and networks belong to the code. */
const LOG_LANGUAGES = new Set(
  '|text|txt|plain|plaintext|log|logs|console|output|terminal|shell|shell-session|bash|sh|zsh|http'.split(
    '|',
  ),
)

/** Finds in one pass the kinds that a text may hold: most texts hold none. */
function makeHintFinder(kinds: readonly SecretKind[]): (text: string) => SecretKind[] {
  const hints = new RegExp(kinds.map(({ hint }) => `(${hint})`).join('|'), 'gi')
  return (text) => {
    const found = new Set<number>()
    hints.lastIndex = 0
    for (let match = hints.exec(text); match !== null; match = hints.exec(text)) {
      found.add(match.indexOf(match[0], 1) - 1)
      // Hints may overlap.
      hints.lastIndex = match.index + 1
    }
    return kinds.filter((_, index) => found.has(index))
  }
}

const findKeyHints = makeHintFinder(SECRETS)
const findDetailHints = makeHintFinder(PRIVATE_DETAILS)

/** Where each real secret of a kind stands in the text, in its order. */
function findSecrets(text: string, { pattern, isReal }: SecretKind): number[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const secret = match.slice(1).findLast((group) => group !== undefined) ?? match[0]
    return isReal(secret, match) ? [match.index + match[0].lastIndexOf(secret)] : []
  })
}

/**
 * What looks like a key, a token or a password anywhere in the document, one finding a line; and, milder,
 * what pasted logs tell of people and private networks, one finding a kind. No sentence quotes what was
 * found, since findings are published. Takes time linear in the text.
 */
export function checkSecrets(text: string, root: Section): Finding[] {
  return [...checkKeys(text), ...checkLogs(root)]
}

function checkKeys(text: string): Finding[] {
  const named = findKeyHints(text).flatMap((kind) =>
    findSecrets(text, kind).map((offset) => ({ offset, kind: kind.name })),
  )
  // The kinds stand in the order of what they tell: the first to find something in a line names it.
  const placeAt = makePlaceFinder(text)
  const lines = new Map<number, Finding>()
  for (const { offset, kind } of named) {
    const place = placeAt(offset)
    if (!lines.has(place.line)) lines.set(place.line, finding('possible-secret', place, { kind }))
  }
  return [...lines.values()]
}

function checkLogs(root: Section): Finding[] {
  const places = new Map<SecretKind, Place[]>()
  for (const { blocks } of walkSections(root)) {
    for (const block of walkBlocks(blocks)) {
      if (block.kind !== 'fence' || !LOG_LANGUAGES.has(block.lang)) continue
      for (const { text, place } of block.lines) {
        for (const kind of findDetailHints(text)) {
          const [first] = findSecrets(text, kind)
          if (first === undefined) continue
          const found = places.get(kind) ?? []
          places.set(kind, found)
          found.push({ line: place.line, column: place.column + first })
        }
      }
    }
  }
  return PRIVATE_DETAILS.flatMap((kind) => {
    const [place, ...others] = places.get(kind) ?? []
    if (place === undefined) return []
    const facts = { kind: kind.name, lines: others.length + 1 }
    return [{ ...finding('possible-secret', place, facts), level: 'note' as const }]
  })
}

/** Offsets → places, by bisection in the starts of the lines. */
function makePlaceFinder(text: string): (offset: number) => Place {
  let starts: number[] | undefined
  return (offset) => {
    starts ??= lineStarts(text)
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
