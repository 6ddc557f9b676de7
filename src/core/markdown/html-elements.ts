const names = (text: string): readonly string[] => text.split(' ')

/** Elements a document may use; what sanitising lets through. */
export const ALLOWED_ELEMENTS = names(
  'a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr',
)

/** Elements that go with all they contain: what stands in them is no text for readers. */
export const STRIPPED_ELEMENTS = names(
  'applet audio canvas embed frame frameset iframe math noembed noframes noscript object plaintext portal script select style svg template textarea title video xmp',
)

/** Elements of HTML that are dropped while their contents stay. */
const DROPPED_ELEMENTS = names(
  'acronym address animate area article aside base basefont big body button center circle col colgroup data datalist dialog dir fieldset font footer foreignobject form g head header hgroup html image label legend link main map marquee menu meta meter nav nobr optgroup option output param path picture progress rect search set slot source track use',
)

/** Elements without content, which nothing closes. */
const VOID_ELEMENTS = names(
  'area base basefont br col embed frame hr image img input link meta param source track wbr',
)

/** What stands in these is text for the parser of HTML, tags included, up to the first closing tag of theirs. */
const RAW_ELEMENTS = names('iframe noembed noframes script style textarea title xmp')

const STRIPPED = new Set(STRIPPED_ELEMENTS)
const ALLOWED = new Set(ALLOWED_ELEMENTS)
const KNOWN = new Set([...ALLOWED_ELEMENTS, ...STRIPPED_ELEMENTS, ...DROPPED_ELEMENTS])
const VOID = new Set(VOID_ELEMENTS)
const RAW = new Set(RAW_ELEMENTS)

// All take a name in lower case.

/** Whether HTML has such an element; an unknown one in a document is most likely a type argument. */
export const isKnownElement = (name: string): boolean => KNOWN.has(name)
export const isAllowedElement = (name: string): boolean => ALLOWED.has(name)
export const isStrippedElement = (name: string): boolean => STRIPPED.has(name)
export const isVoidElement = (name: string): boolean => VOID.has(name)
export const isRawElement = (name: string): boolean => RAW.has(name)
