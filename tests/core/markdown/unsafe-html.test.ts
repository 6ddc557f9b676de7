import { markdownToMdast } from 'satteri'
import { describe, expect, test } from 'vitest'
import { checkUnsafeHtml } from '../../../src/core/markdown/unsafe-html.ts'

/** `line:column what` of each finding. */
const check = (text: string): string[] =>
  checkUnsafeHtml(markdownToMdast(text), text).map(({ code, level, line, column, message }) => {
    expect([code, level]).toEqual(['unsafe-html', 'warning'])
    const [, what, shown] = /^(.*) is (?:removed from the page|(shown as text))/.exec(message) ?? []
    return `${line}:${column} ${what}${shown === undefined ? '' : ', shown'}`
  })

describe('reports', () => {
  test.each<[string, string, string[]]>([
    ['a script', '# T\n\n<script>alert(1)</script>\n', ['3:1 The element <script>']],
    ['a script inside a line', 'x <script>alert(1)</script> y', ['1:3 The element <script>']],
    [
      'a script in capitals',
      'x <SCRIPT SRC="//e.org/x.js"></SCRIPT>',
      ['1:3 The element <script>'],
    ],
    [
      'a script that is never closed',
      '<script>\nalert("<b>")\n',
      ['1:1 The element <script>, shown'],
    ],
    ['an element named in prose', 'The <canvas> is slow', ['1:5 The element <canvas>, shown']],
    [
      'an element that only another paragraph closes',
      'The <svg> is\n\nslow</svg>',
      ['1:5 The element <svg>, shown'],
    ],
    ['what nothing can close', '<plaintext>a</plaintext>', ['1:1 The element <plaintext>, shown']],
    [
      'the name of a form',
      'The <form> and <link>',
      ['1:5 The element <form>, shown', '1:16 The element <link>, shown'],
    ],
    ['a comment that does not end', '<div>\n<!-- a\n\nb', ['2:1 What begins with <!--, shown']],
    [
      'a tag of several lines in a quote',
      '> <div\n>   onclick="x">a</div>',
      ['2:5 The event handler onclick=…'],
    ],
    ['a style sheet', '<style>\n* { color: red }\n</style>', ['1:1 The element <style>']],
    [
      'an event handler at its own place',
      'see <img src="a.png" onerror="alert(1)">',
      ['1:22 The event handler onerror=…'],
    ],
    [
      'a handler after a slash',
      '<div>\n<img/onerror=alert(1)/src=x>',
      ['2:6 The event handler onerror=…'],
    ],
    ['a handler in capitals', '<b ONCLICK=x>a</b>', ['1:4 The event handler onclick=…']],
    [
      'a handler in a tag of two lines',
      '<div\n  onclick="x">a</div>',
      ['2:3 The event handler onclick=…'],
    ],
    ['an inline style', '<p style="position:fixed">a</p>', ['1:4 The attribute style=…']],
    [
      'a scripted picture',
      '<p>\n<svg onload=alert(1)><script>x</script></svg>',
      ['2:1 The element <svg>'],
    ],
    ['a frame', '<iframe srcdoc="<script>x</script>"></iframe>', ['1:1 The element <iframe>']],
    ['an object', '<object data="x.swf"></object>', ['1:1 The element <object>']],
    ['an embedded page', '<embed src="x">', ['1:1 The element <embed>']],
    ['a base address', '<base href="https://e.org/">', ['1:1 The element <base>']],
    ['a redirect', '<meta http-equiv=refresh content="0;url=//e.org">', ['1:1 The element <meta>']],
    ['a foreign style sheet', '<link rel=stylesheet href="//e.org">', ['1:1 The element <link>']],
    [
      'a form and its button',
      '<form action="//e.org"><button>a</button></form>',
      ['1:1 The element <form>', '1:24 The element <button>'],
    ],
    ['a formula', 'x <math><mtext></math>', ['1:3 The element <math>']],
    ['a template', '<p>\n<template><img onerror=x></template>', ['2:1 The element <template>']],
    [
      'what follows a removed element',
      '<style>a</style>\n<b onclick=x>',
      ['1:1 The element <style>', '2:4 The event handler onclick=…'],
    ],
    [
      'a script as the address of a link',
      '[a](javascript:alert(1))',
      ['1:1 The link to “javascript:alert(1)”'],
    ],
    ['such an address in capitals', '[a](JaVaScRiPt:x)', ['1:1 The link to “JaVaScRiPt:x”']],
    [
      'such an address behind entities',
      '[a](&#106;avascript&colon;x)',
      ['1:1 The link to “javascript:x”'],
    ],
    ['such an address as an autolink', 'x <javascript:x>', ['1:3 The link to “javascript:x”']],
    ['such an address of a reference', '[a]\n\n[a]: vbscript:x', ['3:1 The link to “vbscript:x”']],
    [
      'such an address in HTML',
      'x <a href=" java\tscript:x">a</a>',
      ['1:6 The address “javascript:x”'],
    ],
    [
      'such an address behind entities in HTML',
      '<a href="&#x6A;avascript&#58;alert(1)">a</a>',
      ['1:4 The address “javascript:alert(1)”'],
    ],
    [
      'such an address without semicolons',
      '<a href=&#0000106avascript:x>',
      ['1:4 The address “javascript:x”'],
    ],
    [
      'an image that holds its data',
      '![a](data:text/html;base64,AAAA)',
      ['1:1 The image “data:text/html;base64,AAAA”'],
    ],
    [
      'only the beginning of what is long',
      `![a](data:image/png;base64,${'A'.repeat(99)})`,
      [`1:1 The image “data:image/png;base64,${'A'.repeat(18)}…”`],
    ],
    [
      'places inside a quote',
      '> <div>\n> text <b onclick="x">a</b>\n> </div>',
      ['2:11 The event handler onclick=…'],
    ],
    [
      'places inside a list',
      '- a\n\n  <div>\n    <i style="x">a</i>\n  </div>',
      ['4:8 The attribute style=…'],
    ],
    [
      'every place of several',
      '<b onclick=a>\n\n<i onclick=b style=c>',
      [
        '1:4 The event handler onclick=…',
        '3:4 The event handler onclick=…',
        '3:14 The attribute style=…',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(check(text)).toEqual(expected)
  })
})

describe('does not report', () => {
  test.each<[string, string]>([
    ['code', '`<script>alert(1)</script>`\n\n```html\n<img onerror=x>\n```\n\n    <style>\n'],
    ['comments', '<!-- <script>alert(1)</script> -->\n\nx <!-- <b onclick=x> --> y'],
    ['harmless HTML', '<details open><summary>a</summary>\n\nb<br>c <kbd>d</kbd>\n\n</details>'],
    ['type arguments', 'Map<String, List<Order>> and Vec<T> and Promise<Row>'],
    [
      'ordinary addresses',
      '[a](https://e.org) <b@c.de> [d](../e.md#f) ![g](h.png) <a href="i">j</a>',
    ],
    [
      'words that look like a scheme',
      '[a](#javascript:x) [b](https://e.org/?javascript:x) [c](./data:x)',
    ],
    ['the alignment of a cell', '<table><tr><td style="text-align: right">1</td></tr></table>'],
    ['attributes whose names begin alike', '<b data-onclick="x" title="onerror=x">a</b>'],
    ['closing tags alone', 'a </script> b'],
  ])('%s', (_, text) => {
    expect(check(text)).toEqual([])
  })
})

test('reads pages of raw HTML in one go', () => {
  const text = `<div>\n${'<b onclick="x">a</b>\n'.repeat(5_000)}</div>\n`
  const findings = checkUnsafeHtml(markdownToMdast(text), text)
  expect(findings).toHaveLength(5_000)
  expect(findings.at(-1)).toMatchObject({ line: 5_001, column: 4 })
})
