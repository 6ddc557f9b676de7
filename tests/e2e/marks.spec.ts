import type { Page } from '@playwright/test'
import { expect, test } from './guarded-page.ts'

const EXPORT = 'Monthly report export takes minutes'
const WORD = 'quokkaledger'
const ISSUE = '/issues/report-export-measured/'

const bar = (page: Page) => page.getByRole('region', { name: 'Words of your search' })

/** The words that the browser marks, in order; by name of the highlight. */
const marked = (page: Page, name = 'found') =>
  page.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
    name,
  )

async function openResult(page: Page, site: string, query: string): Promise<void> {
  await page.goto(`${site}/search/?q=${encodeURIComponent(query)}`)
  await page.getByRole('main').getByRole('link', { name: EXPORT }).first().click()
  await expect(page.locator('h1')).toContainText(EXPORT)
}

test.describe('the page that a result leads to', () => {
  test('marks the words as they stand there, and has a clean address', async ({ page, site }) => {
    await openResult(page, site, `exports ${WORD}`)
    await expect(bar(page).getByRole('status')).toHaveText(/^\d+ places marked$/)
    const words = new Set((await marked(page)).map((word) => word.toLowerCase()))
    expect(words).toContain(WORD)
    expect(words).toContain('export')
    await expect(page).toHaveURL(site + ISSUE)
    const elements = await page.locator('main mark').count()
    expect(elements, 'its elements are untouched').toBe(0)
  })

  test('leads from place to place and around', async ({ page, site }) => {
    await openResult(page, site, WORD)
    await expect(bar(page)).toBeVisible()
    const count = (await marked(page)).length
    expect(count).toBeGreaterThan(0)
    for (let index = 1; index <= count; index += 1) {
      await bar(page).getByRole('button', { name: 'Next place' }).click()
      await expect(bar(page).getByRole('status')).toHaveText(`${index} of ${count}`)
      expect(await marked(page, 'found-current')).toHaveLength(1)
      await expect
        .poll(() =>
          page.evaluate(() => {
            const [place] = CSS.highlights.get('found-current') ?? []
            const { top, bottom } = (place as Range).getBoundingClientRect()
            return bottom > top && top >= 0 && bottom <= innerHeight
          }),
        )
        .toBe(true)
    }
    await bar(page).getByRole('button', { name: 'Next place' }).click()
    await expect(bar(page).getByRole('status')).toHaveText(`1 of ${count}`)
    await bar(page).getByRole('button', { name: 'Previous place' }).click()
    await expect(bar(page).getByRole('status')).toHaveText(`${count} of ${count}`)
  })

  test('takes the marks off, for good', async ({ page, site }) => {
    await openResult(page, site, WORD)
    await bar(page).getByRole('button', { name: 'Remove marks' }).click()
    await expect(bar(page)).toHaveCount(0)
    expect(await marked(page)).toEqual([])
    await expect(page.locator('main')).toBeFocused()
    await page.reload()
    await expect(page.locator('h1')).toContainText(EXPORT)
    await page.waitForLoadState('networkidle')
    await expect(bar(page)).toHaveCount(0)
  })

  test('keeps them over a reload', async ({ page, site }) => {
    await openResult(page, site, WORD)
    await expect(bar(page)).toBeVisible()
    await page.reload()
    await expect(bar(page)).toBeVisible()
    expect((await marked(page)).length).toBeGreaterThan(0)
  })

  test('marks them in another tab as well', async ({ page, site }) => {
    await page.goto(`${site}/search/?q=${WORD}`)
    const link = page.getByRole('main').getByRole('link', { name: EXPORT }).first()
    const opened = page.context().waitForEvent('page')
    await link.click({ modifiers: ['ControlOrMeta'] })
    const tab = await opened
    await expect(bar(tab)).toBeVisible()
    await expect(tab).toHaveURL(site + ISSUE)
  })

  test('is at the section that was chosen', async ({ page, site }) => {
    await page.goto(`${site}/search/?q=${WORD}`)
    const section = page.getByRole('list', { name: 'Found in' }).first().getByRole('link').first()
    await section.click()
    await expect(page).toHaveURL(/\/issues\/report-export-measured\/#.+/)
    await expect(page.locator(':target')).toBeInViewport()
    await expect(bar(page)).toBeVisible()
  })

  test('runs nothing of what an address hands over', async ({ page, site }) => {
    const hostile = '"><script>alert(1)</script> <img src=x onerror=alert(1)> (.* export'
    await page.goto(`${site}${ISSUE}?mark=${encodeURIComponent(hostile)}`)
    await expect(bar(page)).toBeVisible()
    expect((await marked(page)).every((word) => /^export$/i.test(word))).toBe(true)
    await expect(page.locator('img[src="x"]')).toHaveCount(0)
  })
})

test('a page without a search loads nothing to mark with', async ({ page, site }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(`${site}${ISSUE}`, { waitUntil: 'networkidle' })
  expect(requests.filter((url) => /page-marks/.test(url))).toEqual([])
  await expect(bar(page)).toHaveCount(0)
})

test('where the browser cannot mark, the page is as ever', async ({ page, site }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights')
    Object.defineProperty(globalThis, 'CSS', { value: { supports: CSS.supports.bind(CSS) } })
  })
  await page.goto(`${site}${ISSUE}?mark=export`, { waitUntil: 'networkidle' })
  await expect(page).toHaveURL(site + ISSUE)
  await expect(bar(page)).toHaveCount(0)
  await expect(page.locator('h1')).toContainText(EXPORT)
})
