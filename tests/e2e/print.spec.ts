import { expectChartsDrawn } from './canvas.ts'
import { expect, test } from './guarded-page.ts'

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
