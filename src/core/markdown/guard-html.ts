import type { RawTag } from './guard-inline.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const VOID = set(
  'area base br col embed frame hr image img input keygen link meta param source track wbr bgsound basefont',
)

/** Elements that are opened again in the following blocks until they are closed. */
const FORMATTING = set('b big code em font i nobr s small strike strong tt u a')

/** An element of `names` ends where the next of them begins, unless one of `barriers` stands between. */
interface Siblings {
  names: ReadonlySet<string>
  barriers: ReadonlySet<string>
  /** Only inside this element are they what they are. */
  within?: string
}

/** With these ends what was left open in them, formatting too. */
const CLOSED = set('applet caption td th marquee object template')

/** An end tag does not reach through these. */
const SCOPES = set('applet caption html table td th marquee object template')

/** An end tag of an element without rules of its own does not reach through these. */
const SPECIAL = set(
  'address applet article aside blockquote body button caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup li main marquee menu nav object ol p pre search section select summary table tbody td template textarea tfoot th thead tr ul xmp',
)

const SPECIAL_BUT_DIV = new Set([...SPECIAL].filter((name) => !/^(?:address|div|p)$/.test(name)))
const TABLE_BARRIERS = set('template svg math object applet marquee')

const SIBLINGS: readonly Siblings[] = [
  { names: set('p'), barriers: SPECIAL },
  { names: set('li'), barriers: SPECIAL_BUT_DIV },
  { names: set('dt dd'), barriers: SPECIAL_BUT_DIV },
  { names: set('a'), barriers: CLOSED },
  { names: set('nobr'), barriers: SCOPES },
  { names: set('button'), barriers: SCOPES },
  { names: set('td th'), barriers: TABLE_BARRIERS, within: 'table' },
  { names: set('tr'), barriers: TABLE_BARRIERS, within: 'table' },
  { names: set('tbody thead tfoot caption colgroup'), barriers: TABLE_BARRIERS, within: 'table' },
]

/** The end of a container of markdown does not reach through these, so they stay open after it. */
const KEPT_OPEN = new Set([...SCOPES, ...set('ul ol svg math')])
const KEPT_OPEN_IN_TEXT = new Set([...KEPT_OPEN, ...SPECIAL])

/** What the tags stand in: only a paragraph and a cell end by themselves what was opened in them. */
export type TagPlace = 'block' | 'paragraph' | 'cell'

/**
 * How deep the raw HTML of a document nests: a small part of HTML's tree construction, which errs on
 * the deep side. Elements left open in a container of markdown end with it, formatting ones go on.
 */
export class HtmlDepth {
  /** Names of the open elements, the outermost first. */
  #open: string[] = []
  #marks: number[] = []

  enter(): void {
    this.#marks.push(this.#open.length)
  }

  leave(): void {
    this.#leaveTo(this.#marks.pop() ?? 0, KEPT_OPEN, true)
  }

  /** Whether tags are read by the rules of SVG or MathML. */
  get isForeign(): boolean {
    return this.#open.includes('svg') || this.#open.includes('math')
  }

  #leaveTo(at: number, kept: ReadonlySet<string>, keepFormatting: boolean): void {
    if (this.#open.slice(at).some((open) => kept.has(open))) return
    if (keepFormatting) this.#endFrom(at)
    else this.#open.splice(at)
  }

  /** Ends the element at `at` and those inside it; formatting ones are opened again after it. */
  #endFrom(at: number): void {
    if (at >= this.#open.length) return
    const ended = this.#open.splice(at)
    if (CLOSED.has(ended[0]!)) return
    for (const name of ended) if (FORMATTING.has(name)) this.#open.push(name)
  }

  /**
   * Takes the tags of one block and gives the greatest depth reached. Past `limit` it stops, and what is
   * open is again what was open before the block, which will not be parsed.
   */
  take(tags: readonly RawTag[], place: TagPlace, limit: number): number {
    if (tags.length === 0) return 0
    const before = [...this.#open]
    let deepest = before.length
    for (const tag of tags) {
      if (tag.closing) this.#close(tag.name)
      else this.#begin(tag)
      deepest = Math.max(deepest, this.#open.length)
      if (deepest > limit) {
        this.#open = before
        return before.length + tags.filter(({ closing }) => !closing).length
      }
    }
    if (place === 'cell') this.#leaveTo(before.length, KEPT_OPEN, false)
    // A block inside a paragraph ends the paragraph and goes on after it.
    if (place === 'paragraph') this.#leaveTo(before.length, KEPT_OPEN_IN_TEXT, true)
    return deepest
  }

  #begin({ name, selfClosing }: RawTag): void {
    if (VOID.has(name)) return
    if (this.isForeign) {
      // There no end tag is implied, but a tag can close itself.
      if (!selfClosing || SPECIAL.has(name)) this.#open.push(name)
      return
    }
    if (name === 'option' && this.#open.at(-1) === name) return
    const siblings = SIBLINGS.find(({ names }) => names.has(name))
    if (siblings !== undefined) this.#endSibling(name, siblings)
    this.#open.push(name)
  }

  #endSibling(name: string, { names, barriers, within }: Siblings): void {
    const at = this.#open.findLastIndex(
      (open) => names.has(open) || open === within || barriers.has(open),
    )
    if (at === -1 || !names.has(this.#open[at]!)) return
    if (within !== undefined && !this.#open.includes(within)) return
    if (FORMATTING.has(name)) this.#open.splice(at, 1)
    else this.#endFrom(at)
  }

  #close(name: string): void {
    if (FORMATTING.has(name)) {
      const at = this.#open.findLastIndex((open) => open === name || SCOPES.has(open))
      if (this.#open[at] === name) this.#open.splice(at, 1)
    } else this.#endLast(name, SPECIAL.has(name) ? SCOPES : SPECIAL)
  }

  #endLast(name: string, barriers: ReadonlySet<string>): void {
    const at = this.#open.findLastIndex((open) => open === name || barriers.has(open))
    if (this.#open[at] === name) this.#endFrom(at)
  }
}
