import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_LEVELS } from '../../src/core/finding/finding.ts'
import { type BuiltSite, attributes, buildSite, textOf } from './built-site.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await buildSite('/docs')
})
afterAll(() => site.remove())

test('every finding has a page that the index leads to', () => {
  const index = attributes(site.read('/findings/index.html'), 'href')
  for (const code of Object.keys(DEFAULT_LEVELS)) {
    expect(index).toContain(`/docs/findings/${code}/`)
    const text = textOf(site.read(`/findings/${code}/index.html`))
    expect(text).toMatch(
      new RegExp(
        `benchlore check prints: content/(?:issues|benchmarks|reviews)/\\S+ \\w+ ${code} \\S`,
      ),
    )
  }
})

test('a finding on the page of an issue leads to its meaning', () => {
  const links = site.files
    .filter((path) => /^\/issues\/[^/]+\/index\.html$/.test(path))
    .flatMap((path) => attributes(site.read(path), 'href'))
    .filter((href) => href.startsWith('/docs/findings/') && href !== '/docs/findings/')
  expect(links.length).toBeGreaterThan(0)
  for (const href of links) {
    expect(site.has(`${href.replace(/^\/docs/, '')}index.html`), href).toBe(true)
  }
})
