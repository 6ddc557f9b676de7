import { expect, test } from './guarded-page.ts'

const ISSUE = '/issues/report-export-measured/'

test('the first press of Tab offers the way to the content', async ({ page, site }) => {
  await page.goto(site + ISSUE)
  await page.keyboard.press('Tab')
  const skip = page.locator(':focus')
  await expect(skip).toHaveText(/skip/i)
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  const target = new URL(page.url()).hash
  expect(target).not.toBe('')
  await expect(page.locator(target)).toBeInViewport()
})

test('the search is reached and used by keyboard alone', async ({ page, site }) => {
  await page.goto(`${site}/search/`)
  const box = page.getByRole('main').getByRole('searchbox')
  for (let presses = 0; presses < 20; presses++) {
    if (await box.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(box).toBeFocused()
  await page.keyboard.type('quokkaledger')
  await expect(page.getByRole('link', { name: /Monthly report export/ }).first()).toBeVisible()
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab')
    const isResult = await page.evaluate(
      () =>
        document.activeElement?.getAttribute('href')?.includes('report-export-measured') ?? false,
    )
    if (isResult) break
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(ISSUE))
})

test.describe('the colours', () => {
  const background = () => getComputedStyle(document.documentElement).backgroundColor

  test('follow the system', async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(site + ISSUE)
    const light = await page.evaluate(background)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await page.evaluate(background)).not.toBe(light)
  })

  test('can be switched, and stay so on the next page', async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(site + ISSUE)
    const light = await page.evaluate(background)
    await page.getByRole('combobox', { name: 'Colour theme' }).selectOption('dark')
    await expect.poll(() => page.evaluate(background)).not.toBe(light)
    await page.goto(`${site}/issues/`)
    expect(await page.evaluate(background)).not.toBe(light)
  })
})

for (const width of [360, 1440]) {
  test(`no page is wider than a window of ${width} pixels`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const path of ['/', '/issues/', '/search/', ISSUE, '/issues/hostile-html/']) {
      await page.goto(site + path)
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overhang, path).toBeLessThanOrEqual(0)
    }
  })
}
