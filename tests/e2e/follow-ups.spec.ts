import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Server, fixtureIssues, runBenchlore, serveBenchlore } from './benchlore.ts'
import { expect, test } from './guarded-page.ts'

test('follow-ups are narrowed by owner and component, and the address keeps it', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/follow-ups/`)
  const items = page.locator('[data-part="item"]:visible')
  await expect(items).toHaveCount(4)
  const heading = page.getByRole('heading', { name: /^Overdue/ })
  const overdue = (await heading.textContent()) ?? ''
  await page.getByLabel('Owner').selectOption('Grace Example (1)')
  await expect(items).toHaveCount(1)
  await expect(page.getByRole('main').getByRole('status')).toHaveText('1 of 4 follow-ups')
  // A part of which nothing remains goes with its heading.
  await expect(page.getByRole('heading', { name: 'Fixes not verified' })).toBeHidden()
  expect(new URL(page.url()).search).toBe('?owner=Grace+Example')
  await expect(heading).toHaveText('Overdue 1')
  const narrowed = page.locator('[data-part="narrowed"]')
  await expect(narrowed).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(narrowed).toHaveText('1 of 4 follow-ups: Owner: Grace Example')
  await expect(narrowed).toBeVisible()
  await page.emulateMedia({ media: null })
  await page.reload()
  await expect(items).toHaveCount(1)
  await page.getByLabel('Component').selectOption({ label: 'Checkout API (1)' })
  await expect(items).toHaveCount(0)
  await page.getByLabel('Owner').selectOption('All')
  await expect(items).toHaveCount(1)
  await expect(items).toContainText('No figures before and after the fix')
  await page.goBack()
  await expect(items).toHaveCount(0)
  await expect(page.getByLabel('Owner')).toHaveValue('Grace Example')
  await page.goBack()
  await expect(items).toHaveCount(1)
  await page.goBack()
  await expect(items).toHaveCount(4)
  await expect(page.getByLabel('Owner')).toHaveValue('')
  await page.goto(`${site}/follow-ups/?owner=grace+example`)
  await expect(items).toHaveCount(1)
  await expect(page.getByLabel('Owner')).toHaveValue('Grace Example')
  await page.goto(`${site}/follow-ups/?owner=Nobody+any+more`)
  await expect(items).toHaveCount(4)
  await expect(heading).toHaveText(overdue)
})

test('on paper follow-ups, reviews and the timeline are tables without what a screen needs', async ({
  page,
  site,
}) => {
  // The width of a page of A4.
  await page.setViewportSize({ width: 680, height: 900 })
  await page.emulateMedia({ media: 'print' })
  for (const path of ['/follow-ups/', '/reviews/', '/reviews/2026/', '/timeline/']) {
    await page.goto(`${site}${path}`)
    await expect(page.locator('main table thead').first(), path).toBeVisible()
    await expect(page.locator('.site-footer a').first(), path).toBeHidden()
    for (const part of ['button', 'select', 'input', 'nav'])
      await expect(page.locator(part).filter({ visible: true }), `${path} ${part}`).toHaveCount(0)
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overhang, path).toBe(0)
  }
})

test.describe('a year later', () => {
  let folder: string
  let server: Server

  test.describe.configure({ mode: 'default' })
  test.beforeAll(async () => {
    test.setTimeout(120_000)
    folder = await mkdtemp(path.join(tmpdir(), 'benchlore-follow-ups-'))
    await runBenchlore(['build', fixtureIssues, '--out', 'site', '--date', '2027-08-01'], folder)
    server = await serveBenchlore(['preview', '--out', 'site', '--port', '0'], folder)
  })
  test.afterAll(async () => {
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test('what an issue left is folded, until a choice, an address or print asks for it', async ({
    page,
  }) => {
    await page.goto(`${server.address}/follow-ups/`)
    const fold = page.getByText('Left by resolved issues of over a year ago')
    const item = page.locator('#verification-api-checkout-with-frontmatter')
    await expect(page.getByRole('heading', { name: /^Fixes not verified/ })).toBeVisible()
    await expect(item).toBeHidden()
    await page.getByLabel('Component').selectOption({ label: 'Checkout API (1)' })
    await expect(item).toBeVisible()
    await expect(page.getByRole('heading', { name: /^Fixes not verified/ })).toHaveText(/ 1\s*$/)
    await expect(fold).toHaveText(/ 1\s*$/)
    await page.goBack()
    await expect(item).toBeHidden()
    await page.getByLabel('Owner').selectOption('Grace Example (1)')
    await expect(fold).toBeHidden()
    await page.getByLabel('Owner').selectOption('All')
    await page.emulateMedia({ media: 'print' })
    await expect(item).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
    await expect(item).toBeHidden()
    await page.goto(`${server.address}/follow-ups/#${await item.getAttribute('id')}`)
    await expect(item).toBeInViewport()
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('follow-ups are complete, overdue first', async ({ page, site }) => {
    await page.goto(`${site}/follow-ups/`)
    await expect(page.locator('[data-part="item"]:visible')).toHaveCount(4)
    await expect(page.locator('main h2')).toHaveText([/Overdue/, /Due next/, /Fixes not/])
    await expect(page.getByLabel('Owner')).toBeHidden()
  })
})

test('the feed of follow-ups names each once and stays as it is', async ({ page, site }) => {
  const text = await (await page.request.get(`${site}/follow-ups/feed.xml`)).text()
  const ids = [...text.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(4)
  expect(text).toContain('<published>2026-06-06T00:00:00Z</published>')
  expect(text).not.toContain('2026-07-01')
})
