import { expect, test } from 'vitest'
import { renderBody } from '../../src/render/render-body.ts'
import { readText } from '../core/issue/read-fixture.ts'

function render(text: string): string {
  const { outline, text: decoded } = readText(text)
  const { bodyLine, plainBlocks, sections } = outline
  return renderBody({ text: decoded, bodyLine, plainBlocks, headings: sections, targets: {} })
}

test('a bold line that is a heading of the outline is one of the page, with its anchor', () => {
  const html = render('# T\n\n## A\n\n**Root Cause:**\n\nNo index.\n')
  expect(html).toContain('<h3 id="root-cause"><strong>Root Cause:</strong>')
  expect(html).toContain('href="#root-cause"')
})

test('other bold lines stay paragraphs', () => {
  const html = render('# T\n\n**Evidence:**\n\n- One.\n\n- **Root Cause:**\n\n  No index.\n')
  expect(html).not.toMatch(/<h[1-6]/)
  expect(html).toContain('<strong>Evidence:</strong>')
})
