import type { Page } from '@playwright/test'
import { expect, test } from './guarded-page.ts'

const lessons = (page: Page) => page.locator('.lesson-texts > li:visible')
const status = (page: Page) => page.getByRole('main').getByRole('status')

test('words and groups narrow the lessons, stand in the address and survive a reload', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/lessons/`)
  const all = await lessons(page).count()
  expect(all).toBeGreaterThan(1)
  const words = (await lessons(page).first().textContent())?.trim().split(/\s+/) ?? []
  const first = words.find((word) => /^[a-z]{5,}$/i.test(word))?.toLowerCase() ?? ''
  expect(first).not.toBe('')
  await page.getByRole('main').getByRole('searchbox').fill(`"${first}"`)
  const found = lessons(page).filter({ hasText: new RegExp(first, 'i') })
  await expect(page).toHaveURL(new RegExp(`\\?q=%22${first}%22$`))
  const left = await lessons(page).count()
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThan(all)
  expect(await found.count()).toBeGreaterThan(0)
  await expect(status(page)).toHaveText(`${left} of ${all} lessons`)
  for (const lesson of await lessons(page).all()) {
    const about = lesson.locator('xpath=ancestor::article | ancestor::section//h2')
    expect((await about.allTextContents()).join(' ').toLowerCase()).toContain(first)
  }

  await page.reload()
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(`"${first}"`)
  await page.getByRole('link', { name: 'Clear' }).click()
  await expect(lessons(page)).toHaveCount(all)
  await expect(page).toHaveURL(`${site}/lessons/`)
})

test('words narrow the lessons in any form, in quotes as they stand', async ({ page, site }) => {
  await page.goto(`${site}/lessons/`)
  const box = page.getByRole('main').getByRole('searchbox')
  const counting = 'Count the statements of a request in a test'
  await box.fill('counting requests')
  await expect(lessons(page)).toHaveCount(1)
  await expect(lessons(page)).toContainText(counting)
  await box.fill('"counting"')
  await expect(lessons(page)).toHaveCount(0)
  await box.fill('"the statements" coun')
  await expect(lessons(page)).toContainText(counting)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('[data-part="narrowed"]')).toHaveText('"the statements" coun')
})

test('the count beside a group is what it leaves, and Back takes it back', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/lessons/`)
  const all = await lessons(page).count()
  for (const label of ['Cause', 'Technique', 'Component', 'Learned in']) {
    const menu = page.getByRole('combobox', { name: label, exact: true })
    const options = await menu.locator('option:not([value=""])').allTextContents()
    expect(options.length, label).toBeGreaterThan(0)
    for (const option of options) {
      await menu.selectOption({ label: option.trim() })
      await expect(lessons(page), option).toHaveCount(Number(/\((\d+)\)/.exec(option)?.[1]))
      await page.goBack()
      await expect(lessons(page)).toHaveCount(all)
      await expect(menu).toHaveValue('')
    }
  }
})

test('what is narrowed goes along to another way of grouping', async ({ page, site }) => {
  await page.goto(`${site}/lessons/`)
  const menu = page.getByRole('combobox', { name: 'Cause', exact: true })
  await menu.selectOption({ index: 1 })
  const chosen = await menu.inputValue()
  const left = await lessons(page).allTextContents()
  await page.getByRole('link', { name: 'By year' }).click()
  await expect(page).toHaveURL(`${site}/lessons/by-year/?cause=${chosen}`)
  await expect(menu).toHaveValue(chosen)
  expect((await lessons(page).allTextContents()).toSorted()).toEqual(left.toSorted())
})

test('says when no lesson is left, and leads back', async ({ page, site }) => {
  await page.goto(`${site}/lessons/?q=zzyzxqwv`)
  await expect(page.getByText('No lesson has all of this.')).toBeVisible()
  await expect(page.locator(':is(.lesson-index li, .lesson-case):visible')).toHaveCount(0)
  await page.getByRole('link', { name: 'Show all lessons' }).click()
  await expect(lessons(page).first()).toBeVisible()
})

test('a lesson is linked to, copied and marked', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${site}/lessons/`)
  const lesson = lessons(page).last()
  await lesson.hover()
  await lesson.getByRole('link', { name: 'Link to this lesson' }).click()
  await expect(status(page)).toHaveText('Link copied')
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(address).toBe(
    `${site}/lessons/#${encodeURIComponent((await lesson.getAttribute('id')) ?? '')}`,
  )
  await page.goto('about:blank')
  await page.goto(address)
  const target = page.locator('.lesson-texts > li:target')
  await expect(target).toBeInViewport()
  await expect(target).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
})

test('a link shows its lesson where its address asks for others', async ({ page, site }) => {
  await page.goto(`${site}/lessons/`)
  const all = await lessons(page).count()
  const hash = `#${encodeURIComponent((await lessons(page).last().getAttribute('id')) ?? '')}`
  const target = page.locator('.lesson-texts > li:target')
  for (const query of ['?q=zzyzxqwv', '?cause=no-such-cause']) {
    await page.goto('about:blank')
    await page.goto(`${site}/lessons/${query}${hash}`)
    await expect(target).toBeInViewport()
    await expect(lessons(page)).toHaveCount(all)
    await expect(page).toHaveURL(`${site}/lessons/${hash}`)
    await expect(status(page)).toHaveText(
      'All lessons: the one linked to is not among those asked for',
    )
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('')
  }
  await page.goto(`${site}/lessons/?q=zzyzxqwv`)
  await expect(lessons(page)).toHaveCount(0)
  await page.evaluate((to) => (location.hash = to), hash)
  await expect(target).toBeInViewport()
  await page.goto(`${site}/lessons/#%E0%A4%A`)
  await expect(lessons(page)).toHaveCount(all)
})

test('prints its lessons as one list, without what only a screen needs', async ({ page, site }) => {
  await page.goto(`${site}/lessons/`)
  await page.emulateMedia({ media: 'print' })
  for (const part of ['.filters', '.lesson-kinds', '.lesson-index', '.anchor'])
    await expect(page.locator(`main ${part}`).first(), part).toBeHidden()
  await expect(lessons(page).first()).toBeVisible()
})

test('paper says what the lessons were narrowed by', async ({ page, site }) => {
  await page.goto(`${site}/lessons/?q=the&component=reporting`)
  const narrowed = page.locator('[data-part="narrowed"]')
  await expect(narrowed).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(narrowed).toHaveText('“the”, Component: Reporting')
  await expect(narrowed).toBeVisible()
  await expect(status(page)).toHaveText(/^\d+ of \d+ lessons$/)
  await page.goto(`${site}/lessons/`)
  await expect(narrowed).toBeHidden()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('lessons are grouped four ways, and nothing is offered that does not work', async ({
    page,
    site,
  }) => {
    await page.goto(`${site}/lessons/`)
    await expect(page.locator('.filters')).toBeHidden()
    for (const kind of ['technique', 'component', 'year', 'cause']) {
      await page.getByRole('link', { name: `By ${kind}` }).click()
      await expect(page.getByText(`, by ${kind}.`)).toBeVisible()
      await expect(lessons(page).first()).toBeVisible()
    }
  })
})
