import { LIVE_NAMES } from './live-components.ts'

const isLive = (name: string): boolean => (LIVE_NAMES as string[]).includes(name)

/** So far a tag is looked at. */
const TAG_ROOM = 300

const AS_TEXT = 'put it in backticks if it is meant as text'

/** What is wrong at the sign at `at`, and the cure, in place of what the parser says of it. */
export function describeFault(message: string, text: string, at: number): string {
  const rest = text.slice(at, at + TAG_ROOM)
  const [, unclosed] = /^Expected a closing tag for `<([^`>]*)>`/.exec(message) ?? []
  if (unclosed !== undefined)
    return describeUnclosed(unclosed, / before the end of `(\w+)`/.exec(message)?.[1])
  const [, closing, open] =
    /^Unexpected closing tag `<\/([^`>]*)>`, expected (?:corresponding closing tag for `<([^`>]*)>`)?/.exec(
      message,
    ) ?? []
  if (closing !== undefined)
    return open === undefined
      ? `</${closing}> closes nothing. Delete it, or ${AS_TEXT}.`
      : `</${closing}> stands where <${open}> is still open. ${endTag(open)}`
  if (message.startsWith('Unexpected end of file in expression'))
    return `“{” is not closed. Write a remark as {/* … */}, or ${AS_TEXT}.`
  if (message.startsWith('Could not parse expression'))
    return `What stands in braces is neither a remark, {/* … */}, nor a value, {5}. Correct it, or ${AS_TEXT}.`
  if (rest.startsWith('<!--')) return 'HTML comments are not known here. Write {/* … */} instead.'
  const [, address] = /^<([a-z][a-z\d+.-]*:[^\s>]*|[^\s<>@]+@[^\s<>@]+)>/i.exec(rest) ?? []
  if (address !== undefined)
    return `<${address}> is no tag. Write the address without < and >, or as [text](${address}).`
  const [, name] = /^<\/?([a-z][\w.-]*)/i.exec(rest) ?? []
  if (name !== undefined) return describeTag(name, rest)
  if (rest.startsWith('<')) return `“<” begins no tag here. Put it in backticks, or write &lt;.`
  return `${message.replace(/\.$/, '')}. Put “<” and “{” that are meant as text in backticks.`
}

const endTag = (name: string): string =>
  isLive(name) ? `End it with “/>”, as in <${name} … />.` : `Close it with </${name}>.`

/** Names of blocks as the parser has them. */
const BLOCKS: Record<string, string> = {
  paragraph: 'paragraph',
  blockQuote: 'quotation',
  listItem: 'item of the list',
  heading: 'heading',
  tableCell: 'cell of the table',
}

function describeUnclosed(name: string, block: string | undefined): string {
  const where = block === undefined ? '' : ` before the end of its ${BLOCKS[block] ?? 'block'}`
  return `<${name}> is not closed${where}. ${endTag(name)}`
}

/** A tag that is begun and cannot be read on. */
function describeTag(name: string, rest: string): string {
  const [tag = ''] = rest.split(/>|\n[ \t]*\n/, 1)
  const [, prop, value] = /\s([\w-]+)=([^\s"'{][^\s/]*)/.exec(tag) ?? []
  if (prop !== undefined && !isInQuotes(tag, tag.indexOf(`${prop}=`)))
    return `The value of “${prop}” has no quotes. Write ${prop}="${value}".`
  if (isInQuotes(tag, tag.length)) return `<${name} has a quote that is not closed.`
  if (tag.length === rest.length || rest[tag.length] !== '>')
    return `<${name} is not finished. ${endTag(name)}`
  return `<${name} … > cannot be read as a tag. Correct it, or ${AS_TEXT}.`
}

/** Whether a quote is open at `at`. */
function isInQuotes(tag: string, at: number): boolean {
  let open = ''
  for (const letter of tag.slice(0, at))
    if (open === '' && (letter === '"' || letter === "'")) open = letter
    else if (letter === open) open = ''
  return open !== ''
}
