import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Issue } from '../../src/core/issue/schema.ts'
import { type BuiltSite, attributes, buildSite } from './built-site.ts'

const SITE = 'https://perf.example.com/docs'
const IMPORT = '/issues/2025-03-11-import'
const sources = resolve(import.meta.dirname, '../fixtures/site-pages/issues')

let site: BuiltSite
beforeAll(async () => {
  site = await buildSite('/docs')
})
afterAll(() => site.remove())

const published = () =>
  (JSON.parse(site.read('/issues.json')) as { issues: Issue[] }).issues.map(({ id }) => id)
const texts = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text ?? '')

describe('the feed', () => {
  test('tells of every dated event, with whole addresses', () => {
    const feed = site.read('/feed.xml')
    expect(texts(feed, 'title')).toEqual([
      'Fixture lore',
      'Opened: The gateway waits for one service after another',
      'Resolved: Importing a catalogue reads every price twice',
      'Opened: Importing a catalogue reads every price twice',
    ])
    expect(attributes(feed, 'href').every((link) => link.startsWith(SITE))).toBe(true)
    expect(texts(feed, 'id').every((id) => /^urn:uuid:[0-9a-f-]{36}$/.test(id))).toBe(true)
  })

  test('of a component tells of its issues only', () => {
    const feed = site.read('/components/gateway/feed.xml')
    expect(texts(feed, 'title')).toEqual([
      'Gateway · Fixture lore',
      'Opened: The gateway waits for one service after another',
    ])
    expect(attributes(feed, 'href')).toContain(`${SITE}/components/gateway/feed.xml`)
    const [id, entry] = texts(feed, 'id')
    expect(texts(site.read('/feed.xml'), 'id')).toContain(entry)
    expect(texts(site.read('/feed.xml'), 'id')).not.toContain(id)
  })
})

describe('search engines', () => {
  test('are led to every page that is meant to be found', () => {
    const found = site.files
      .filter((path) => path.endsWith('.html'))
      .filter((path) => !site.read(path).includes('<meta name="robots" content="noindex"'))
      .map((path) => `${SITE}${path.replace(/index\.html$/, '')}`)
    expect(texts(site.read('/sitemap.xml'), 'loc')).toEqual(found.toSorted())
    expect(texts(site.read('/sitemap.xml'), 'loc')).toContain(`${SITE}${IMPORT}/`)
    expect(texts(site.read('/sitemap.xml'), 'lastmod')).toContain('2025-03-19')
    expect(site.read('/robots.txt')).toContain(`\nSitemap: ${SITE}/sitemap.xml\n`)
  })
})

describe('the source of an issue', () => {
  test('is published as it was written', () => {
    const source = readFileSync(join(sources, '2025-03-11-import.md'), 'utf8')
    expect(site.read(`${IMPORT}.md`)).toBe(source)
    for (const id of published()) expect(site.has(`/issues/${id}.md`), id).toBe(true)
  })

  test('and everything else about it stays unpublished while it is a draft', () => {
    expect(published()).not.toContain('draft')
    const printed = site.files.filter((path) => /\.(?:html|xml|txt|md|csv|json)$/.test(path))
    expect(printed.length).toBeGreaterThan(10)
    for (const path of printed) {
      expect(site.read(path), path).not.toMatch(/Nobody may read|unpublishable|Secret Component/)
    }
    expect(
      site.files.filter((path) => /draft|secret/.test(path) && !path.startsWith('/findings/')),
    ).toEqual([])
  })
})

describe('files for tools', () => {
  test('list every issue', () => {
    const lines = site.read('/issues.csv').split('\r\n')
    expect(lines[0]).toMatch(/^id,title,status,severity,date,/)
    expect(lines.slice(1, -1).map((line) => line.split(',')[0])).toEqual(published())
    for (const id of published()) {
      expect(site.read('/llms.txt')).toContain(`](${SITE}/issues/${id}.md)`)
    }
  })

  test('describe the JSON', () => {
    const schemaOf = (name: string) =>
      JSON.parse(site.read(`/schema/${name}.json`)) as Record<string, unknown>
    expect(schemaOf('issue')['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
    for (const name of ['frontmatter', 'config']) {
      expect(schemaOf(name)['$schema'], name).toBe('http://json-schema.org/draft-07/schema#')
    }
  })
})

describe('the head of a page', () => {
  const metaOf = (html: string): Record<string, string> =>
    Object.fromEntries(
      [
        ...html.matchAll(
          /<meta (?:property|name)="((?:og|article|twitter):[^"]+)" content="([^"]*)"/g,
        ),
      ].map(([, name = '', content = '']) => [name, content]),
    )

  test('tells whoever shares an issue what it is', () => {
    const html = site.read(`${IMPORT}/index.html`)
    expect(metaOf(html)).toEqual({
      'og:type': 'article',
      'og:url': `${SITE}${IMPORT}/`,
      'og:site_name': 'Fixture lore',
      'og:title': 'Importing a catalogue reads every price twice',
      'og:description': expect.stringContaining('takes 54 seconds &amp; grows'),
      'article:published_time': '2025-03-11',
      'article:modified_time': '2025-03-19',
      'twitter:card': 'summary',
    })
    expect(metaOf(site.read('/index.html'))['og:type']).toBe('website')
    expect(metaOf(site.read('/404.html'))).toEqual({})
  })

  const alternatesOf = (html: string) =>
    [...html.matchAll(/<link\b[^>]*>/g)]
      .map(([link]) => link)
      .filter((link) => link.includes('rel="alternate"'))
      .map((link) => [attributes(link, 'type')[0], attributes(link, 'href')[0]])

  test('leads to the feed, and from an issue to its source and its facts', () => {
    expect(alternatesOf(site.read(`${IMPORT}/index.html`))).toEqual([
      ['application/atom+xml', '/docs/feed.xml'],
      ['application/json', `/docs${IMPORT}.json`],
      ['text/markdown', `/docs${IMPORT}.md`],
    ])
    expect(alternatesOf(site.read('/components/gateway/index.html'))).toEqual([
      ['application/atom+xml', '/docs/feed.xml'],
      ['application/atom+xml', '/docs/components/gateway/feed.xml'],
    ])
  })
})
