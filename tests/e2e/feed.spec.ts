import type { Page } from '@playwright/test'
import { formatAtom, type FeedEntry } from '../../src/core/site/atom.ts'
import { formatSitemap } from '../../src/core/site/sitemap.ts'
import { expect, test } from './guarded-page.ts'

/** What a real XML parser says of a feed by the rules of RFC 4287, in the order they are checked. */
const checkFeed = (page: Page, xml: string) =>
  page.evaluate((xml) => {
    const ATOM = 'http://www.w3.org/2005/Atom'
    const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement
    const problems: string[] = []
    const demand = (isMet: boolean, rule: string) => {
      if (!isMet) problems.push(rule)
    }
    const childrenOf = (parent: Element, name: string) =>
      [...parent.children].filter((child) => child.localName === name)
    const one = (parent: Element, name: string): string => {
      const found = childrenOf(parent, name)
      demand(found.length === 1, `${parent.localName} has ${found.length} ${name}`)
      const text = found[0]?.textContent ?? ''
      demand(text.trim() !== '', `${name} is empty`)
      return text
    }
    const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/
    const isTime = (text: string) => TIME.test(text) && !Number.isNaN(Date.parse(text))

    demand(root.localName === 'feed', `the root is ${root.localName}: ${root.textContent}`)
    const all = [root, ...root.querySelectorAll('*')]
    demand(
      all.every((element) => element.namespaceURI === ATOM),
      'an element is not in the namespace of Atom',
    )
    const entries = childrenOf(root, 'entry')
    const ids: string[] = []
    for (const part of [root, ...entries]) {
      const id = one(part, 'id')
      demand(/^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i.test(id), `${id} is no absolute IRI`)
      ids.push(id)
      one(part, 'title')
      demand(isTime(one(part, 'updated')), 'updated is no time of RFC 3339')
      for (const { textContent } of childrenOf(part, 'published')) {
        demand(isTime(textContent), 'published is no time of RFC 3339')
      }
      const links = childrenOf(part, 'link')
      const alternates = links.filter((link) => link.getAttribute('rel') === 'alternate')
      demand(alternates.length === 1, `${alternates.length} alternate links`)
      demand(
        links.every((link) => URL.canParse(link.getAttribute('href') ?? '', 'https://a.example')),
        'a link leads nowhere',
      )
      demand(childrenOf(part, 'summary').length < 2, 'more than one summary')
      for (const category of childrenOf(part, 'category')) {
        demand((category.getAttribute('term') ?? '') !== '', 'a category has no term')
      }
      for (const author of childrenOf(part, 'author')) one(author, 'name')
    }
    demand(new Set(ids).size === ids.length, 'an id is there twice')
    demand(childrenOf(root, 'author').length > 0, 'entries without an author')
    demand(
      childrenOf(root, 'link').filter((link) => link.getAttribute('rel') === 'self').length === 1,
      'no link to itself',
    )
    const titles = entries.map((entry) => childrenOf(entry, 'title')[0]?.textContent)
    return { problems, titles }
  }, xml)

test.describe('a feed is valid', () => {
  test('as it is published, for the whole site and for a component', async ({ page, site }) => {
    const { issues } = (await (await fetch(`${site}/issues.json`)).json()) as {
      issues: { date: string | null }[]
    }
    const dated = issues.filter(({ date }) => date !== null).length
    expect(dated).toBeGreaterThan(0)
    const whole = await checkFeed(page, await (await fetch(`${site}/feed.xml`)).text())
    expect(whole.problems).toEqual([])
    expect(whole.titles.length).toBeGreaterThanOrEqual(dated)
    const component = await fetch(`${site}/components/reporting/feed.xml`)
    expect(component.status).toBe(200)
    const part = await checkFeed(page, await component.text())
    expect(part.problems).toEqual([])
    expect(part.titles.length).toBeGreaterThan(0)
    for (const title of part.titles) expect(whole.titles).toContain(title)
  })

  test('of lessons, which the page of lessons names', async ({ page, site }) => {
    await page.goto(`${site}/lessons/`)
    const link = page.locator('link[type="application/atom+xml"][title^="Lessons"]')
    const address = new URL((await link.getAttribute('href')) ?? '', page.url())
    const { problems, titles } = await checkFeed(page, await (await fetch(address)).text())
    expect(problems).toEqual([])
    expect(titles.length).toBeGreaterThan(0)
  })

  test('whatever its titles, names and summaries hold', async ({ page }) => {
    const texts = [
      'p99 < 5 ms & rising',
      '</title><script>alert(1)</script>',
      ']]> <![CDATA[ &amp; &#60; &bogus;',
      'Quotes " and \' and a\ttab\nand a line',
      '検索が遅い 🐢 e\u0301',
    ]
    const broken = 'bell\u0007 null\u0000 escape\u001B half\uD83D end\uFFFF'
    const entries = [...texts, broken, ' \u0000 '].map((text, n): FeedEntry => ({
      id: `urn:uuid:00000000-0000-8000-8000-00000000000${n}`,
      title: text,
      link: '/issues/a/',
      published: '2025-01-01T00:00:00Z',
      updated: '2025-01-01T00:00:00+09:00',
      authors: [text, ''],
      categories: [text],
      summary: text,
      lang: undefined,
    }))
    const feed = {
      id: 'urn:uuid:00000000-0000-8000-8000-0000000000ff',
      title: texts[1] ?? '',
      subtitle: texts[2] ?? '',
      lang: 'en',
      self: '/feed.xml?a=1&b="2"',
      page: '/',
      updated: '2025-01-01T00:00:00Z',
      author: texts[0] ?? '',
      version: '1.0.0',
    }
    const { problems, titles } = await checkFeed(page, formatAtom({ ...feed, entries }))
    expect(problems).toEqual([])
    expect(titles).toEqual([...texts, 'bell null escape half end', '–'])
    expect((await checkFeed(page, formatAtom({ ...feed, entries: [] }))).problems).toEqual([])
  })
})

test('the check notices what is not valid', async ({ page }) => {
  for (const xml of [
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>A & B</title></feed>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>A</title></feed>',
    '<feed><id>urn:x:1</id></feed>',
  ]) {
    expect((await checkFeed(page, xml)).problems, xml).not.toEqual([])
  }
})

test('a sitemap names addresses as they must be written', async ({ page }) => {
  const xml = formatSitemap(['/', '/a&b/', '/遅い/'], [], {
    base: '/docs',
    site: 'https://perf.example.com',
    timeZone: 'UTC',
  })
  const locations = await page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'application/xml')
    return [...root.querySelectorAll('loc')].map(({ textContent }) => textContent)
  }, xml)
  expect(locations).toEqual([
    'https://perf.example.com/docs/',
    'https://perf.example.com/docs/a&b/',
    'https://perf.example.com/docs/%E9%81%85%E3%81%84/',
  ])
})

test('a site that does not know its address has no sitemap and names none', async ({ site }) => {
  expect((await fetch(`${site}/sitemap.xml`)).status).toBe(404)
  expect(await (await fetch(`${site}/robots.txt`)).text()).toBe('User-agent: *\nAllow: /\n')
})
