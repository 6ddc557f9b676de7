import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { runBenchlore, serveBenchlore, type Server } from './benchlore.ts'
import { expect, test } from './guarded-page.ts'
import { asFast, daysBetween, isResolved, meanOf, readTold, speedupOf } from './walk-facts.ts'

/**
 * Questions that someone new to the site answers from its home page by links alone, three at most, without
 * typing anything. The answers are worked out from the documents here, and must be what the page says and
 * where it is seen. The documents hold what misleads: an issue opened last that was not fixed last, a huge
 * gain of a single case, promises without figures, causes that overlap, days that are not due.
 */
test.describe.configure({ mode: 'default' })

const fixture = path.resolve(import.meta.dirname, '../fixtures/site-walks')
const TODAY = '2026-07-01'
/** Fewer cases than these have no say in what pays off. */
const ENOUGH = 3

const told = readTold(path.join(fixture, 'issues'))
const resolved = told.filter(isResolved)

let folder: string
let server: Server

test.beforeAll(async () => {
  test.setTimeout(120_000)
  folder = await mkdtemp(path.join(tmpdir(), 'benchlore-walks-'))
  await cp(fixture, folder, { recursive: true })
  await runBenchlore(['build', 'issues', '--out', 'site', '--date', TODAY], folder)
  server = await serveBenchlore(['preview', '--out', 'site', '--port', '0'], folder)
})

test.afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Follows links from the home page, each by the words that are seen of it. */
async function walk(page: Page, ...links: ((page: Page) => Locator)[]): Promise<void> {
  expect(links.length).toBeLessThanOrEqual(3)
  await page.goto(`${server.address}/`)
  for (const find of links) {
    const link = find(page).first()
    await expect(link).toBeVisible()
    await link.click()
  }
}

/** How many screens down something begins. */
async function screensTo(answer: Locator): Promise<number> {
  return answer.evaluate(
    (element) => (element.getBoundingClientRect().top + window.scrollY) / window.innerHeight,
  )
}

const inNavigation = (name: string) => (page: Page) =>
  page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name, exact: true })

const inPage = (name: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByRole('link', { name, exact: true })

/** By its heading, which may have a link to itself behind its words. */
const section = (page: Page, name: string) =>
  page.getByRole('region', { name: new RegExp(`^${name}`) })

for (const [name, viewport] of [
  ['a desktop', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport })

    test('what fixed the last N+1 query, and by how much', async ({ page }) => {
      const fixes = resolved
        .filter(({ causes }) => causes.includes('n-plus-one'))
        .toSorted(
          (a, b) => Date.parse(b.front['resolvedDate']!) - Date.parse(a.front['resolvedDate']!),
        )
      const last = fixes[0]!
      expect(fixes.length).toBeGreaterThan(2)
      expect(fixes.some(({ front }) => front['date']! > last.front['date']!)).toBe(true)

      await walk(page, inNavigation('Causes'), inPage('N+1 queries'))
      const fix = section(page, 'Last fix')
      await expect(fix.getByRole('link').first()).toHaveText(last.title)
      await expect(fix).toContainText(
        'What helped: The addresses of a page are loaded with one query.',
      )
      await expect(fix.locator('strong')).toHaveText(asFast(speedupOf(last)!))
      await expect(fix).toContainText('Time of a parcel list: 3.2 s → 400 ms')
      await expect(fix).toContainText(
        `resolved by Query optimisation on ${last.front['resolvedDate']}`,
      )
      expect(await screensTo(fix)).toBeLessThan(1)
    })

    test('which technique pays off most, and on how many cases', async ({ page }) => {
      const gains = [...new Set(resolved.flatMap(({ techniques }) => techniques))].map((key) => ({
        key,
        speedups: resolved
          .filter(({ techniques }) => techniques.includes(key))
          .flatMap((issue) => speedupOf(issue) ?? []),
      }))
      const [best] = gains
        .filter(({ speedups }) => speedups.length >= ENOUGH)
        .toSorted((a, b) => meanOf(b.speedups) - meanOf(a.speedups))
      expect(best?.key).toBe('query-optimization')
      const { speedups } = best!
      expect(gains.some((one) => meanOf(one.speedups) > meanOf(speedups))).toBe(true)

      await walk(page, inNavigation('What works'))
      const answer = page.getByRole('main').locator('dl > div', { hasText: 'Pays off most' })
      await expect(answer).toContainText('Query optimisation')
      await expect(answer).toContainText(
        `${asFast(meanOf(speedups))}, geometric mean of ${speedups.length}`,
      )
      expect(await screensTo(answer)).toBeLessThan(1)
    })

    test('what we learned about caching', async ({ page }) => {
      const said = told.flatMap(({ lessons }) => lessons).filter((text) => /cache/i.test(text))
      const others = told
        .filter(({ techniques }) => techniques.includes('caching'))
        .flatMap(({ lessons }) => lessons)
        .filter((text) => !/cache/i.test(text))
      expect(said.length).toBeGreaterThan(2)
      expect(others.length).toBeGreaterThan(0)
      const lessonsOf = (page: Page) =>
        section(page, 'Lessons').getByRole('list').getByRole('listitem')

      await walk(page, inNavigation('Techniques'), inPage('Caching'), inPage(/^\d+ lessons$/))
      await expect(section(page, 'Lessons')).toBeInViewport()
      const printed = await lessonsOf(page).allTextContents()
      const texts = printed.map((text) => text.trim())
      expect(texts.slice(0, said.length).toSorted()).toEqual(said.toSorted())
      expect(texts.slice(said.length).toSorted()).toEqual(others.toSorted())

      await walk(page, inNavigation('Lessons'), inPage('By technique'), inPage('Caching'))
      await expect(page.getByRole('heading', { name: /^Caching/ })).toBeInViewport()
      const group = section(page, 'Caching')
      for (const { lessons } of told.filter(({ techniques }) => techniques.includes('caching')))
        for (const lesson of lessons) await expect(group).toContainText(lesson)
    })

    test('what came back after it was fixed, and what had been known of it', async ({ page }) => {
      /** Causes with an issue opened after another was resolved. */
      const back = [...new Set(told.flatMap(({ causes }) => causes))].filter((key) => {
        const issues = told.filter(({ causes }) => causes.includes(key))
        const ends = issues.filter(isResolved).map(({ front }) => front['resolvedDate']!)
        return issues.some(({ front }) => ends.some((end) => end < front['date']!))
      })
      expect(back.toSorted()).toEqual(['n-plus-one', 'no-caching'])

      await walk(page, inPage('What came back after it was fixed'))
      const home = section(page, 'Keeps coming back')
      await expect(home.getByRole('heading', { level: 2 })).toBeInViewport()
      // What is open again stands first, and nothing else came back.
      await expect(home.getByRole('heading', { level: 3 })).toHaveText([
        'N+1 queries',
        'No caching',
      ])
      const [rows, cache] = [home.getByRole('listitem').nth(0), home.getByRole('listitem').nth(1)]
      await expect(rows).toContainText('The monthly report reads every booking by itself')
      // Prices and the catalogue are both of the shop, the thumbnails are not.
      await expect(cache).toContainText('Seen again twice in 3 issues (once in the same component)')
      await expect(cache).toContainText('The catalogue is read from disk for every page')
      await expect(cache).toContainText('Known since 2025, said in Prices are computed again')
      await expect(cache).toContainText('A cache without a limit is a memory leak.')

      await rows.getByRole('link', { name: 'N+1 queries' }).click()
      const again = section(page, 'Came back after it was fixed').getByRole('listitem').first()
      await expect(again).toContainText('The monthly report reads every booking by itself')
      await expect(again).toContainText('Known since 2025, said in Every line of an invoice')
      await expect(again).toContainText('A query for each line is seen only in invoices with many')
    })

    test('what is overdue', async ({ page }) => {
      const isOver = ({ front }: (typeof told)[number]) =>
        front['status'] === 'resolved' || front['status'] === 'closed'
      const overdue = told
        .flatMap((issue) => [
          ...(isOver(issue) || issue.front['due'] === undefined
            ? []
            : [{ text: 'To be resolved', due: issue.front['due'], title: issue.title }]),
          ...issue.actions.map((action) => ({ ...action, title: issue.title })),
        ])
        .filter(({ due }) => due < TODAY)
        .toSorted((a, b) => Date.parse(a.due) - Date.parse(b.due))
      expect(overdue.length).toBe(2)

      await walk(page)
      const tile = page.getByRole('main').locator('dl > div', { hasText: 'What is overdue' })
      await expect(tile.locator('.value')).toHaveText(String(overdue.length))
      await inPage('What is overdue')(page).click()
      const rows = section(page, 'Overdue').locator('tbody').getByRole('row')
      await expect(rows).toHaveCount(overdue.length)
      for (const [index, { text, due, title }] of overdue.entries()) {
        await expect(rows.nth(index)).toContainText(text)
        await expect(rows.nth(index)).toContainText(title)
        await expect(rows.nth(index)).toContainText(`${daysBetween(due, TODAY)} days overdue`)
      }
      expect(await screensTo(rows.first())).toBeLessThan(1)
      await rows.getByRole('link', { name: /^Measure each step of a night/ }).click()
      await expect(page.locator(':target')).toHaveText(/^Action items/i)
    })
  })
}
