import type { Page } from '@playwright/test'
import type { ListFile } from '../../src/core/insight/list-file.ts'
import { expect, test } from './guarded-page.ts'

const EXPORT = 'Monthly report export takes minutes'

const RANKS = ['Critical', 'High', 'Medium', 'Low', '']

const titles = (page: Page) => page.locator('benchlore-issues tbody th a')
const status = (page: Page) => page.getByRole('main').getByRole('status')

test('a choice narrows the list and survives reload, leaving and coming back', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/issues/`)
  await expect(titles(page)).toHaveCount(6)
  await page.getByRole('checkbox', { name: /^Resolved/ }).check()
  await page.getByLabel('Component').selectOption({ label: 'Reporting (1)' })
  await expect(titles(page)).toHaveText([EXPORT])
  await expect(status(page)).toHaveText('1 of 6 issues, newest first')
  expect(new URL(page.url()).search).toBe('?status=resolved&component=reporting')

  await page.reload()
  await expect(titles(page)).toHaveText([EXPORT])
  await expect(page.getByRole('checkbox', { name: /^Resolved/ })).toBeChecked()
  await expect(page.getByLabel('Component')).toHaveValue('reporting')

  await titles(page).first().click()
  await expect(page.locator('h1')).toContainText(EXPORT)
  await page.goBack()
  await expect(titles(page)).toHaveText([EXPORT])

  await page.goBack()
  await expect(page).toHaveURL(`${site}/issues/?status=resolved`)
  await expect(page.getByLabel('Component')).toHaveValue('')
  await page.goBack()
  await expect(titles(page)).toHaveCount(6)
  await expect(page.getByRole('checkbox', { name: /^Resolved/ })).not.toBeChecked()
})

test('the count beside a choice is what it leaves', async ({ page, site }) => {
  await page.goto(`${site}/issues/?severity=low`)
  await expect(status(page)).toHaveText(/ of 6 issues/)
  for (const label of ['Component', 'Cause', 'Technique', 'Opened in']) {
    const menu = page.getByLabel(label)
    const options = await menu.locator('option:not([value=""])').allTextContents()
    expect(options.length, label).toBeGreaterThan(0)
    for (const option of options) {
      await menu.selectOption({ label: option })
      const count = Number(/\((\d+)\)$/.exec(option)?.[1])
      await expect(titles(page), option).toHaveCount(count)
      await menu.selectOption('')
    }
  }
})

test('sorts by gain and by severity', async ({ page, site }) => {
  await page.goto(`${site}/issues/`)
  await page.getByLabel('Sort').selectOption({ label: 'Largest gain first' })
  await expect(status(page)).toHaveText('6 issues, largest gain first')
  const gains = await page.locator('benchlore-issues td:last-child').allTextContents()
  const factors = gains.flatMap((text) => /([\d.]+)×/.exec(text)?.[1] ?? []).map(Number)
  expect(factors.length).toBeGreaterThan(1)
  expect(factors).toEqual(factors.toSorted((a, b) => b - a))
  expect(gains.slice(factors.length).join('').trim()).toMatch(/^(not measured)*$/)
  await page.goto(`${site}/issues/?sort=severity`)
  await expect(status(page)).toHaveText('6 issues, most severe first')
  const severities = await page.locator('benchlore-issues td:nth-child(2)').allTextContents()
  const ranks = severities.map((text) => RANKS.indexOf(text.trim()))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
})

test('narrows by words of title, summary and files, and clears again', async ({ page, site }) => {
  await page.goto(`${site}/issues/`)
  const box = page.getByRole('main').getByRole('searchbox')
  await box.pressSequentially('COST centre export')
  await expect(titles(page)).toHaveText([EXPORT])
  await expect(page).toHaveURL(/\?q=COST\+centre\+export$/)
  await page.getByRole('link', { name: 'Clear' }).click()
  await expect(titles(page)).toHaveCount(6)
  await expect(box).toHaveValue('')
  await expect(page).toHaveURL(`${site}/issues/`)
})

test('narrows by words in any form, in quotes as they stand', async ({ page, site }) => {
  await page.goto(`${site}/issues/`)
  const box = page.getByRole('main').getByRole('searchbox')
  await box.fill('exported minutes')
  await expect(titles(page)).toHaveText([EXPORT])
  await box.fill('"exported" minutes')
  await expect(page.getByText('No issue has all of this.')).toBeVisible()
  await box.fill('"report export"')
  await expect(titles(page)).toHaveText([EXPORT])
})

test('paper says what the list was narrowed by', async ({ page, site }) => {
  const narrowed = page.locator('[data-part="narrowed"]')
  await page.goto(
    `${site}/issues/?q=export&status=open&status=resolved&lessons=yes&verified=yes&component=reporting&sort=gain`,
  )
  await expect(titles(page)).toHaveText([EXPORT])
  await expect(narrowed).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(narrowed).toHaveText(
    '“export”, Status: Open or Resolved, With: Lessons learned and Verified gain, Component: Reporting',
  )
  await expect(narrowed).toBeVisible()
  await expect(status(page)).toHaveText('1 of 6 issues, largest gain first')
  await expect(page.getByRole('link', { name: 'Clear' })).toBeHidden()
  await page.goto(`${site}/issues/?sort=gain`)
  await expect(narrowed).toBeHidden()
})

test('says when nothing remains, and what to leave out', async ({ page, site }) => {
  await page.goto(`${site}/issues/?component=reporting&q=zzyzxqwv`)
  await expect(page.getByText('No issue has all of this.')).toBeVisible()
  await expect(page.locator('benchlore-issues table')).toBeHidden()
  await page.getByRole('link', { name: 'Without words “zzyzxqwv”' }).click()
  await expect(titles(page)).toHaveText([EXPORT])
})

test('is used by keyboard alone', async ({ page, site }) => {
  await page.goto(`${site}/issues/`)
  await page.getByRole('main').getByRole('searchbox').focus()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Sort')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(status(page)).toHaveText(/ of 6 issues/)
  await expect(page.locator(':focus')).toBeChecked()
})

test('prints what an author wrote and never runs it', async ({ page, site }) => {
  await page.goto(`${site}/issues/?q=hostile`)
  await expect(titles(page)).toHaveCount(1)
  await expect(page.locator('benchlore-issues :is(img, b, script)')).toHaveCount(0)
})

test('shows a long list in steps, with rows as the page has them', async ({ page, siteBelow }) => {
  const file = makeLongList(1000)
  await page.route('**/issues.list.json', (route) => route.fulfill({ json: file }))
  await page.goto(`${siteBelow}/issues/?status=open`)
  await expect(status(page)).toHaveText('500 of 1,000 issues, newest first')
  await expect(titles(page)).toHaveCount(300)
  const row = page.locator('benchlore-issues tbody tr').first()
  await expect(row).toHaveText(
    /Made 1\s*Critical\s*Open\s*Storage, Cache\s*2025-01-02\s*2× as fast/,
  )
  await expect(row.getByRole('link', { name: 'Cache' })).toHaveAttribute(
    'href',
    '/docs/components/cache/',
  )
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(titles(page)).toHaveCount(500)
  await expect(titles(page).nth(300)).toBeFocused()
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden()
})

test('narrows ten thousand issues', async ({ page, site }) => {
  const file = makeLongList(10_000)
  await page.route('**/issues.list.json', (route) => route.fulfill({ json: file }))
  await page.goto(`${site}/issues/?year=2025`)
  await expect(status(page)).toHaveText('10,000 issues, newest first')
  await page.locator('input[name="status"][value="open"]').check()
  await expect(status(page)).toHaveText(/^5,000/)
})

test.describe('without its file', () => {
  test.use({ expectedMessages: /Failed to load resource/ })

  test('the list says so and stays whole', async ({ page, site }) => {
    await page.route('**/issues.list.json', (route) => route.abort())
    await page.goto(`${site}/issues/?status=open`)
    await expect(status(page)).toHaveText(/cannot be narrowed/)
    await expect(titles(page)).toHaveCount(6)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 } })

  test('the filters unfold and say how many are set', async ({ page, site }) => {
    await page.goto(`${site}/issues/?status=resolved`)
    await expect(page.getByLabel('Component')).toBeHidden()
    await expect(page.locator('.filters summary')).toHaveText('Filters (1)')
    await page.locator('.filters summary').click()
    await page.getByLabel('Component').selectOption('reporting')
    await expect(titles(page)).toHaveText([EXPORT])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('lists lead from a component to its issues', async ({ page, site }) => {
    await page.goto(`${site}/issues/`)
    await expect(page.getByRole('main').getByRole('searchbox')).toBeHidden()
    await page.getByRole('main').getByRole('link', { name: 'component', exact: true }).click()
    await page.getByRole('link', { name: 'Reporting' }).click()
    await expect(page.locator('h1')).toHaveText('Reporting')
    await page.getByRole('link', { name: EXPORT }).first().click()
    await expect(page.locator('h1')).toContainText(EXPORT)
  })
})

/** Every second issue is open, all are of 2025. */
function makeLongList(count: number): ListFile {
  return {
    names: {
      component: [
        ['storage', 'Storage'],
        ['cache', 'Cache'],
      ],
      cause: [],
      technique: [],
    },
    issues: Array.from({ length: count }, (_, index) => [
      `made-${index + 1}`,
      `Made ${index + 1}`,
      index % 2 === 0 ? 'open' : 'resolved',
      'critical',
      '2025-01-02',
      [0, 1],
      [],
      [],
      [2, '2× as fast', 'Time', 1],
      0,
    ]),
  }
}
