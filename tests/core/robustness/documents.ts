import * as fc from 'fast-check'

/** Single pieces of markdown as people write it, and as nobody should. */
const inline = fc.oneof(
  fc.constantFrom(
    '**Status**: Resolved',
    '**Severity:** HIGH (users leave)',
    '**Date**: 2026-02-30',
    '- **Component**: cart',
    'p95: 1.8 s → 240 ms (87% faster)',
    'from 12 s to 1.1 s, 10x faster than before',
    '1.234,56 ms ± 3%',
    '~63 queries instead of 1,2.3',
    '80% ↓ and 3x, halved, twice as fast, -10 pp',
    'a3f9c01 fixes #12 in `src/a.ts:12`',
    '[text](../b.md "title") ![](c.png) [[wiki|label]] <https://a.b>',
    '*a **b _c_** d* ~~e~~ `f``g',
    '<div onclick="a()"> <b>x</b> <!-- y --> Map<String> <a href="javascript:a">',
    'Â² Ã© â€“ &amp; &#0; &colon; \\* \\',
    '優化前: 5 秒 → 2 秒，延迟降低 60%',
    '🔥 \u202Eabc\u202C \u200B\u200D\uFEFF',
    'AKIAIOSFODNN7EXAMPLE 10.0.0.1',
    '[x] done @ann by 2026-01-02',
    '| a | b |',
    '[To be filled]',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)

const heading = fc
  .tuple(
    fc.constantFrom('#', '##', '###', '####### ', '#'),
    fc.constantFrom(
      'Performance Issue: slow',
      'Summary',
      '3. 🔍 Root Cause:',
      'Lessons Learned',
      'Benchmark Results (after)',
      'Files Modified',
      'Action Items',
      'Timeline',
      '教訓',
      '',
    ),
  )
  .map(([marks, text]) => `${marks} ${text}`)

const cell = fc.oneof(
  fc.constantFrom(
    'Before',
    'After',
    'Metric',
    'Improvement',
    '1.5 s',
    '240 ms',
    '84%',
    '',
    '-',
    '|',
  ),
  inline,
)
const table = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
  .map((rows) => {
    const lines = rows.map((row) => `| ${row.join(' | ')} |`)
    return [lines[0], '|---|:-:|---|', ...lines.slice(1)].join('\n')
  })

const fence = fc
  .tuple(
    fc.constantFrom('```', '~~~', '````'),
    fc.constantFrom('', 'sql', 'text'),
    fc.array(inline),
  )
  .chain(([mark, lang, lines]) =>
    fc.constantFrom(`\n${mark}`, '').map((end) => [mark + lang, ...lines].join('\n') + end),
  )

const listMark = fc.constantFrom(
  '- ',
  '* ',
  '1. ',
  '- [ ] ',
  '- [x] ',
  '  - ',
  '    ',
  '> ',
  '> - ',
)
const list = fc
  .array(fc.tuple(listMark, inline), { minLength: 1, maxLength: 6 })
  .map((items) => items.map(([mark, text]) => mark + text).join('\n'))

const html = fc.constantFrom(
  '<details>\n<summary>More</summary>\n\ntext\n\n</details>',
  '<!-- never closed',
  '<script>alert(1)</script>',
  '<table><tr><td>1 s',
  '<pre>\n\n## not a heading\n\n</pre>',
  '<?php',
  '<![CDATA[',
)

const frontmatter = fc
  .array(
    fc.constantFrom(
      'title: Slow',
      'date: 2026-13-01',
      'status: nonsense',
      'tags: [a, b',
      'aliases: [/issues/a/, 3]',
      'id: "Größe"',
      'unknown: {a: *b}',
      '&a [*a]',
      'title: twice',
      '\tindented',
    ),
  )
  .map((lines) => `---\n${lines.join('\n')}\n---\n`)

const block = fc.oneof(heading, inline, table, fence, list, html)

/** Markdown that grew from pieces, with any line end and sometimes frontmatter. */
export const grownDocument = fc
  .tuple(
    fc.option(frontmatter, { nil: '' }),
    fc.array(block, { maxLength: 12 }),
    fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\r'),
  )
  .map(([front, blocks, gap]) => front + blocks.join(gap))

/** Any text at all, lone surrogates included. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.nat({ max: 0xffff }), { maxLength: 200 })
    .map((codes) => String.fromCharCode(...codes)),
  fc
    .array(fc.constantFrom(...'#*_-|>`~[]()<>!&:\\"\'.,0123456789%→xs \t\n\r'.split('')))
    .map((marks) => marks.join('')),
)

export const anyBytes = fc.uint8Array({ maxLength: 400 })

/** Few runs in the usual tests, many in `npm run test:long`. A failure prints seed and path to repeat it. */
export const RUNS: fc.Parameters<unknown> = {
  numRuns: import.meta.env.MODE === 'long' ? 10_000 : 150,
}
