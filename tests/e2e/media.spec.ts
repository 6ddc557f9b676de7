import type { Page } from '@playwright/test'
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
      const inks = [fill, stroke].filter((ink) => ink !== 'none' && ink !== paper)
      return inks.length > 0 && opacity !== '0'
    }
    return [...document.querySelectorAll('svg')]
      .filter((drawing) => drawing.checkVisibility())
      .filter((drawing) => ![...drawing.querySelectorAll('rect, circle, path')].some(isSeen))
      .map((drawing) => drawing.outerHTML.slice(0, 200))
  })

for (const type of PAGE_TYPES) {
  test(`nothing of ${type.name} vanishes or moves where colours and motion are the reader's`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    await openPage(page, site, type)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'active', reducedMotion: 'reduce' })
      expect(await expectChartsDrawn(page)).toBeGreaterThanOrEqual(type.charts ?? 0)
      expect(await findVanished(page), colorScheme).toEqual([])
    }
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    await expect(page.locator('html')).toHaveCSS('scroll-behavior', 'auto')
  })
}

test('an issue prints with its chart and its figures, without what paper cannot do', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`${site}/issues/report-export-measured/`)
  await expectChartsDrawn(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('radio').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('table', { name: /Figures before and after/ })).toBeVisible()
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  expect(await expectChartsDrawn(page)).toBe(1)
  // Printing lays out anew without telling the page: the chart has the width that it had in the window.
  const overhang = await page
    .locator('benchlore-chart')
    .first()
    .evaluate((chart) => {
      const canvas = chart.querySelector('canvas')!
      canvas.style.width = '3000px'
      return canvas.getBoundingClientRect().right - chart.getBoundingClientRect().right
    })
  expect(overhang).toBeLessThanOrEqual(0)
})

test('a chart that was drawn for paper is drawn for the window again', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`${site}/issues/report-export-measured/`)
  await expectChartsDrawn(page)
  const canvas = page.locator('benchlore-chart canvas').first()
  const picture = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL())
  const inWindow = await picture()
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect(await picture()).not.toBe(inWindow)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await picture()).toBe(inWindow)
})
