import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runBenchlore, serveBenchlore, type Server } from './benchlore.ts'
import { countColours } from './canvas.ts'
import { findMisfits } from './fit.ts'
import { expect, test } from './guarded-page.ts'

const fixture = path.resolve(import.meta.dirname, '../fixtures/issue-page')
let folder: string
let server: Server

test.describe.configure({ mode: 'serial', timeout: 120_000 })

test.beforeAll(async () => {
  // A build of its own takes longer on a busy machine than a hook may.
  test.setTimeout(120_000)
  folder = await mkdtemp(path.join(tmpdir(), 'benchlore-samples-'))
  await cp(fixture, folder, { recursive: true })
  await runBenchlore(['build', '--out', 'out', '--date', '2025-06-20'], folder)
  server = await serveBenchlore(['preview', '--out', 'out', '--port', '0'], folder)
})

test.afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

for (const scheme of ['light', 'dark'] as const) {
  test(`the chart of the runs follows the arrow keys and lights up its row, ${scheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto(`${server.address}/issues/sampled/`)
    const part = page.getByRole('region', { name: 'Samples behind the figures' })
    const chart = part.locator('benchlore-chart')
    await chart.scrollIntoViewIfNeeded()
    await expect(chart).toHaveAttribute('data-drawn', '')
    const canvas = chart.locator('canvas')
    await expect.poll(() => countColours(canvas)).toBeGreaterThan(4)
    await expect(canvas).toHaveAccessibleName(/Before: 45.s median of 10 runs/)
    await canvas.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(part.locator('tr.is-chosen')).toContainText('After')
    await expect(chart.locator('output')).toHaveText(/^After parse\. Figure: 9.s/)
  })
}

test('the results can be downloaded from the figures and from the text', async ({ page }) => {
  await page.goto(`${server.address}/issues/sampled/`)
  const link = page.getByRole('link', { name: 'parse-before.json' })
  const href = await link.getAttribute('href')
  const response = await page.request.get(new URL(href!, page.url()).href)
  expect(response.status()).toBe(200)
  expect(await response.text()).not.toContain('@')
  await expect(page.locator(`a[href="${href}"]`)).toHaveCount(2)
})

for (const width of [360, 820, 1440]) {
  test(`the samples fit a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${server.address}/issues/sampled/`)
    expect(await findMisfits(page)).toEqual([])
  })
}
