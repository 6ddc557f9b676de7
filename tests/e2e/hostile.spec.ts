import { expect, test } from './guarded-page.ts'
import { fetchIds } from './published.ts'

/** Long enough for an onerror or a meta refresh to happen. */
const settle = 500

test('a hostile issue runs nothing and reports nothing', async ({ page, site }) => {
  await page.goto(`${site}/issues/hostile-html/`, { waitUntil: 'networkidle' })
  const main = page.locator('main')
  await expect(main).toContainText('Everything below tries to run code.')
  for (const link of await main.locator('a').all()) {
    expect((await link.getAttribute('href')) ?? '').not.toMatch(/^\s*(javascript|vbscript|data):/i)
    await link.hover({ timeout: 1000 }).catch(() => {}) // a hidden link cannot be hovered, nor attack
  }
  await main.getByText('Styled paragraph').click()
  await page.waitForTimeout(settle)
  await expect(page).toHaveURL(`${site}/issues/hostile-html/`)
})

test('a hostile issue leaves no markup of its own on the page', async ({ page, site }) => {
  await page.goto(`${site}/issues/hostile-html/`)
  const main = page.locator('main')
  const forbidden = [
    '[style]:not(canvas)', // Chart.js sizes its canvas
    'style',
    'iframe',
    'base',
    'meta',
    'link',
    'form[action^="http"]',
    'svg script',
    'img[src="x"]',
    'img[src^="http"]',
    'script:not([type="application/json"], [src^="/_astro/"])',
  ]
  await expect(main.locator(forbidden.join(', '))).toHaveCount(0)
  const handlers = await main.evaluate((element) =>
    [...element.querySelectorAll('*')].flatMap((child) =>
      child.getAttributeNames().filter((name) => name.startsWith('on')),
    ),
  )
  expect(handlers).toEqual([])
})

test('text that only looks like markup stays readable', async ({ page, site }) => {
  await page.goto(`${site}/issues/hostile-html/`)
  const main = page.locator('main')
  await expect(main.locator('pre').first()).toContainText("<script>alert('fence')</script>")
  await expect(main.locator('code', { hasText: "alert('code')" })).toHaveCount(1)
  await expect(main.getByText('Harmless details')).toBeVisible()
})

for (const path of ['/', '/issues/', '/search/?q=hostile%20gateway']) {
  test(`a hostile issue runs nothing on ${path} either`, async ({ page, site }) => {
    await page.goto(site + path, { waitUntil: 'networkidle' })
    await expect(page.getByRole('link', { name: /Hostile/ }).first()).toBeVisible()
    await page
      .getByRole('link', { name: /Hostile/ })
      .first()
      .hover()
    await page.waitForTimeout(settle)
  })
}

test('a scripted picture runs nothing, not even when it is opened by itself', async ({
  page,
  site,
}) => {
  await page.goto(`${site}/issues/hostile-html/`, { waitUntil: 'networkidle' })
  const pictures = page.locator('main img')
  for (const picture of await pictures.all()) {
    const address = new URL((await picture.getAttribute('src')) ?? '', page.url())
    expect(address.origin).toBe(new URL(site).origin)
    await page.goto(address.href)
    await page.waitForTimeout(settle)
    await page.goBack()
  }
})

test('nothing an issue names is fetched from elsewhere', async ({ page, site }) => {
  for (const id of await fetchIds(site)) {
    await page.goto(`${site}/issues/${id}/`, { waitUntil: 'networkidle' })
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.waitForLoadState('networkidle')
    await expect(page.locator('h1').first()).toBeVisible()
  }
})
