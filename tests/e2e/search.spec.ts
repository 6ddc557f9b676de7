import { expect, test } from './guarded-page.ts'

const EXPORT = 'Monthly report export takes minutes'

test.describe('a search', () => {
  for (const [what, query] of [
    ['a cause', 'N+1 query'],
    ['a technique', 'database query optimization'],
    ['the words of the root cause', 'one statement for each booking'],
    ['a pasted log line', 'WARN export worker=7 statement timeout quokkaledger after 240031 ms'],
    [
      'a pasted title with words the case lacks',
      'Spreadsheet export of reports hangs for customers',
    ],
  ] as const) {
    test(`for ${what} finds its case`, async ({ page, site }) => {
      await page.goto(`${site}/search/`)
      await page.getByRole('main').getByRole('searchbox').fill(query)
      const results = page.getByRole('main').getByRole('link', { name: EXPORT })
      await expect(results.first()).toBeVisible()
      await results.first().click()
      await expect(page.locator('h1')).toContainText(EXPORT)
    })
  }

  test('works below a base path', async ({ page, siteBelow }) => {
    await page.goto(`${siteBelow}/search/`)
    await page.getByRole('main').getByRole('searchbox').fill('voucher index')
    await page
      .getByRole('link', { name: /Checkout answers after five seconds/ })
      .first()
      .click()
    await expect(page).toHaveURL(`${siteBelow}/issues/api-checkout-with-frontmatter/`)
  })

  test('has an address that gives the same results again', async ({ page, site }) => {
    await page.goto(`${site}/search/?q=quokkaledger`)
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('quokkaledger')
    await expect(page.getByRole('link', { name: EXPORT }).first()).toBeVisible()
  })

  test('says so when nothing is found', async ({ page, site }) => {
    await page.goto(`${site}/search/?q=zzyzxqwv`)
    await expect(page.getByRole('main')).toContainText(/no(thing| issue| result| past)/i)
  })

  test('prints what was asked and never runs it', async ({ page, site }) => {
    const hostile = '<img src=x onerror=alert(1)> quokkaledger'
    await page.goto(`${site}/search/?q=${encodeURIComponent(hostile)}`)
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(hostile)
    await expect(page.getByRole('link', { name: EXPORT }).first()).toBeVisible()
    await expect(page.locator('img[src="x"]')).toHaveCount(0)
  })
})

test.describe('the search page without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('leads to the list of issues', async ({ page, site }) => {
    await page.goto(`${site}/search/`)
    await page
      .getByRole('main')
      .getByRole('link', { name: /issues/i })
      .first()
      .click()
    await expect(page).toHaveURL(/\/issues\/$/)
  })
})
