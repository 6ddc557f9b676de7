import { findBarriers } from './axe.ts'
import { expectChartsDrawn } from './canvas.ts'
import { expect, test } from './guarded-page.ts'
import { openPage, PAGE_TYPES } from './page-types.ts'

test.describe.configure({ mode: 'parallel' })
test.use({ expectedMessages: /status of 404/ })

// The page it runs on fails it for console errors and violations of the content policy.
for (const type of PAGE_TYPES) {
  test(`${type.name} opens in both themes, draws its charts, and axe finds nothing`, async ({
    page,
    site,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await openPage(page, site, type)
      expect(await expectChartsDrawn(page)).toBeGreaterThanOrEqual(type.charts ?? 0)
      expect(await findBarriers(page), colorScheme).toEqual([])
    }
  })
}

test('axe finds what is wrong', async ({ page, site }) => {
  await page.goto(`${site}/trends/`)
  await page
    .locator('canvas')
    .first()
    .evaluate((canvas) => canvas.removeAttribute('aria-label'))
  expect(await findBarriers(page)).toContainEqual(expect.stringMatching(/^role-img-alt: <canvas/))
})
