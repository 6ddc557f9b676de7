import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltSite, attributes, buildSite, element, textOf } from './built-site.ts'

const PAGE = '/issues/sampled/index.html'

let site: BuiltSite
const part = (id: string): string => element(site.read(PAGE), 'section', `facts.${id}`)

beforeAll(async () => {
  site = await buildSite('/docs', undefined, 'issue-page')
})
afterAll(() => site.remove())

describe('the samples behind a figure', () => {
  test('are told as a ratio with its interval, a test and a grade with its reasons', () => {
    const text = textOf(part('samples')).replaceAll('\u202F', ' ')
    expect(text).toMatch(/Parse 5× as fast ?95 % interval 4\.9\d*× to 5\.\d+×/)
    expect(text).toContain('Significant difference (p < 0.001, Mann–Whitney, n = 10 + 10)')
    expect(text).toContain('Fair evidence')
    expect(text).toContain('The environment is not stated.')
  })

  test('stand in a table beside their chart, with what the tool wrote for download', () => {
    const html = part('samples')
    expect(textOf(element(html, 'tbody'))).toMatch(
      /Before parse 45.s median .* 10 parse-before\.json hyperfine After/,
    )
    expect(attributes(html, 'aria-details')).toEqual(['facts.samples-0'])
    const before = attributes(html, 'href').find((href) => href.includes('parse-before'))
    expect(before).toMatch(/^\/docs\/assets\/parse-before-[0-9a-f]{8}\.json$/)
    const published = site.read(before!.slice('/docs'.length))
    expect(JSON.parse(published)).toMatchObject({ author: 'Mira Holt ' })
    expect(attributes(site.read(PAGE), 'href').filter((href) => href === before)).toHaveLength(2)
  })

  test('are told beside each figure, and that there are none', () => {
    const text = textOf(part('figures')).replaceAll('\u202F', ' ')
    expect(text).toMatch(/Parse 45 s .* 95 % interval 4\.9/)
    expect(text).toMatch(/Format 2 s .* one sample, no interval$/)
    expect(
      textOf(element(site.read('/issues/ledger-export/index.html'), 'section', 'facts.figures')),
    ).toContain('one sample, no interval')
  })

  test('are in the JSON of the issue', () => {
    const { evidence } = JSON.parse(site.read('/issues/sampled.json')) as { evidence: unknown }
    expect(evidence).toMatchObject([
      { benchmark: 0, method: 'samples', grade: 'fair', before: { count: 10, value: 45 } },
    ])
  })
})

test('what the document states is corrected beside it', () => {
  const text = textOf(part('claims')).replaceAll('\u202F', ' ')
  expect(text).toContain('Degradation “450% slower” line 11 4.5× as long (time +350 %)')
  expect(text).toContain('45 s against 10 s is 4.5× as long (time +350 %), not “450% slower”.')
})
