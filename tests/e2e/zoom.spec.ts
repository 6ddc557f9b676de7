import type { Page } from '@playwright/test'
import { expectChartsDrawn } from './canvas.ts'
import { findMisfits } from './fit.ts'
import { expect, test } from './guarded-page.ts'
import { openPage, PAGE_TYPES } from './page-types.ts'

test.describe.configure({ mode: 'parallel' })
test.use({ expectedMessages: /status of 404/ })

const scaleText = (page: Page, percent: number): Promise<void> =>
  page.evaluate((percent) => {
    document.documentElement.style.fontSize = `${percent}%`
  }, percent)

for (const type of PAGE_TYPES) {
  test(`${type.name} fits with text of twice the size, and in half a window`, async ({
    page,
    site,
  }) => {
    await openPage(page, site, type)
    // A browser that zooms to 200 % halves the window in CSS pixels.
    for (const [width, text] of [
      [720, 100],
      [320, 100],
      [390, 200],
      [1440, 200],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      await scaleText(page, text)
      await expectChartsDrawn(page)
      expect(await findMisfits(page), `${width} pixels, text of ${text} %`).toEqual([])
    }
  })
}

test('what does not fit is noticed', async ({ page, site }) => {
  await page.goto(`${site}/issues/`)
  await page.evaluate(() => {
    const cell = document.querySelector<HTMLElement>('tbody th a')!
    cell.style.cssText = 'display: block; width: 2rem; overflow: hidden; white-space: nowrap'
    document.querySelector('h1')!.style.cssText = 'width: 120vw'
  })
  const misfits = await findMisfits(page)
  expect(misfits).toContainEqual(expect.stringMatching(/^The page is \d+ pixels too wide/))
  expect(misfits).toContainEqual(expect.stringMatching(/leaves <a /))
})
