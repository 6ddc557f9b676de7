import { formatQuantity } from '../../src/core/measure/format.ts'
import { countColours } from './canvas.ts'
import { expect, test } from './guarded-page.ts'
import { fetchIssue } from './published.ts'

const CHARTED = ['report-export-measured', 'api-checkout-with-frontmatter']

for (const id of CHARTED) {
  test(`the chart of ${id} is drawn when it comes into view`, async ({ page, site }) => {
    await page.goto(`${site}/issues/${id}/`)
    const chart = page.locator('benchlore-chart').first()
    await chart.scrollIntoViewIfNeeded()
    await expect(chart).toHaveAttribute('data-drawn', '')
    const canvas = chart.locator('canvas')
    await expect.poll(() => countColours(canvas)).toBeGreaterThan(3)
    const box = await canvas.boundingBox()
    expect(box?.width).toBeGreaterThan(100)
    expect(box?.height).toBeGreaterThan(20)
  })

  test(`the table beside the chart of ${id} holds the published numbers`, async ({
    page,
    site,
  }) => {
    const { benchmarks } = await fetchIssue(site, id)
    expect(benchmarks.length).toBeGreaterThan(1)
    await page.goto(`${site}/issues/${id}/`)
    const table = await page.locator('benchlore-chart').first().getAttribute('for')
    const rows = page.locator(`[id="${table}"] tbody tr`)
    await expect(rows).toHaveCount(benchmarks.length)
    for (const [index, { before, after }] of benchmarks.entries()) {
      const figures = rows.nth(index).locator('td data')
      const published = [before, after].filter((quantity) => quantity !== null)
      await expect(figures).toHaveText(published.map(formatQuantity))
      for (const [position, { value }] of published.entries()) {
        await expect(figures.nth(position)).toHaveAttribute('value', String(value))
      }
    }
  })
}

test('an issue without figures has no empty chart', async ({ page, site }) => {
  await page.goto(`${site}/issues/open-without-figures/`)
  await expect(page.locator('main')).toContainText('Nobody has measured which step grows')
  await expect(page.locator('canvas')).toHaveCount(0)
})

test('a chart is drawn again in the other colours when the theme changes', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`${site}/issues/report-export-measured/`)
  const chart = page.locator('benchlore-chart').first()
  await chart.scrollIntoViewIfNeeded()
  const canvas = chart.locator('canvas')
  await expect(chart).toHaveAttribute('data-drawn', '')
  const snapshot = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL())
  await expect.poll(() => countColours(canvas)).toBeGreaterThan(3)
  const light = await snapshot()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(snapshot).not.toBe(light)
})
