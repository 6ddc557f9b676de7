import type { MdastNode } from 'satteri'
import { checkYaml } from '../config/check-yaml.ts'
import { nearestWord } from '../config/nearest-word.ts'
import type { YamlProblem } from '../config/yaml-places.ts'
import { finding, type Place } from '../finding/finding.ts'
import type { Finding } from '../issue/schema.ts'
import { isAllowedAttribute, isAllowedElement, isAllowedLink } from './allowed-elements.ts'
import { locateAttributes, parseLiteral } from './jsx-attributes.ts'
import { LIVE_NAMES, LIVE_SCHEMAS, type LiveName, type LiveUse } from './live-components.ts'

/** A live component at its place, with the places of its props' values. */
export interface PlacedUse {
  name: LiveName
  /** Those props that are what their schema wants, whatever the others are. */
  sound: Record<string, unknown>
  /** With the props as they are shown; undefined where one is wrong or missing. */
  use: LiveUse | undefined
  place: Place
  placeOf: (prop: string) => Place
}

/** A link at its place. */
export interface PlacedLink {
  url: string
  place: Place
}

/** What a review holds, and what it may not hold. */
export interface CheckedTree {
  uses: PlacedUse[]
  links: PlacedLink[]
  /** It has a heading of the first level, however it is written. */
  hasTopHeading: boolean
  findings: Finding[]
}

/** What the parser gives for an attribute; null is one without a value. */
type AttributeValue = string | null | { type: string; value: string }

interface Element {
  name: string | null
  attributes: { type: string; name?: string; value: AttributeValue }[]
  children: MdastNode[]
}

/** Walks the tree of a review, whose offsets are those of `text`. */
export function checkReviewTree(
  tree: MdastNode,
  text: string,
  locate: (offset: number) => Place,
): CheckedTree {
  const checked: CheckedTree = { uses: [], links: [], hasTopHeading: false, findings: [] }
  const waiting: MdastNode[] = [tree]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const offset = node.position?.start.offset ?? 0
    checkNode(node, offset, { text, locate }, checked)
    if ('children' in node) waiting.push(...(node.children as MdastNode[]).toReversed())
  }
  return checked
}

interface Source {
  text: string
  locate: (offset: number) => Place
}

function checkNode(node: MdastNode, offset: number, source: Source, checked: CheckedTree): void {
  const place = source.locate(offset)
  switch (node.type) {
    case 'mdxjsEsm': {
      const what = /^\s*export\b/.test(node.value) ? 'An export' : 'An import'
      checked.findings.push(finding('review-code', place, { what }))
      break
    }
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      if (!isComment(node.value))
        checked.findings.push(finding('review-code', place, { what: `{${node.value}}` }))
      break
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      checkElement(node as unknown as Element, offset, source, checked)
      break
    case 'heading':
      checked.hasTopHeading ||= node.depth === 1
      break
    case 'image':
    case 'imageReference':
      checked.findings.push(finding('review-element', place, { name: 'An image' }))
      break
    case 'link':
    case 'definition':
      if (isAllowedLink(node.url)) checked.links.push({ url: node.url, place })
      else checked.findings.push(finding('review-element', place, { name: `The link ${node.url}` }))
      break
    default:
      break
  }
}

/** Nothing but comments and spaces. */
const isComment = (code: string): boolean => /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/.test(code)

function checkElement(element: Element, offset: number, source: Source, checked: CheckedTree) {
  const name = element.name ?? ''
  const place = source.locate(offset)
  const written = locateAttributes(source.text, offset)
  const placeOf = (index: number, part: 'at' | 'valueAt'): Place =>
    source.locate(written[index]?.[part] ?? offset)
  const isLive = (LIVE_NAMES as string[]).includes(name)
  if (!isLive && !isAllowedElement(name)) {
    const shown = `<${name}>`
    const meant = /^[A-Z]/.test(name) ? nearestWord(name, LIVE_NAMES) : undefined
    const known = /^[A-Z]/.test(name) ? LIVE_NAMES : undefined
    checked.findings.push(
      finding('review-element', place, {
        name: shown,
        ...(meant && { meant }),
        ...(known && { known }),
      }),
    )
    return
  }
  const props: Record<string, unknown> = {}
  const places = new Map<string, { key: Place; value: Place }>()
  for (const [index, { name: prop = '', value }] of element.attributes.entries()) {
    const key = placeOf(index, 'at')
    const literal = parseValue(value)
    if (prop !== '' && places.has(prop)) {
      const problem = `“${prop}” stands twice. Keep one of the two.`
      checked.findings.push(
        isLive
          ? finding('review-prop', key, { component: name, problem })
          : finding('bad-review', key, { problem: `<${name}>: ${problem}` }),
      )
    }
    if (prop === '' || literal === undefined) {
      const code = typeof value === 'object' && value !== null ? value.value : (value ?? '')
      checked.findings.push(
        finding('review-code', prop === '' ? key : placeOf(index, 'valueAt'), {
          what: `{${code}}`,
        }),
      )
    } else if (!isLive && !isAllowedAttribute(prop)) {
      checked.findings.push(finding('review-element', key, { name: `The attribute ${prop}` }))
    }
    if (literal !== undefined && prop !== '') props[prop] = literal.value
    places.set(prop, { key, value: placeOf(index, 'valueAt') })
  }
  if (isLive) checkContent(name as LiveName, element.children, source, checked)
  if (isLive) checkProps(name as LiveName, { props, places, place }, checked)
}

/** A component shows facts alone: what stands within it would be missing from the page. */
function checkContent(
  component: LiveName,
  children: readonly MdastNode[],
  { locate }: Source,
  checked: CheckedTree,
): void {
  const lost = children.find((node) => !isEmpty(node))
  if (lost === undefined) return
  const where = component === 'Gain' ? 'beside' : 'below'
  const problem = `It shows nothing that stands within it. Write <${component} … /> and put the text ${where} it.`
  const facts = { component, problem }
  checked.findings.push(finding('review-prop', locate(lost.position?.start.offset ?? 0), facts))
}

/** Spaces and comments. */
const isEmpty = (node: MdastNode): boolean =>
  (node.type === 'text' && node.value.trim() === '') ||
  ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
    isComment(node.value))

const parseValue = (value: AttributeValue): { value: unknown } | undefined => {
  if (value === null) return { value: true }
  return typeof value === 'string' ? { value } : parseLiteral(value.value)
}

interface WrittenProps {
  /** Those that are literals. */
  props: Record<string, unknown>
  /** Of all, code too; that of `{...all}` has no name. */
  places: ReadonlyMap<string, { key: Place; value: Place }>
  /** Of the component. */
  place: Place
}

function checkProps(name: LiveName, written: WrittenProps, checked: CheckedTree): void {
  const { props, places, place } = written
  const schema = LIVE_SCHEMAS[name]
  const missing = Object.entries(schema.shape)
    .filter(([key, value]) => !value.safeParse(undefined).success && !Object.hasOwn(props, key))
    .map(([key]) => key)
  for (const key of missing) {
    if (places.has('') || places.has(key)) continue
    const problem = `“${key}” is missing. Write <${name} ${key}="…" />.`
    checked.findings.push(finding('review-prop', place, { component: name, problem }))
  }
  const placeOf = (path: readonly PropertyKey[], part: 'key' | 'value'): Place =>
    places.get(String(path[0]))?.[part] ?? place
  const result = checkYaml(
    {
      value: props,
      problems: [],
      placeOf: (path) => placeOf(path, 'value'),
      placeOfKey: (path) => placeOf(path, 'key'),
    },
    schema,
  )
  for (const problem of result.problems) {
    if (missing.includes(String(problem.path[0])) && problem.unknownKey === undefined) continue
    const facts = { component: name, problem: describeProp(problem, props) }
    checked.findings.push(finding('review-prop', problem, facts))
  }
  checked.uses.push({
    name,
    sound: dropWrong(props, result.problems),
    use: result.value ? ({ name, props: result.value } as LiveUse) : undefined,
    place,
    placeOf: (prop) => places.get(prop)?.value ?? place,
  })
}

/** Without the props, and of lists the entries, that have a problem. */
function dropWrong(
  props: Record<string, unknown>,
  problems: readonly Pick<YamlProblem, 'path'>[],
): Record<string, unknown> {
  const isWrong = (...path: PropertyKey[]): boolean =>
    problems.some(
      (one) => one.path.length === path.length && path.every((key, i) => one.path[i] === key),
    )
  const sound = Object.entries(props).filter(([prop]) => !isWrong(prop))
  return Object.fromEntries(
    sound.map(([prop, value]) => [
      prop,
      Array.isArray(value) ? value.filter((_, index) => !isWrong(prop, index)) : value,
    ]),
  )
}

/** What the check of a mapping says, in the words of a component: how a number and a list are written there. */
function describeProp(
  { message, path }: { message: string; path: readonly PropertyKey[] },
  props: Record<string, unknown>,
): string {
  const [prop = ''] = path.map(String)
  const given = props[prop]
  if (typeof given === 'string' && message.endsWith('must be a number, not text.'))
    return `${message} Write ${prop}={${/^\d+$/.test(given) ? given : '5'}}.`
  if (typeof given === 'string' && message.endsWith('must be a list, not text.'))
    return `${message} Write ${prop}={[${JSON.stringify(given)}]}.`
  return message.replace(/^The key/, 'The prop')
}
