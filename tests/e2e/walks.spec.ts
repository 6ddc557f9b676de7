import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { runBenchlore, serveBenchlore, type Server } from './benchlore.ts'
import { expect, test } from './guarded-page.ts'

/**
 * Questions that someone new to the site answers from its home page by links alone, three at most, without
 * typing anything. What is asserted in the end is the answer as it is printed.
 */
test.describe.configure({ mode: 'default' })

const fixture = path.resolve(import.meta.dirname, '../fixtures/site-walks')

let folder: string
let server: Server

test.beforeAll(async () => {
  test.setTimeout(120_000)
  folder = await mkdtemp(path.join(tmpdir(), 'benchlore-walks-'))
  await cp(fixture, folder, { recursive: true })
  await runBenchlore(['build', 'issues', '--out', 'site', '--date', '2026-07-01'], folder)
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

const inNavigation = (name: string) => (page: Page) =>
  page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name, exact: true })

const inPage = (name: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByRole('link', { name, exact: true })

/** By its heading, which may have a link to itself behind its words. */
const section = (page: Page, name: string) =>
  page.getByRole('region', { name: new RegExp(`^${name}`) })

test('what fixed the last N+1 query, and by how much', async ({ page }) => {
  await walk(page, inNavigation('Causes'), inPage('N+1 queries'))
  const fix = section(page, 'Last fix')
  await expect(fix).toContainText('Every line of an invoice is another query')
  await expect(fix).toContainText('8× as fast')
  await expect(fix).toContainText('Time of an invoice: 1.2 s → 150 ms')
  await expect(fix).toContainText('resolved by Query optimisation on 2025-06-20')
})

test('which technique pays off most, and on how many cases', async ({ page }) => {
  await walk(page, inNavigation('What works'))
  const answer = page.getByRole('main').locator('dl > div', { hasText: 'Pays off most' })
  await expect(answer).toContainText('Query optimisation')
  await expect(answer).toContainText('10.6× as fast')
  await expect(answer).toContainText('geometric mean of 3')
})

test('what we learned about caching', async ({ page }) => {
  const lessons = [
    'A cache without a limit is a memory leak.',
    'Measure how often the cache is hit before making it larger.',
    'Empty the cache where the data is changed, not by time.',
    'What is drawn once a day is worth keeping for a day.',
  ]
  await walk(page, inNavigation('Lessons'), inPage('By technique'), inPage('Caching'))
  for (const lesson of lessons) await expect(section(page, 'Caching')).toContainText(lesson)

  await walk(page, inNavigation('Techniques'), inPage('Caching'))
  for (const lesson of lessons) await expect(section(page, 'Lessons')).toContainText(lesson)
})

test('what came back after it was fixed, and what had been known of it', async ({ page }) => {
  await walk(page)
  const home = section(page, 'Keeps coming back')
  await expect(home).toContainText('N+1 queries')
  await expect(home).toContainText('The monthly report reads every booking by itself')

  await walk(page, (page) => section(page, 'Keeps coming back').getByRole('link', { name: 'N+1' }))
  const told = section(page, 'Came back after it was fixed').getByRole('listitem').first()
  await expect(told).toContainText('The monthly report reads every booking by itself')
  await expect(told).toContainText('Known since 2025, said in Every line of an invoice')
  await expect(told).toContainText('A query for each line is seen only in invoices with many lines')
})

test('what is overdue', async ({ page, site }) => {
  await page.goto(`${site}/`)
  await inPage('What is overdue')(page).click()
  const rows = section(page, 'Overdue').getByRole('row')
  await expect(rows).toHaveCount(3)
  const [open, action] = [rows.nth(1), rows.nth(2)]
  await expect(open).toContainText('To be resolved')
  await expect(open).toContainText('26 days overdue')
  await expect(action).toContainText('Grace Example')
  await expect(action).toContainText('16 days overdue')
  await action.getByRole('link', { name: /^Measure each step of a night/ }).click()
  await expect(page.locator(':target')).toHaveText(/^Action items/)
})
