import type { Root } from 'hast'
import { htmlToHast } from 'satteri'
import { describe, expect, test } from 'vitest'
import { ALLOWED_ELEMENTS } from '../../src/core/markdown/html-elements.ts'
import { walkElements } from '../../src/render/walk-elements.ts'
import type { BodyTarget } from '../../src/render/resolve-links.ts'
import { renderBody } from '../../src/render/render-body.ts'
import { readText } from '../core/issue/read-fixture.ts'

function render(text: string, targets: Record<string, BodyTarget> = {}): string {
  const { outline, text: decoded } = readText(text)
  return renderBody({
    text: decoded,
    bodyLine: outline.bodyLine,
    plainBlocks: outline.plainBlocks,
    headings: outline.sections,
    targets,
  })
}

describe('what a document may not do on the page', () => {
  test.each([
    ['a script', 'a <script>alert(1)</script> b'],
    ['a script block', '<script>\nalert(1)\n</script>\n'],
    ['an event handler', '<img src=x onerror=alert(1)>'],
    ['an event handler on an allowed element', '<b onclick="alert(1)">b</b>'],
    ['a javascript link', '[a](javascript:alert(1))'],
    ['a javascript link in capitals with blanks', '<a href=" JaVaScRiPt:alert(1)">a</a>'],
    ['a javascript link in entities', '<a href="&#106;avascript:alert(1)">a</a>'],
    ['a javascript link with a tab', '<a href="java\tscript:alert(1)">a</a>'],
    ['a data address', '<a href="data:text/html,<script>alert(1)</script>">a</a>'],
    ['a style attribute', '<p style="background:url(https://evil.example/x)">a</p>'],
    ['a style element', '<style>body{display:none}</style>'],
    ['a drawing with a script', '<svg onload=alert(1)><script>alert(1)</script></svg>'],
    ['a formula with a link', '<math href="javascript:alert(1)">a</math>'],
    ['a frame', '<iframe src="https://evil.example"></iframe>'],
    ['a base address', '<base href="https://evil.example/">'],
    ['a refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example">'],
    ['a form', '<form action="https://evil.example"><button>go</button></form>'],
    ['a script whose tag comes of removing another', '<scr<script>x</script>ipt>alert(1)</script>'],
    ['a handler in a tag that is shown', 'a <canvas title="<img src=x onerror=alert(1)>"> b'],
    [
      'a script behind what is shown',
      '<iframe>\n<script>alert(1)</script>\n\n<svg><script>alert(1)',
    ],
    ['an object', '<object data="x.swf"></object><embed src="x.swf">'],
    ['a template', '<template><img src=x onerror=alert(1)></template>'],
    [
      'a script in plain text elements',
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    ],
  ])('%s', (_, text) => {
    const tree = htmlToHast(render(`# T\n\n${text}\n`), { fragment: true }) as Root
    for (const { tagName, properties } of walkElements(tree)) {
      expect(ALLOWED_ELEMENTS).toContain(tagName)
      expect(
        Object.keys(properties).filter((name) => /^(?:on|style|srcdoc|formaction)/i.test(name)),
      ).toEqual([])
      const addresses = [properties.href, properties.src].filter((value) => value !== undefined)
      for (const address of addresses) expect(address).toMatch(/^(?:https?:|mailto:|#|[^:]*$)/)
    }
  })

  test('an id of the document cannot take the place of one of ours', () => {
    expect(render('# T\n\n<p id="search" name="search">a</p>\n')).toContain(
      'id="user-content-search"',
    )
    expect(render('# T\n\n<p id="search" name="search">a</p>\n')).not.toContain('name=')
  })
})

describe('what a document may say', () => {
  test('its title is left to the page; other headings have the anchors of the outline', () => {
    expect(render('# Slow\n\n## Root *cause*\n\n> ## Quoted\n\n## Root cause\n')).toMatch(
      /^\s*<h2 id="root-cause">Root <em>cause<\/em><a[^>]*><\/a><\/h2>[\s\S]*<h2>Quoted<\/h2>[\s\S]*<h2 id="root-cause-1">/,
    )
  })

  test('a title that loses markup is left to the page all the same, other level-1 headings move down', () => {
    const html = render('# Slow <script>x()</script>\n\n<h1>Raw</h1>\n\n# Second\n\n## Deep\n')
    expect(html).not.toMatch(/<h1|Slow/)
    expect(html).toMatch(
      /<h2>Raw<\/h2>[\s\S]*<h2 id="second">Second<a[^>]*><\/a><\/h2>[\s\S]*<h2 id="deep">/,
    )
  })

  test('lines that begin with a bold label keep their own lines', () => {
    expect(render('# T\n\n**Date**: today\n**Status**: open\nfor long\n')).toContain(
      '<strong>Date</strong>: today\n<br><strong>Status</strong>: open\nfor long',
    )
  })

  test('type arguments stay to be read', () => {
    expect(
      render('# T\n\nA Map<String, Session> of <T>, `List<b>`, x <200ms, <b>bold</b>\n'),
    ).toContain(
      'A Map&#x3C;String, Session> of &#x3C;T>, <code>List&#x3C;b></code>, x &#x3C;200ms, <b>bold</b>',
    )
  })

  test('an element named in prose is shown, and all that stands behind it', () => {
    const html = render(
      '# T\n\nThe <canvas> and the <button> in the <head>.\n\n<iframe> is *slow*\n\n## Cause\n\nHere',
    )
    expect(html).toContain('The &#x3C;canvas> and the &#x3C;button> in the &#x3C;head>.')
    expect(html).toContain('<p>&#x3C;iframe> is <em>slow</em></p>')
    expect(html).toMatch(/<h2 id="cause">[\s\S]*<p>Here<\/p>/)
  })

  test.each(
    (
      'script style iframe noscript template title textarea plaintext xmp object video noembed ' +
      'noframes canvas svg math select applet audio portal frameset table details pre form'
    ).split(' '),
  )('an unclosed <%s> takes nothing away', (name) => {
    for (const text of [
      `a <${name}> b`,
      `<${name}> b`,
      `<${name}>`,
      `a <${name} x="1"> b`,
      `a <${name}/> b`,
      `a <${name}><div></${name}> b`,
      `- a\n- <${name}>`,
      `> <${name}>`,
      `| a |\n|---|\n| <${name}> |`,
      `<div>\n<${name} x="`,
    ]) {
      const html = render(`# T\n\n${text}\n\n## Cause\n\nHere`)
      expect([text, html]).toEqual([text, expect.stringMatching(/<h2 id="cause">[\s\S]*Here/)])
    }
  })

  test('what is closed goes with its content, whatever stands in it', () => {
    expect(render('# T\n\na <canvas><div>gone</canvas> b <svg><g>gone</g></svg>c\n').trim()).toBe(
      '<p>a   b  c</p>',
    )
  })

  test('details that another block closes stay details', () => {
    expect(render('# T\n\n<details><summary>S</summary>\n\n**a**\n\n</details>\n\nb\n')).toMatch(
      /<details><summary>S<\/summary>\s*<p><strong>a<\/strong><\/p>\s*<\/details>\s*<p>b<\/p>/,
    )
  })

  test('tables scroll by keyboard and keep their alignment without inline style', () => {
    const html = render('# T\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n')
    expect(html).toContain(
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Table">',
    )
    expect(html).toContain('<td class="align-right">2</td>')
  })

  test('code is coloured by classes, plain output is left alone', () => {
    expect(render('# T\n\n```js\nlet a = 1\n```\n')).toContain(
      '<span class="hljs-keyword">let</span>',
    )
    expect(render('# T\n\n```\nlet a = 1\n```\n')).toContain('<code>let a = 1\n</code>')
  })

  test('boxes of a checklist say what they stand for', () => {
    expect(render('# T\n\n- [x] Missing index\n')).toMatch(
      /<input[^>]*checked[^>]*aria-label="Missing index"/,
    )
  })

  test('footnotes lead there and back', () => {
    const html = render('# T\n\na[^1]\n\n[^1]: note\n')
    expect(html).toContain('href="#user-content-fn-1"')
    expect(html).toContain('id="user-content-fn-1"')
    expect(html).toContain('href="#user-content-fnref-1"')
    expect(html).toContain('id="user-content-fnref-1"')
  })

  test('what stands below a fence left open is not swallowed by it', () => {
    expect(render('# T\n\n```\nTime: 1 s\n\n**Improvement**: 2x\n')).toContain(
      '<strong>Improvement</strong>',
    )
  })

  test('what the guard kept from the parser is shown as plain text in its place', () => {
    const html = render(`# T\n\nbefore\n\n${'>'.repeat(5000)} deep\n\nafter\n`)
    expect(html).toMatch(
      /before<\/p>\s*<pre class="plain-block" tabindex="0">(?:&#x3E;|>)+ deep<\/pre>\s*<p>after/,
    )
  })

  test('the frontmatter is not part of the body', () => {
    expect(render('---\ntitle: T\n---\n\nText\n').trim()).toBe('<p>Text</p>')
  })
})

describe('where links and pictures lead', () => {
  test('links to documents lead to their pages, dead ones nowhere', () => {
    const html = render(
      '# T\n\n[a](b.md) [c](gone.md) [[b|see b]] [[gone]] [x](https://x.example)\n',
      {
        'b.md': { kind: 'link', href: '/docs/issues/b/' },
        'gone.md': { kind: 'nothing' },
        '[[b]]': { kind: 'link', href: '/docs/issues/b/' },
        '[[gone]]': { kind: 'nothing' },
      },
    )
    expect(html.trim()).toBe(
      '<p><a href="/docs/issues/b/">a</a> <a>c</a> <a href="/docs/issues/b/">see b</a> gone <a href="https://x.example" rel="noopener noreferrer">x</a></p>',
    )
  })

  test('places that the document names itself are found', () => {
    const target = { '#x': { kind: 'link', href: '#user-content-x' } } as const
    const html = render('# T\n\n<a name="x"></a>here [there](#x)\n', target)
    expect(html).toContain('<a id="user-content-x"></a>here <a href="#user-content-x">there</a>')
  })

  test('wikilinks in code stay code', () => {
    const target = { '[[b]]': { kind: 'link', href: '/b/' } } as const
    expect(render('# T\n\n`[[b]]`\n', target)).toContain('<code>[[b]]</code>')
  })

  test('own pictures come with their size and late, foreign ones as links, missing ones as their text', () => {
    const html = render(
      '# T\n\n![own](a.png) ![far](https://x.example/b.png) ![gone](c.png) ![near](//x.example/d.png)\n',
      {
        'a.png': { kind: 'image', src: '/assets/1.png', width: 20, height: 10 },
        'c.png': { kind: 'nothing' },
      },
    )
    expect(html).toContain(
      '<img src="/assets/1.png" alt="own" width="20" height="10" loading="lazy" decoding="async">',
    )
    expect(html).toContain(
      '<a href="https://x.example/b.png" rel="noopener noreferrer" class="remote-image">far</a>',
    )
    expect(html).toContain('<a href="https://x.example/d.png" rel="noopener noreferrer"')
    expect(html).toContain('<span class="missing-image">gone</span>')
  })
})
