/** The HTML that a review may use beside markdown, and the attributes each may have. */
const ELEMENTS: ReadonlySet<string> = new Set(
  `abbr b br cite dd del details dfn div dl dt em figcaption figure hr i ins kbd mark p q s samp small span
  strong sub summary sup u var`.split(/\s+/),
)

const ATTRIBUTES: ReadonlySet<string> = new Set(['title', 'lang', 'dir', 'open'])

export const isAllowedElement = (name: string): boolean => ELEMENTS.has(name)
export const isAllowedAttribute = (name: string): boolean => ATTRIBUTES.has(name)

/** Protocols that a link may have; one without leads to a file beside it, a page of the site or a heading. */
const PROTOCOL = /^(?:https?|mailto):/i

export const isAllowedLink = (url: string): boolean =>
  PROTOCOL.test(url) || !/^[a-z][a-z0-9+.-]*:/i.test(url.trim())
