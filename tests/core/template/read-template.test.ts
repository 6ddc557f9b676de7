import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readTemplate } from '../../../src/core/template/read-template.ts'
import { isPlaceholderText } from '../../../src/core/template/shape.ts'

const seed = (name: string) =>
  readFileSync(new URL(`../../fixtures/seeds/${name}.md`, import.meta.url), 'utf8')

describe('readTemplate', () => {
  const performance = readTemplate(seed('performance-issue'), 'performance')
  const api = readTemplate(seed('api-performance-issue'), 'api')

  test('knows the prefix of its titles', () => {
    expect([performance.titlePrefix, api.titlePrefix]).toEqual([
      'performance issue',
      'api performance issue',
    ])
  })

  test.each([
    ['date: yyyy-mm-dd hh:mm:ss', 'blank'],
    ['severity: high | medium | low', 'blank'],
    ['- function_name: 25.3% of total time (12.5 seconds)', 'blank'],
    ['inefficient algorithm (o(n²) instead of o(n log n))', 'structure'],
    ['environment:', 'structure'],
    ['common performance issues:', 'lead-in'],
    ['lessons learned', 'structure'],
  ])('performance: “%s” is a %s', (line, kind) => {
    expect(performance.lines.get(line)).toBe(kind)
  })

  test.each([
    ['phase 3: monitoring and validation (timeline)', 'blank'],
    ['list all files that need to be modified:', 'lead-in'],
    ["detailed analysis of what's causing the issue. include:", 'blank'],
    ['open - issue identified and documented', 'structure'],
  ])('api: “%s” is a %s', (line, kind) => {
    expect(api.lines.get(line)).toBe(kind)
  })

  test('knows what it may ask for: the API template has no lessons and no date of resolution', () => {
    expect(performance.asks.has('lessons learned')).toBe(true)
    expect(api.asks.has('lessons learned')).toBe(false)
    expect(api.asks.has('resolved date')).toBe(false)
  })
})

describe('isPlaceholderText', () => {
  test.each([
    '[To be filled]',
    '[ms]',
    'YYYY-MM-DD',
    '[Link to PR]',
    "[What's slow?]",
    '[e.g., <10 s]',
  ])('%s is a blank', (text) => {
    expect(isPlaceholderText(text)).toBe(true)
  })
  test.each([
    '[x]',
    '[[PM-2026-033]]',
    '[1]',
    'see [docs]',
    '2025-01-02',
    "['5m', '1h']",
    '[Theory("slow")]',
    '[Timeout(30)]',
    '[Timeout = 30]',
    '[{ id: i }]',
    '[proxy.yml, mail.yml]',
    '[redacted]',
    '[End of plan. Next: the rollout]',
    '[Rollout 80% complete. More on Monday.]',
  ])('%s is not', (text) => {
    expect(isPlaceholderText(text)).toBe(false)
  })
})
