import type { FenceBlock, TextLine } from '../markdown/document.ts'
import { makeVerbatimLine } from '../markdown/text-line.ts'
import { parseSide } from '../vocabulary/comparison.ts'
import { holdsFigures } from './plain-fence.ts'

/** Lines of a fence that belong together, with the comment that announces them. */
export interface FencePart {
  fence: FenceBlock
  label: TextLine | undefined
}

/** Where a line that begins with a dash or a number sign is no remark. */
const MARKED = /^(?:diff|patch|ya?ml|toml|ini|json\w?|md|markdown|html|xml|css)$/
const COMMENT = /^\s*(?:\/{2,3}|--|#)\s+(?=\S)/
const BULLET = /^\s*[-*•]\s+\p{L}/u
const CODE_END = /[;{}]\s*$/
/** `# Result: 12 GB → 8 MB`: what came of the commands above. */
const OUTCOME =
  /^(?:(?:performance |final )?(?:results?|outcome|impact|improvement|gain|savings?)|resultados?|ganho|结果|效果|結果|効果)\s?[:：]\s/iu

/**
 * A fence as it is, or taken apart where it holds code: the code, and the remarks that tell what came of it
 * (a list below the comment `// Results:`, a comment `# Result: 12 s → 3 s`, or a fence that is nothing but
 * comments on both sides of a change). Remarks are read as plain text.
 */
export function partsOf(fence: FenceBlock): FencePart[] {
  const whole = { fence, label: undefined }
  if (MARKED.test(fence.lang) || holdsFigures(fence)) return [whole]
  if (comparesInComments(fence)) return [makePart(fence, fence.lines.map(withoutMark))]
  return [whole, ...listsIn(fence)]
}

const makePart = (fence: FenceBlock, lines: readonly TextLine[], label?: TextLine): FencePart => ({
  fence: { ...fence, lang: '', lines: [...lines] },
  label,
})

function withoutMark(line: TextLine): TextLine {
  const mark = COMMENT.exec(line.text)?.[0].length ?? 0
  const { line: row, column } = line.place
  return makeVerbatimLine(line.text.slice(mark), { line: row, column: column + mark })
}

/** Whether all lines are comments and some of them labels of both sides: `// Before: 40 ms`. */
function comparesInComments({ lines }: FenceBlock): boolean {
  if (!lines.every(({ text }) => text.trim() === '' || COMMENT.test(text))) return false
  const sides = lines.map(({ text }) => parseSide(text.replace(COMMENT, '')))
  return sides.includes('before') && sides.includes('after')
}

function listsIn(fence: FenceBlock): FencePart[] {
  const parts: FencePart[] = []
  let label: TextLine | undefined
  let list: TextLine[] = []
  const close = (): void => {
    if (list.length > 0) parts.push(makePart(fence, list, label))
    list = []
    label = undefined
  }
  for (const line of fence.lines) {
    const isItem = label !== undefined && BULLET.test(line.text) && !CODE_END.test(line.text)
    if (isItem) {
      list.push(line)
      continue
    }
    close()
    if (!COMMENT.test(line.text)) continue
    const remark = withoutMark(line)
    if (/[:：]\s*$/.test(remark.text)) label = remark
    else if (OUTCOME.test(remark.text)) parts.push(makePart(fence, [remark]))
  }
  close()
  return parts
}
