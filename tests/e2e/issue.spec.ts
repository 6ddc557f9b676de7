import { expect, test } from './guarded-page.ts'

const ISSUE = '/issues/report-export-measured/'

test.beforeEach(async ({ page, site }) => {
  await page.goto(site + ISSUE)
})

test.describe('the figures', () => {
  test('are drawn in their own units when the keyboard asks for it, and stay so', async ({
    page,
  }) => {
    const charts = page.locator('.view-units benchlore-chart')
    await expect(charts).toHaveCount(2)
    await expect(charts.first()).toBeHidden()
    await page.getByRole('radio', { name: 'Ratio' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('radio', { name: 'Own units' })).toBeChecked()
    await expect(page.locator('.view-ratio')).toBeHidden()
    await expect(charts.first()).toHaveAttribute('data-drawn', '')
    await expect(charts.first().locator('canvas')).toHaveAccessibleName(
      /from 4.min to 12.s, better/,
    )
    await page.reload()
    await expect(page.getByRole('radio', { name: 'Own units' })).toBeChecked()
    // A chart is drawn when it comes into view, and the browser may put the page where it was, or not.
    await charts.nth(1).scrollIntoViewIfNeeded()
    await expect(charts.nth(1)).toHaveAttribute('data-drawn', '')
  })

  test('drawn anew while they are hidden have their width when they are shown again', async ({
    page,
  }) => {
    const canvas = page.locator('.view-ratio canvas')
    await canvas.scrollIntoViewIfNeeded()
    await expect(page.locator('.view-ratio benchlore-chart')).toHaveAttribute('data-drawn', '')
    const width = () => canvas.evaluate((element) => (element as HTMLCanvasElement).width)
    const before = await width()
    await page.getByRole('radio', { name: 'Own units' }).check()
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByRole('radio', { name: 'Ratio' }).check()
    await expect.poll(width).toBe(before)
  })

  test('light up in the table as the arrow keys go through the chart', async ({ page }) => {
    await page.getByRole('radio', { name: 'Own units' }).check()
    const memory = page.locator('.view-units canvas').nth(1)
    await memory.scrollIntoViewIfNeeded()
    await expect(page.locator('.view-units benchlore-chart').nth(1)).toHaveAttribute(
      'data-drawn',
      '',
    )
    await memory.focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('tr.is-chosen')).toHaveText(/Memory/)
  })
})

test.describe('code', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('is copied with a button, which says so', async ({ page }) => {
    const frame = page.locator('.copy-frame').filter({ hasText: 'Time: 240 s' })
    await frame.getByRole('button', { name: 'Copy this code' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Test: Export of 48,000 bookings\nTime: 240 s\nMemory: 610 MB',
    )
  })

  test('is selected where the browser lets no page copy', async ({ page }) => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
    })
    const frame = page.locator('.copy-frame').filter({ hasText: 'Time: 240 s' })
    await frame.hover()
    await frame.getByRole('button').click()
    await expect(frame.getByRole('button')).toHaveText('Selected')
    expect(await page.evaluate(() => String(getSelection()))).toContain('Time: 240 s')
  })
})

test('the table of contents marks the section in view', async ({ page }) => {
  const current = page.getByRole('navigation', { name: 'On this page' }).locator('[aria-current]')
  await expect(current).toHaveCount(0)
  await page.locator('[id="root-cause-analysis"]').evaluate((heading) => heading.scrollIntoView())
  await expect(current).toHaveText('Root Cause Analysis')
  await page.locator('[id="facts.profile"]').evaluate((heading) => heading.scrollIntoView())
  await expect(current).toHaveText('Where the time goes')
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect(current).not.toHaveText('Where the time goes')
  await expect(current).toBeInViewport()
})

test('a heading has a link to itself, seen when the keyboard comes to it', async ({ page }) => {
  const heading = page.getByRole('heading', { name: /^Root Cause Analysis/ })
  const anchor = heading.getByRole('link', { name: 'Link to this section' })
  await expect(anchor).toHaveCSS('opacity', '0')
  await page.keyboard.press('Tab')
  await anchor.focus()
  await expect(anchor).toHaveCSS('opacity', '1')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#root-cause-analysis$/)
})

test('a long log is folded, opens by keyboard, and paper shows it all', async ({ page }) => {
  const log = page.locator('details.folded')
  const line = log.getByText('quokkaledger')
  await expect(line).toBeHidden()
  await log.getByText('17 lines').focus()
  await page.keyboard.press('Enter')
  await expect(line).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(line).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(line).toBeVisible()
  await expect(page.locator('.copy-frame button').first()).toBeHidden()
})

test('paper has the whole width for the document, and no lists of what is not ticked', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1200, height: 900 })
  await page.emulateMedia({ media: 'print' })
  const widthOf = (selector: string) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().width)
  expect(await widthOf('.document')).toBe(await widthOf('.issue'))
  for (const list of await page.locator('.unticked').all()) await expect(list).toBeHidden()
})

test('on a phone the table of contents stands between the head and the facts', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  const topOf = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? NaN
  const contents = await topOf('.toc')
  expect(contents).toBeGreaterThan(await topOf('h1'))
  expect(contents).toBeLessThan(await topOf('.key-figures'))
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the table of figures has the width that no chart takes', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    const table = page.getByRole('table', { name: /Figures before and after/ })
    const box = await table.boundingBox()
    const frame = await page.locator('.before-after').boundingBox()
    expect(box?.width).toBeCloseTo(frame?.width ?? 0, 0)
  })

  test('the figures and the profile are there, and nothing that does nothing', async ({ page }) => {
    await expect(page.getByRole('table', { name: /Figures before and after/ })).toBeVisible()
    await expect(page.locator('.profile svg rect.fill').first()).toBeVisible()
    await expect(page.getByRole('radio')).toHaveCount(0)
    await expect(page.locator('.copy-frame')).toHaveCount(0)
  })
})
