import { describe, expect, test } from 'vitest'
import { renderBody } from '../../src/render/render-body.ts'
import { readText } from '../core/issue/read-fixture.ts'

function render(body: string): string {
  const { outline, text } = readText(`# T\n\n${body}\n`)
  return renderBody({
    text,
    bodyLine: outline.bodyLine,
    plainBlocks: outline.plainBlocks,
    headings: outline.sections,
    targets: {},
  })
}

const labels = (html: string, tag: string): string[] =>
  [...html.matchAll(new RegExp(`<${tag}[^>]* aria-label="([^"]*)"`, 'g'))].map(([, name]) => name!)

describe('what a screen reader hears', () => {
  test('every table has a name of its own', () => {
    const table = '| a |\n| - |\n| 1 |'
    const html = render(
      `${table}\n\n## Results\n\n${table}\n\ntext\n\n${table}\n\n## Costs\n\n${table}`,
    )
    expect(labels(html, 'div')).toEqual([
      'Table',
      'Table 2: Results',
      'Table 3: Results',
      'Table 4: Costs',
    ])
  })

  test.each([
    ['in a list', '- [x] Missing index\n- [ ] No caching', ['Missing index', 'No caching']],
    ['in a list with paragraphs', '- [x] One\n\n- [ ] Two', ['One', 'Two']],
    ['in a nested list', '- [x] One\n  - [ ] Two', ['One', 'Two']],
    ['written as HTML', '<p><input type="checkbox" checked> Done</p>', ['Done']],
    ['that stands alone', '<input type="checkbox">', ['Checkbox']],
  ])('a box %s says what it stands for', (_, body, names) => {
    expect(labels(render(body), 'input')).toEqual(names)
  })
})
