import type { MdastNode } from 'satteri'
import type { Place } from './finding.ts'

/** An HTML comment of the body, without `<!--` and `-->`. */
interface Comment {
  text: string
  place: Place
  /** The last line that it speaks for. */
  to: number
}

type Node = MdastNode & { children?: Node[]; value?: string }

/**
 * The comments that mention `benchlore-ignore`, in the order of the text. One that has its lines to itself
 * speaks for the block that begins below it, or for the line where none begins there.
 */
export function findComments(lines: readonly string[], tree: MdastNode): Comment[] {
  const comments: (Comment & { lastLine: number })[] = []
  /** First line of a block → the last line of the largest block that begins there. */
  const blockEnds = new Map<number, number>()
  const waiting: Node[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { start, end } = node.position ?? {}
    if (node !== tree && start && end && !blockEnds.has(start.line)) {
      blockEnds.set(start.line, end.column === 1 ? end.line - 1 : end.line)
    }
    if (node.type === 'html' && start) comments.push(...splitHtml(node.value ?? '', start, lines))
    for (const child of (node.children ?? []).toReversed()) waiting.push(child)
  }

  const isAside = makeAsideTest(lines)
  /** The line that the comments below end before; they are asked from the last to the first. */
  let below = { line: lines.length + 1, target: lines.length + 1 }
  for (const comment of comments.toReversed()) {
    const { place, lastLine } = comment
    if (!isAside(place.line, lastLine)) continue
    let next = lastLine + 1
    while (next < below.line && isBlank(lines[next - 1]!)) next++
    const target = next >= below.line ? below.target : next
    if (target <= lines.length) comment.to = Math.max(target, blockEnds.get(target) ?? target)
    below = { line: place.line, target }
  }
  return comments.filter(({ text }) => text.includes('benchlore-ignore'))
}

/** Many may stand in one piece of HTML, so the text is gone through once. */
function* splitHtml(html: string, start: Place, lines: readonly string[]) {
  let line = start.line
  let counted = 0
  const countTo = (end: number): number => {
    for (
      let at = html.indexOf('\n', counted);
      at >= 0 && at < end;
      at = html.indexOf('\n', at + 1)
    ) {
      line++
      counted = at + 1
    }
    return line
  }
  for (let from = html.indexOf('<!--'); from >= 0;) {
    const end = html.indexOf('-->', from + 4)
    if (end < 0) return
    const text = html.slice(from + 4, end)
    const first = countTo(from)
    const inSource = (lines[first - 1] ?? '').indexOf(html.slice(from, from + 40).split('\n')[0]!)
    const column = first === start.line ? start.column + from : Math.max(inSource, 0) + 1
    const lastLine = countTo(end)
    yield { text, place: { line: first, column }, lastLine, to: lastLine }
    from = html.indexOf('<!--', end + 3)
  }
}

/** Nothing stands on the line but the marks of a quote. */
const isBlank = (line: string): boolean => /^[\s>]*$/.test(line)

function stripComments(text: string): string {
  let rest = ''
  let from = 0
  for (;;) {
    const start = text.indexOf('<!--', from)
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4)
    if (end < 0) return rest + text.slice(from)
    rest += text.slice(from, start)
    from = end + 3
  }
}

/** Whether comments have their lines to themselves; a line is looked at once, however many stand on it. */
function makeAsideTest(lines: readonly string[]): (first: number, last: number) => boolean {
  const answers = new Map<number, boolean>()
  return (first, last) => {
    const known = answers.get(first)
    if (known !== undefined) return known
    const answer = isBlank(stripComments(lines.slice(first - 1, last).join('\n')))
    answers.set(first, answer)
    return answer
  }
}
