import { expect, test } from './guarded-page.ts'
import { fetchIds } from './published.ts'

const START_PAGES = ['/', '/issues/', '/search/']

for (const where of ['at the root', 'below /docs'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`the site ${where} ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled })

      test('opens every page it links to', async ({ page, site, siteBelow }) => {
        test.setTimeout(240_000)
        const home = where === 'at the root' ? site : siteBelow
        const ids = await fetchIds(home)
        const waiting = [...START_PAGES, ...ids.map((id) => `/issues/${id}/`)].map(
          (path) => home + path,
        )
        const seen = new Set(waiting)
        for (let address = waiting.shift(); address; address = waiting.shift()) {
          const response = await page.goto(address, { waitUntil: 'load' })
          expect(response?.status(), address).toBe(200)
          // The page's own; a document may have more in its text.
          await expect(page.locator('h1:not(.prose h1)'), address).toHaveCount(1)
          await expect(page.locator('main'), address).toBeVisible()
          await expect(page, address).toHaveTitle(/\S/)
          for (const link of await page.locator('a[href]').all()) {
            const target = new URL((await link.getAttribute('href')) ?? '', address)
            target.hash = ''
            target.search = ''
            const isPage = target.href.startsWith(`${home}/`) && target.pathname.endsWith('/')
            if (target.origin === new URL(home).origin)
              expect(target.href, `a link on ${address}`).toContain(home)
            if (!isPage || seen.has(target.href)) continue
            seen.add(target.href)
            waiting.push(target.href)
          }
        }
        expect(ids.length).toBe(6)
        expect(seen.size).toBeGreaterThanOrEqual(START_PAGES.length + ids.length)
      })

      test('shows an issue in full', async ({ page, site, siteBelow }) => {
        const home = where === 'at the root' ? site : siteBelow
        await page.goto(`${home}/issues/report-export-measured/`)
        const article = page.locator('main')
        await expect(page.locator('h1')).toHaveText(/Monthly report export takes minutes/)
        await expect(article).toContainText('One statement is sent for each booking')
        await expect(article).toContainText('Count the statements of a request in a test')
        await expect(page.locator('table').first()).toBeVisible()
      })
    })
  }
}

test('serves every linked file of an issue list for tools', async ({ request, site }) => {
  for (const id of await fetchIds(site)) {
    const response = await request.get(`${site}/issues/${id}.json`)
    expect(response.status()).toBe(200)
    expect(await response.json()).toMatchObject({ schemaVersion: 1, id })
  }
})

test.describe('an address that is not there', () => {
  test.use({ expectedMessages: /status of 404/ })

  test('leads to a page with a way back', async ({ page, site }) => {
    const response = await page.goto(`${site}/issues/no-such-issue/`)
    expect(response?.status()).toBe(404)
    await expect(page.locator('h1')).toHaveText(/not found|no page/i)
    await page.getByRole('main').getByRole('link').first().click()
    await expect(page.locator('h1')).not.toHaveText(/not found|no page/i)
  })
})
