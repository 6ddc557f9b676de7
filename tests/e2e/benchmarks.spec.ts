import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { formatSuite } from '../../src/core/benchmark/format-suite.ts'
import { findBarriers } from './axe.ts'
import { runBenchlore, serveBenchlore, type Server } from './benchlore.ts'
import { countColours, expectChartsDrawn } from './canvas.ts'
import { findMisfits } from './fit.ts'
import { expect, test } from './guarded-page.ts'
import { inventHistory } from './invented-history.ts'

const ISSUE = `---
series: nightly/export
---

# Performance Issue: Export of a month takes 45 s

**Date**: 2020-01-12
**Status**: Resolved
**Component**: Export

## Benchmark Results

| Metric | Before | After |
| --- | --- | --- |
| Export of a month | 45 s | 9 s |

## Resolution

**Resolved Date**: 2020-01-21
**Resolution Summary**: The bookings are read in one statement.

### Lessons Learned

- Count the statements.
`

const NIGHTLY = '/benchmarks/nightly/export/'
const LONG = '/benchmarks/long/export/'

let folder: string
let server: Server

test.describe.configure({ timeout: 120_000 })

test.beforeAll(async () => {
  // A build of its own takes longer on a busy machine than a hook may.
  test.setTimeout(120_000)
  folder = await mkdtemp(path.join(tmpdir(), 'benchlore-benchmarks-'))
  const content = path.join(folder, 'content')
  await mkdir(path.join(content, 'issues'), { recursive: true })
  await mkdir(path.join(content, 'benchmarks'))
  await writeFile(path.join(content, 'issues/export.md'), ISSUE)
  const histories = {
    nightly: {
      ...inventHistory('Nightly', {
        count: 60,
        levelAt: (index) => (index < 20 ? 45 : index < 45 ? 9 : 14),
        environmentAt: (index) => (index < 32 ? '4 cores' : '8 cores'),
      }),
      source: 'https://github.com/example/ledger',
    },
    long: inventHistory('Long', {
      count: 5000,
      levelAt: (index) => (index < 2600 ? 0.012 : 0.009) * (index === 4000 ? 3 : 1),
      daysApart: 0.5,
    }),
  }
  for (const [name, suite] of Object.entries(histories))
    await writeFile(path.join(content, `benchmarks/${name}.json`), formatSuite(suite))
  await runBenchlore(['build', '--out', 'site', '--date', '2026-07-01'], folder)
  server = await serveBenchlore(['preview', '--out', 'site', '--port', '0'], folder)
})

test.afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

const canvasOf = (page: Page): Locator => page.locator('benchlore-chart canvas')

async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(server.address + address)
  await expectChartsDrawn(page)
  return canvasOf(page)
}

const snapshot = (canvas: Locator): Promise<string> =>
  canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL())

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a history is drawn, and axe finds nothing on its pages, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    for (const address of [
      '/benchmarks/',
      '/benchmarks/nightly/',
      NIGHTLY,
      '/about/benchmarks/',
      '/about/benchmark-format/',
    ]) {
      await page.goto(server.address + address)
      await expectChartsDrawn(page)
      expect(await findBarriers(page), address).toEqual([])
      for (const width of [390, 820, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await findMisfits(page), `${address}, ${width} pixels`).toEqual([])
      }
    }
  })
}

test('the axis is switched, stands in the address, and Back takes it back', async ({ page }) => {
  const canvas = await open(page, NIGHTLY)
  const linear = await snapshot(canvas)
  await page.getByRole('radio', { name: 'Logarithmic' }).check()
  await expect(page).toHaveURL(/\?axis=log$/)
  await expect.poll(() => snapshot(canvas)).not.toBe(linear)
  await page.goBack()
  await expect(page).toHaveURL(/export\/$/)
  await expect(page.getByRole('radio', { name: 'Linear' })).toBeChecked()
  await expect.poll(() => snapshot(canvas)).toBe(linear)
})

test('a baseline gives ratios, except across a break; a shared link shows the same', async ({
  page,
}) => {
  const canvas = await open(page, NIGHTLY)
  const values = await snapshot(canvas)
  await page.locator('select[name="base"]').selectOption({ index: 1 })
  await expect(page).toHaveURL(/\?base=/)
  const rows = page.locator('#series-table tbody tr')
  await expect(rows.first()).toContainText('1×')
  await expect(rows.first()).toContainText('the baseline')
  await expect(rows.nth(20)).toContainText(/as fast|as long/)
  await expect(rows.last()).toContainText('not comparable: a break lies between')
  const ratios = await snapshot(canvas)
  expect(ratios).not.toBe(values)
  await page.goto('about:blank')
  await page.goBack()
  await expect(rows.first()).toContainText('the baseline')
  await expectChartsDrawn(page)
  await expect.poll(() => snapshot(canvas)).toBe(ratios)
})

test('a pointer over a run shows its exact value, date and commit', async ({ page }) => {
  const canvas = await open(page, NIGHTLY)
  const box = await canvas.boundingBox()
  await canvas.hover({ position: { x: box!.width * 0.5, y: 150 } })
  const tip = page.locator('.series-tip')
  await expect(tip).toBeVisible()
  await expect(tip).toContainText(
    /\d\ss.*interval of the figure.*2020-0\d-\d\d, commit [0-9a-f]{8}/,
  )
  await expect(page.locator('#series-table tr.is-chosen')).toHaveCount(1)
  await page.mouse.move(0, 0)
  await expect(tip).toBeHidden()
})

test('a click keeps a run with a link to its commit, and makes it the baseline', async ({
  page,
}) => {
  const canvas = await open(page, NIGHTLY)
  const box = await canvas.boundingBox()
  await canvas.click({ position: { x: box!.width * 0.9, y: 150 } })
  const facts = page.getByRole('region', { name: 'The chosen run' })
  await expect(facts).toBeVisible()
  await expect(page).toHaveURL(/\?run=[0-9a-f]{12}$/)
  await expect(facts.getByRole('link').first()).toHaveAttribute(
    'href',
    /^https:\/\/github\.com\/example\/ledger\/commit\/[0-9a-f]{12}$/,
  )
  await facts.getByRole('button', { name: 'Use as baseline' }).click()
  await expect(page).toHaveURL(/\?base=([0-9a-f]{12})&run=\1$/)
  await facts.getByRole('button', { name: 'Close' }).click()
  await expect(facts).toBeHidden()
})

test('keys go through every run, keep one, and zoom', async ({ page }) => {
  const canvas = await open(page, NIGHTLY)
  const output = page.locator('benchlore-chart output')
  const status = page.locator('[data-part="status"]')
  await canvas.focus()
  await page.keyboard.press('Home')
  await expect(output).toContainText('2020-01-01')
  await expect(output).toHaveAttribute('aria-live', 'polite')
  await page.keyboard.press('ArrowRight')
  await expect(output).toContainText('2020-01-02')
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight')
  await expect(page.locator('.series-range')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(status).toHaveText('Shown are 5 of 60 runs, 2020-01-02 to 2020-01-06.')
  await expect(page.locator('#series-table tbody tr')).toHaveCount(5)
  await page.keyboard.press('0')
  await expect(status).toContainText('60 runs')
  await page.keyboard.press('+')
  await expect(status).toContainText(/^Shown are \d+ of 60/)
  await page.keyboard.press('-')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'The chosen run' })).toBeVisible()
})

test('dragging over a part zooms to it, and “Show all” leads back', async ({ page }) => {
  const canvas = await open(page, NIGHTLY)
  const box = (await canvas.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.3, box.y + 200)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, box.y + 200, { steps: 5 })
  await page.mouse.up()
  await expect(page).toHaveURL(/\?from=2020-01-[\d:TZ-]+&to=2020-02-[\d:TZ-]+$/)
  await expect(page.getByLabel('From', { exact: true })).toHaveValue(/^2020-01-/)
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(page).toHaveURL(/export\/$/)
  await page.getByLabel('From', { exact: true }).fill('2020-02-20')
  await expect(page.locator('[data-part="status"]')).toContainText('2020-02-20 to 2020-02-29')
})

test('the table has issues, breaks and changes at their runs', async ({ page }) => {
  await open(page, NIGHTLY)
  const table = page.locator('#series-table')
  await expect(
    table.getByRole('link', { name: 'Issue resolved: Export of a month takes 45 s' }),
  ).toHaveAttribute('href', '/issues/export/')
  await expect(table).toContainText('After a break: The environment changed from')
  await expect(table).toContainText('New level:')
})

test('5,000 runs are drawn, gone through and paged without an error', async ({ page }) => {
  const canvas = await open(page, LONG)
  await expect(page.locator('#series-table tbody tr')).toHaveCount(100)
  await page.getByRole('button', { name: 'Older runs' }).click()
  await expect(page).toHaveURL(/\?page=2$/)
  await expect(page.locator('[data-part="page"]')).toHaveText(
    'Runs 101 to 200 of 5,000, the latest first',
  )
  const box = (await canvas.boundingBox())!
  for (let step = 0; step < 40; step += 1)
    await page.mouse.move(box.x + 60 + (box.width - 80) * (step / 40), box.y + 200)
  await canvas.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('PageDown')
  await expect(page.locator('benchlore-chart output')).toContainText('2020-05-05')
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('+')
  await expect(page.locator('[data-part="status"]')).toContainText(/^Shown are \d\d of 5,000 runs/)
  await page.getByRole('radio', { name: 'Logarithmic' }).check()
  await expect.poll(() => countColours(canvas)).toBeGreaterThan(3)
})

test('the chart is saved as an image, the values as CSV', async ({ page }) => {
  await open(page, NIGHTLY)
  const image = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as image' }).click()
  const file = await image
  expect(file.suggestedFilename()).toBe('nightly-export.png')
  const bytes = await readFile(await file.path())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  const href = await page.getByRole('link', { name: 'All 60 as CSV' }).getAttribute('href')
  const csv = await (await page.request.get(server.address + href)).text()
  expect(csv.trim().split('\r\n')).toHaveLength(61)
})

test('the list of benchmarks leads to each, and a narrowed one to less', async ({ page }) => {
  await page.goto(`${server.address}/`)
  await page.getByRole('navigation').getByRole('link', { name: 'Benchmarks' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Nightly' })).toBeVisible()
  await page.getByRole('link', { name: 'Export of a month' }).last().click()
  await expect(page.locator('h1')).toHaveText('Export of a month')
})

test('a site without benchmarks does not lead to any', async ({ page, site }) => {
  await page.goto(`${site}/`)
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Benchmarks' })).toHaveCount(
    0,
  )
  await page.goto(`${site}/benchmarks/`)
  await expect(page.getByRole('main')).toContainText('No history of benchmarks is stored yet.')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a history is complete in a sentence, its events and its table', async ({ page }) => {
    await page.goto(server.address + NIGHTLY)
    await expect(page.locator('.lead')).toContainText('60 runs from 2020-01-01 to 2020-02-29')
    await expect(page.locator('.chart')).toBeHidden()
    await expect(page.locator('.series-controls')).toBeHidden()
    await expect(page.locator('#series-table tbody tr')).toHaveCount(60)
    await expect(page.locator('.series-events')).toContainText('Break 1')
  })
})
