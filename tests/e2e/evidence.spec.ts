import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runBenchlore, serveBenchlore, type Server } from './benchlore.ts'
import { findBarriers } from './axe.ts'
import { countColours } from './canvas.ts'
import { findMisfits } from './fit.ts'
import { expect, test } from './guarded-page.ts'

const fixture = path.resolve(import.meta.dirname, '../fixtures/site-evidence/issues')

let folder: string
let server: Server
let address: string

test.beforeAll(async () => {
  // A build of its own takes longer on a busy machine than a hook may.
  test.setTimeout(120_000)
  folder = await mkdtemp(path.join(tmpdir(), 'benchlore-evidence-'))
  const out = path.join(folder, 'out')
  await runBenchlore(['build', fixture, '--out', out, '--date', '2025-06-20'], folder)
  server = await serveBenchlore(['preview', '--out', out, '--port', '0'], folder)
  address = server.address
})
test.afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const PAGES = ['/works/', '/threads/', '/threads/report-export/', '/issues/export-lost/']

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 820, 1440]) {
    test(`threads and what works fit, and axe finds nothing, ${width} wide, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      for (const path of PAGES) {
        await page.goto(address + path)
        expect(await findMisfits(page), path).toEqual([])
        expect(await findBarriers(page), path).toEqual([])
      }
    })
  }
}

for (const [path, table] of [
  ['/works/', 'promises-table'],
  ['/threads/report-export/', 'thread-table'],
] as const) {
  test(`the chart beside ${table} is drawn, and the arrow keys read its rows`, async ({ page }) => {
    await page.goto(address + path)
    const chart = page.locator(`benchlore-chart[for="${table}"]`)
    await chart.scrollIntoViewIfNeeded()
    await expect(chart).toHaveAttribute('data-drawn', '')
    await expect.poll(() => countColours(chart.locator('canvas'))).toBeGreaterThan(5)
    await chart.locator('canvas').focus()
    await page.keyboard.press('Home')
    const chosen = page.locator(`#${table} tr.is-chosen`)
    await expect(chosen).toHaveCount(1)
    const title = (await chosen.locator('th a').innerText()).trim()
    await expect(chart.locator('output')).toContainText(title)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  })
}

const namesIn = (table: string) => `#${table} tbody th a`

test('a table is put in another order, which stands in the address', async ({ page }) => {
  await page.goto(`${address}/works/`)
  const names = page.locator(namesIn('works-technique-table'))
  const order = page.locator('benchlore-order[for="works-technique-table"] select')
  await expect(names.first()).toHaveText('Caching')
  await order.selectOption('gain')
  await expect(names.first()).toHaveText('Query optimisation')
  // Without a mean it is neither large nor small.
  await expect(names.last()).toHaveText('Data structure change')
  await page.reload()
  await expect(order).toHaveValue('gain')
  await expect(names.first()).toHaveText('Query optimisation')
  await order.selectOption('')
  await expect(names.first()).toHaveText('Caching')
  expect(new URL(page.url()).search).toBe('')
})

test('a chart still knows its rows in another order', async ({ page }) => {
  await page.goto(`${address}/works/?promises=short`)
  const first = page.locator('#promises-table tbody tr').first()
  await expect(first.locator('th a')).toHaveText(/^Thumbnails wait/)
  const chart = page.locator('benchlore-chart[for="promises-table"]')
  await chart.scrollIntoViewIfNeeded()
  await expect(chart).toHaveAttribute('data-drawn', '')
  await first.hover()
  await expect(chart.locator('output')).toContainText('Thumbnails wait')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('threads and what works are complete in their tables', async ({ page }) => {
    await page.goto(`${address}/works/`)
    await expect(page.locator('benchlore-order').first()).toBeHidden()
    await expect(page.locator('#promises-table tbody tr')).toHaveCount(7)
    await page.getByText('Techniques by component').click()
    await expect(page.locator('#works-technique-components tbody tr').first()).toBeVisible()
    await page.goto(`${address}/threads/report-export/`)
    await expect(page.locator('.chart')).toBeHidden()
    await expect(page.locator('#thread-table tbody tr')).toHaveCount(3)
  })
})
