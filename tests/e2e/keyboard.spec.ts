import { expect, test } from './guarded-page.ts'
import { openPage, PAGE_TYPES } from './page-types.ts'
import { walkByTab } from './tab-order.ts'

test.describe.configure({ mode: 'parallel' })
// A page that still glides to what has the focus does not show it yet.
test.use({ expectedMessages: /status of 404/, contextOptions: { reducedMotion: 'reduce' } })

const ON_A_PHONE = ['home', 'a narrowed list', 'an issue with figures', 'a search with results']

for (const type of PAGE_TYPES.filter(({ isDialog }) => !isDialog)) {
  for (const width of ON_A_PHONE.includes(type.name) ? [1280, 390] : [1280]) {
    test(`the Tab key comes to everything on ${type.name}, in order and in sight, ${width} pixels`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await openPage(page, site, type)
      const { count, ...wrong } = await walkByTab(page)
      expect(wrong).toEqual({ missed: [], unseen: [], disordered: [] })
      // The way to the content, the name of the site, six links, the search and the theme at least.
      expect(count).toBeGreaterThan(9)
    })
  }
}

test('the way to the content leads past the navigation', async ({ page, site }) => {
  await page.goto(`${site}/issues/`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('searchbox')).toBeFocused()
})

test('the walk notices what cannot be reached, and what is reached unseen', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/lessons/`)
  await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLElement>('main a')].filter((link) =>
      link.checkVisibility(),
    )
    links[0]!.style.outline = 'none'
    links[1]!.addEventListener('focus', () => links[0]!.focus())
  })
  const { unseen, disordered, missed } = await walkByTab(page)
  expect(unseen.length).toBeGreaterThan(0)
  expect(disordered.length).toBeGreaterThan(0)
  expect(missed.length).toBeGreaterThan(0)
})
