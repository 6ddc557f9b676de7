import { describe, expect, test } from 'vitest'
import { renderBody } from '../../src/render/render-body.ts'
import { readText } from '../core/issue/read-fixture.ts'

function render(text: string): string {
  const { outline, text: decoded } = readText(text)
  const { bodyLine, plainBlocks, sections } = outline
  return renderBody({ text: decoded, bodyLine, plainBlocks, headings: sections, targets: {} })
}

const block = (lines: number): string =>
  ['```', ...Array.from({ length: lines }, (_, index) => `line ${index}`), '```'].join('\n')

const long = block(16)

describe('a long code block', () => {
  test.each([
    ['below Logs', `## Logs\n\n${long}`],
    ['below 📊 Evidence:', `## 📊 Evidence:\n\n${long}`],
    ['in a section of the evidence', `## Evidence\n\n### Query plan\n\n${long}`],
    ['below Profiling Data', `### Profiling Data\n\n${long}`],
    ['in a list of the logs', `## Logs\n\n- First run\n\n  ${long.replaceAll('\n', '\n  ')}`],
  ])('%s is folded', (_where, text) => {
    const html = render(`# T\n\n${text}\n`)
    expect(html).toContain(
      '<details class="folded"><summary>16 lines</summary><pre tabindex="0"><code>line 0\n',
    )
    expect(html).toContain('line 15')
  })

  test.each([
    ['elsewhere', `## Strategy\n\n${long}`],
    ['behind the evidence', `## Evidence\n\nText.\n\n## Strategy\n\n${long}`],
    ['that the author has folded', `## Logs\n\n<details>\n\n${long}\n\n</details>`],
  ])('%s stays as it is', (_where, text) => {
    expect(render(`# T\n\n${text}\n`)).not.toContain('folded')
  })
})

test('a short log is not folded', () => {
  expect(render(`# T\n\n## Logs\n\n${block(15)}\n`)).not.toContain('<details')
})

describe('a heading', () => {
  const hrefOf = (html: string) => /<a class="anchor" href="([^"]*)"/.exec(html)?.[1]

  test('ends with a link to itself that adds nothing to its text', () => {
    expect(render('# T\n\n## Root Cause\n')).toContain(
      '<h2 id="root-cause">Root Cause<a class="anchor" href="#root-cause" aria-label="Link to this section"></a></h2>',
    )
  })

  test('in another script has an address that may stand in a link', () => {
    expect(hrefOf(render('# T\n\n## 概要\n'))).toBe(`#${encodeURIComponent('概要')}`)
  })

  test('that is no section has none', () => {
    expect(hrefOf(render('# T\n\n> ## Quoted\n\n<h3 id="own">Own</h3>\n'))).toBeUndefined()
  })
})
