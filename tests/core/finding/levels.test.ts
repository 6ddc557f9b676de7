import { expect, test } from 'vitest'
import { finding } from '../../../src/core/finding/finding.ts'
import { levelRulesOf, settleFindings } from '../../../src/core/finding/levels.ts'
import type { Issue } from '../../../src/core/issue/schema.ts'

const START = { line: 1, column: 1 }
const placeholder = finding('placeholder-left', START, { text: '[Result]' })
const levelIn = (template: Issue['template'], status: Issue['status']) =>
  settleFindings(
    { findings: [placeholder], ignores: [] },
    { template, status },
    { isLinked: true },
  )[0]?.level

test('says when a finding weighs something else, in the order in which that counts', () => {
  expect(levelRulesOf('placeholder-left')).toMatchObject([
    { level: 'note', when: 'in a document that follows neither template' },
    { level: 'warning', when: 'in a resolved or closed issue that follows a template' },
  ])
  expect(levelRulesOf('mojibake')).toEqual([])
  expect(levelIn('performance', 'open')).toBe('note')
  expect(levelIn('performance', 'closed')).toBe('warning')
  expect(levelIn('other', 'closed')).toBe('note')
})
