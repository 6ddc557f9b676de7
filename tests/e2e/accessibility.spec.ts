import type { Page } from '@playwright/test'
import { findBarriers } from './axe.ts'
import { expectChartsDrawn } from './canvas.ts'
import { expect, test } from './guarded-page.ts'
import { openPage, PAGE_TYPES } from './page-types.ts'

test.describe.configure({ mode: 'parallel' })
test.use({ expectedMessages: /status of 404/ })

/** Drawings of which every stroke and fill has the colour of the paper, as markup. */
const findVanished = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor
    const isSeen = (shape: Element): boolean => {
      const { fill, stroke, opacity } = getComputedStyle(shape)
      // A line has nothing to be filled.
      const inks = (shape.localName === 'line' ? [stroke] : [fill, stroke]).filter(
        (ink) => ink !== 'none' && ink !== paper && ink !== 'rgba(0, 0, 0, 0)',
      )
      return inks.length > 0 && opacity !== '0'
    }
    return [...document.querySelectorAll('svg')]
      .filter((drawing) => drawing.checkVisibility())
      .filter(
        (drawing) => ![...drawing.querySelectorAll('rect, circle, path, line, text')].some(isSeen),
      )
      .map((drawing) => drawing.outerHTML.slice(0, 200))
  })

// The page it runs on fails it for console errors and violations of the content policy.
for (const type of PAGE_TYPES) {
  test(`${type.name} opens in both themes and the reader's own colours, axe finds nothing`, async ({
    page,
    site,
  }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await openPage(page, site, type)
      expect(await expectChartsDrawn(page)).toBeGreaterThanOrEqual(type.charts ?? 0)
      expect(await findBarriers(page), colorScheme).toEqual([])
    }
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'active', reducedMotion: 'reduce' })
      await expectChartsDrawn(page)
      expect(await findVanished(page), `the reader's own colours, ${colorScheme}`).toEqual([])
    }
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    await expect(page.locator('html')).toHaveCSS('scroll-behavior', 'auto')
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
