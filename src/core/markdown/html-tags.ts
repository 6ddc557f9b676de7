/** An attribute of a tag, its value without quotes and as it stands otherwise. */
export interface TagAttribute {
  /** In lower case. */
  name: string
  value: string
  /** Where it begins in the text. */
  at: number
}

/** A tag of raw HTML. */
export interface HtmlTag {
  /** In lower case; `!--`, `!` or `?` for a comment or a declaration that does not end. */
  name: string
  isClosing: boolean
  isSelfClosing: boolean
  /** Whether a `>` ends it; one that does not end swallows what follows it on the page. */
  isWhole: boolean
  attributes: TagAttribute[]
  /** Where its `<` stands in the text, and where the text goes on behind it. */
  from: number
  to: number
}

const COMMENT = '!--'

// All are tried at one place only and read each character once.
const TAG = /<(?:(!--|[!?])|(\/?)([a-z][^\s/>]*))/gi
const ATTRIBUTE = /[\s/]+|([^\s>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?|=/y

/** All tags of a piece of raw HTML in their order; whole comments are passed over. */
export function readHtmlTags(html: string): HtmlTag[] {
  const tags: HtmlTag[] = []
  // Each is looked for from behind, once, so that many beginnings take no longer than one.
  const lastCommentEnd = html.lastIndexOf('-->')
  const lastEnd = html.lastIndexOf('>')
  TAG.lastIndex = 0
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const from = match.index
    const [start, mark] = match
    if (mark !== undefined) {
      // `<!-->` is a comment, too, as browsers have it.
      const isWhole = mark === COMMENT ? from + 2 <= lastCommentEnd : from < lastEnd
      if (!isWhole) tags.push({ ...BARE, name: mark, from, to: from + start.length })
      else if (mark === COMMENT) TAG.lastIndex = html.indexOf('-->', from + 2) + 3
      continue
    }
    const { attributes, end, isOpen } = readAttributes(html, TAG.lastIndex)
    const isWhole = html[end] === '>' && !isOpen
    const to = isWhole ? end + 1 : end
    tags.push({
      name: match[3]!.toLowerCase(),
      isClosing: match[2] !== '',
      isSelfClosing: isWhole && html[end - 1] === '/',
      isWhole,
      attributes,
      from,
      to,
    })
    TAG.lastIndex = to
  }
  return tags
}

const BARE = { isClosing: false, isSelfClosing: false, isWhole: false, attributes: [] }

/** The attributes of a tag from `from` on, up to its `>`; `isOpen` where a quote is opened and never closed. */
function readAttributes(html: string, from: number) {
  const attributes: TagAttribute[] = []
  let end = from
  let isOpen = false
  for (;;) {
    ATTRIBUTE.lastIndex = end
    const match = ATTRIBUTE.exec(html)
    if (match === null) return { attributes, end, isOpen }
    if (match[1] !== undefined) {
      const value = match[2] ?? match[3] ?? match[4] ?? ''
      isOpen ||= /^["']/.test(match[4] ?? '')
      attributes.push({ name: match[1].toLowerCase(), value, at: end })
    }
    end = ATTRIBUTE.lastIndex
  }
}
