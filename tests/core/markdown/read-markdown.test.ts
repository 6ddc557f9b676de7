import { describe, expect, test } from 'vitest'
import { walkSections } from '../../../src/core/markdown/document.ts'
import { readMarkdown } from '../../../src/core/markdown/read-markdown.ts'

const read = (text: string) => {
  const { root, findings } = readMarkdown(text)
  const headings = [...walkSections(root)].flatMap(({ heading }) => heading?.text ?? [])
  return { headings, places: findings.map(({ line, column }) => `${line}:${column}`) }
}

describe('what stands below is read in spite of', () => {
  test.each([
    ['a script that begins a line', '<script> tags block the page.'],
    ['a style sheet that begins a line', 'Text\n<STYLE>\nbody {'],
    ['preformatted text', '<pre>\n$ top'],
    ['a comment', '<!-- to be done'],
    ['an instruction', '<?php echo 1'],
    ['a declaration', '<!DOCTYPE html'],
    ['a character section', '<![CDATA[ a ]]'],
    ['preformatted text behind a closed one', '<pre></pre>\n\n<pre>'],
  ])('%s that is never closed, which is a finding', (_what, text) => {
    const { headings, places } = read(`# T\n\n${text}\n\n## Root cause\n`)
    expect(headings).toEqual(['T', 'Root cause'])
    expect(places).toHaveLength(1)
  })
})

test('what is closed, or stands in code, is left as it is', () => {
  const text = `# T

<pre>
## Not a heading
</pre>

<!-- ## Hidden -->

\`\`\`html
<script>
\`\`\`

## Root cause
`
  expect(read(text)).toEqual({ headings: ['T', 'Root cause'], places: [] })
})

test('an element named in a heading is part of it', () => {
  expect(read('# The <video> tag and List<string>\n').headings).toEqual([
    'The <video> tag and List<string>',
  ])
})

test('a line that begins with the name of an element is prose, and so are the lines below it', () => {
  const { root, text } = readMarkdown('<iframe> is slow\n**Status**: Open\n')
  expect(text).toBe('<iframe> is slow\n**Status**: Open\n')
  expect(root.blocks).toMatchObject([
    {
      kind: 'paragraph',
      lines: [
        { text: '<iframe> is slow' },
        { text: 'Status: Open', place: { line: 2, column: 3 } },
      ],
    },
  ])
})

test('what turns out to be markdown is guarded, too', () => {
  const { plainBlocks } = readMarkdown(`<T>\n${'>'.repeat(5000)} deep\n\n${'['.repeat(5000)}\n`)
  expect(plainBlocks.map(({ from }) => from)).toEqual([2, 4])
})

test.each(['<canvas> ', '<b>', '</b>', '<script></style>', '<!-- ', '<a b="', '<?', 'x <T>'])(
  'comes to an end with very many %s, every line kept',
  { timeout: 120_000 },
  (part) => {
    const text = `${part.repeat(10_000)}\n\n<div>\n${`${part}\n`.repeat(10_000)}`
    const { plainBlocks } = readMarkdown(text)
    expect(plainBlocks.every(({ from, to }) => from <= to && to <= 10_004)).toBe(true)
  },
)
