import type { Locator } from '@playwright/test'
import { countColours } from './canvas.ts'
import { expect, test } from './guarded-page.ts'

const snapshot = (canvas: Locator): Promise<string> =>
  canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL())

const TABLES = ['history-table', 'gains-table']
const chartOf = (table: string): string => `benchlore-chart[for="${table}"]`

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the charts of trends are drawn, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto(`${site}/trends/`)
    for (const table of TABLES) {
      const chart = page.locator(chartOf(table))
      await chart.scrollIntoViewIfNeeded()
      await expect(chart).toHaveAttribute('data-drawn', '')
      await expect.poll(() => countColours(chart.locator('canvas'))).toBeGreaterThan(5)
    }
  })
}

test('the charts of trends draw the numbers of their tables', async ({ page, site }) => {
  await page.goto(`${site}/trends/`)
  const { periods } = JSON.parse(
    (await page.locator(`${chartOf('history-table')} script`).textContent()) ?? '',
  ) as { periods: { row: number; opened: number; resolved: number; open: number }[] }
  const rows = await page.locator('#history-table tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      first: Number(row.getAttribute('data-row')),
      last: Number(row.getAttribute('data-last-row') ?? row.getAttribute('data-row')),
      figures: [...row.querySelectorAll('td')].map(({ textContent }) => Number(textContent)),
    })),
  )
  for (const { row, opened, resolved, open } of periods) {
    const shown = rows.filter(({ first, last }) => first <= row && row <= last)
    expect(shown.map(({ figures }) => figures)).toEqual([[opened, resolved, open]])
  }
})

test('the arrow keys step through a chart, say each value and lead to its issue', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/trends/`)
  const chart = page.locator(chartOf('gains-table'))
  const output = chart.locator('output')
  await chart.scrollIntoViewIfNeeded()
  await expect(chart).toHaveAttribute('data-drawn', '')
  const before = await snapshot(chart.locator('canvas'))
  await chart.locator('canvas').focus()
  await page.keyboard.press('End')
  const chosen = page.locator('#gains-table tr.is-chosen')
  await expect(chosen).toHaveCount(1)
  const title = (await chosen.locator('th').innerText()).trim()
  await expect(output).toContainText(title)
  await expect(output).toContainText('Gain: ')
  await expect(output).toHaveAttribute('aria-live', 'polite')
  expect(await snapshot(chart.locator('canvas'))).not.toBe(before)
  await page.keyboard.press('Escape')
  await expect(chosen).toHaveCount(0)
  await page.keyboard.press('Home')
  const href = await chosen.locator('th a').getAttribute('href')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new URL(href ?? '', site).href)
})

test('a pointer over a chart shows its month, and the row of the table', async ({ page, site }) => {
  await page.goto(`${site}/trends/`)
  const chart = page.locator(chartOf('history-table'))
  await expect(chart).toHaveAttribute('data-drawn', '')
  const box = await chart.locator('canvas').boundingBox()
  await chart.locator('canvas').hover({ position: { x: (box?.width ?? 0) / 2, y: 100 } })
  await expect(page.locator('#history-table tr.is-chosen')).toHaveCount(1)
  await expect(chart.locator('output')).toContainText('Opened: ')
  await page.mouse.move(0, 0)
  await expect(chart.locator('output')).toContainText('Point at the chart')
})

test('a chart follows the theme and the width of the page', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`${site}/trends/`)
  const canvas = page.locator(`${chartOf('history-table')} canvas`)
  await expect.poll(() => countColours(canvas)).toBeGreaterThan(5)
  const light = await snapshot(canvas)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => snapshot(canvas)).not.toBe(light)
  await page.setViewportSize({ width: 390, height: 800 })
  await expect.poll(async () => (await canvas.boundingBox())?.width).toBeLessThan(390)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('trends are complete in their tables', async ({ page, site }) => {
    await page.goto(`${site}/trends/`)
    await expect(page.locator('.chart').first()).toBeHidden()
    await expect(page.locator('#history-table tbody tr').first()).toBeVisible()
    await expect(page.locator('#gains-table tbody tr').first()).toBeVisible()
  })

  test('a lesson is found by its address', async ({ page, site }) => {
    const response = await page.request.get(`${site}/lessons.json`)
    const { lessons } = (await response.json()) as { lessons: { url: string; text: string }[] }
    expect(lessons.length).toBeGreaterThan(1)
    const last = lessons.at(-1)
    await page.goto(`${site}${last?.url}`)
    await expect(page.locator('li:target')).toContainText(last?.text ?? '')
    await expect(page.locator('li:target')).toBeInViewport()
  })
})
