import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Server, runBenchlore, serveBenchlore } from './benchlore.ts'
import { expect, test } from './guarded-page.ts'

const CAUSE = '- [x] N+1 query problem (multiple DB calls in loop)'

/** An issue with a figure of the same benchmark, so that its gain can be lost again. */
const write = (title: string, days: [string, string?], figures: string, component = 'Import') => {
  const [opened, ended] = days
  return `# Performance Issue: ${title}

**Date**: ${opened}
**Status**: ${ended === undefined ? 'In Progress' : 'Resolved'}
**Component**: ${component}

## Root Cause Analysis

Common Performance Issues:
${CAUSE}

## Implementation

### Benchmark Results

| Metric | Before | After |
| --- | --- | --- |
| ${figures} |
${ended === undefined ? '' : `\n## Resolution\n\n**Resolved Date**: ${ended}\n`}`
}

const ISSUES: Record<string, string> = {
  first: write(
    'Import of a month reads twice',
    ['2012-03-01', '2012-04-01'],
    'Import of a month | 36 s | 5 s',
  ),
  old: write(
    'Archive is read twice',
    ['2013-03-01', '2013-04-01'],
    'Restore | 36 s | 5 s',
    'Archive',
  ),
  lost: write(
    'Import of a month is slow again',
    ['2026-02-01', '2026-02-20'],
    'Import of a month | 20 s | 4 s',
  ),
  again: write('Import of a day asks once a row', ['2026-04-01'], 'Import of a day | 4 s | '),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `other-${index}`,
      write(
        `Other ${index}`,
        ['2025-05-01', '2025-05-04'],
        `Case ${index} | 4 s | 1 s`,
        `Part ${index}`,
      ),
    ]),
  ),
}

test.describe.configure({ mode: 'default' })

let folder: string
let server: Server

test.beforeAll(async () => {
  test.setTimeout(120_000)
  folder = await mkdtemp(path.join(tmpdir(), 'benchlore-timeline-'))
  const issues = path.join(folder, 'issues')
  await mkdir(issues)
  for (const [name, text] of Object.entries(ISSUES))
    await writeFile(path.join(issues, `${name}.md`), text)
  await runBenchlore(['build', issues, '--out', 'site', '--date', '2026-06-30'], folder)
  server = await serveBenchlore(['preview', '--out', 'site', '--port', '0'], folder)
})
test.afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

test('a row of the timeline says when, how long, and what came back', async ({ page }) => {
  await page.goto(`${server.address}/timeline/`)
  const table = page.getByRole('table', { name: 'Issues from their opening to their end' })
  const row = (name: RegExp) => table.getByRole('row', { name })
  await expect(row(/^Import of a month is slow again/)).toMatchAriaSnapshot(`
    - row:
      - rowheader:
        - link "Import of a month is slow again"
        - text: "Relapse: lost what"
        - link "Import of a month reads twice"
        - text: had gained;
        - link "its figures"
      - cell "2026-02-01"
      - cell "2026-02-20"
      - cell "19"
  `)
  await expect(row(/^Import of a day asks once a row/)).toMatchAriaSnapshot(`
    - row:
      - rowheader:
        - link "Import of a day asks once a row"
        - text: "N+1 queries again: resolved"
        - time: 2026-02-20
        - text: in
        - link "Import of a month is slow again"
      - cell "2026-04-01"
      - cell "In progress"
      - cell "90 so far"
  `)
})

test('what came back is told apart by its shape, and the legend names it', async ({ page }) => {
  await page.goto(`${server.address}/timeline/`)
  const fillOf = (mark: string) =>
    page
      .locator(`.timeline-table .back.${mark}`)
      .evaluate((element) => getComputedStyle(element).fill)
  expect(await fillOf('relapse')).not.toBe(await fillOf('again'))
  const legend = page.locator('.timeline-legend')
  await expect(legend.locator('.back')).toHaveCount(2)
  await expect(legend).toContainText('relapse: an earlier gain was lost')
  await expect(legend).toContainText('its cause had been resolved there before')
  await expect(legend).toContainText('today')
})

test('of many years the latest are drawn, and all stand in a table that leads to them', async ({
  page,
}) => {
  await page.goto(`${server.address}/timeline/`)
  await expect(page.getByRole('heading', { name: 'Since 2025' })).toBeVisible()
  await expect(page.getByText('2 issues of earlier years')).toBeVisible()
  const years = page.getByRole('table', { name: 'Issues open in each year, by component' })
  await expect(years.getByRole('row', { name: /^Import/ })).toHaveText(/Import\s*1\s*2/)
  await years.getByRole('link', { name: '2012' }).click()
  await expect(page.locator('h1')).toHaveText('Timeline of 2012')
  await expect(page.getByRole('rowheader', { name: 'Import of a month reads twice' })).toBeVisible()
})

test('the Tab key stops once for an issue, not for its drawing', async ({ page }) => {
  await page.goto(`${server.address}/timeline/2025/`)
  const rows = page.locator('.timeline-table tbody')
  await expect(rows).toHaveCount(12)
  // The component and the issue.
  await expect(rows.first().locator('a')).toHaveCount(2)
  const lane = page.locator('#lane-part-3')
  await lane.getByRole('link').first().focus()
  await page.keyboard.press('Tab')
  await expect(lane.getByRole('link', { name: 'Other 3' })).toBeFocused()
})

test('a component leads to its place in the timeline', async ({ page }) => {
  await page.goto(`${server.address}/components/part-7/`)
  await page.getByRole('link', { name: 'Its issues as a timeline' }).click()
  await expect(page.locator('#lane-part-7')).toBeInViewport()
  // One of earlier years only stands in their table.
  await page.goto(`${server.address}/components/archive/`)
  await page.getByRole('link', { name: 'Its issues as a timeline' }).click()
  await expect(page.locator('#lane-archive')).toHaveText(/Archive\s*1/)
  await expect(page.locator('#lane-archive')).toBeInViewport()
})

test.describe('without JavaScript on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })

  test('the timeline is whole, with its axis and its bars', async ({ page }) => {
    await page.goto(`${server.address}/timeline/`)
    await expect(page.locator('.timeline-table .bar.resolved')).toHaveCount(13)
    await expect(page.locator('.timeline-table .bar.open')).toHaveCount(1)
    const lane = page.locator('#lane-import')
    await expect(lane.locator('.axis text').first()).toBeVisible()
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overhang).toBe(0)
  })
})
