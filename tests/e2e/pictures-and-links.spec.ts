import { expect, test } from './guarded-page.ts'

const PAGE = '/issues/pictures-and-links/'

test('a picture beside the document is shown, sized and lazy', async ({ page, site }) => {
  await page.goto(site + PAGE)
  const picture = page.getByRole('img', { name: 'Decoding time by hour' })
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(() => picture.evaluate((element) => (element as HTMLImageElement).naturalWidth))
    .toBe(64)
  await expect(picture).toHaveAttribute('width', '64')
  await expect(picture).toHaveAttribute('height', '32')
  await expect(picture).toHaveAttribute('loading', 'lazy')
})

test('a picture on another site is a link', async ({ page, site }) => {
  await page.goto(site + PAGE)
  const link = page.getByRole('link', { name: /a remote graph/ })
  await expect(link).toHaveAttribute('href', 'https://metrics.example/graph.png')
})

for (const below of [false, true]) {
  test.describe(below ? 'below a base path' : 'at the root', () => {
    test('a relative link leads to the page of the other issue', async ({
      page,
      site,
      siteBelow,
    }) => {
      const home = below ? siteBelow : site
      await page.goto(home + PAGE)
      await page.getByRole('link', { name: 'the checkout' }).click()
      await expect(page).toHaveURL(`${home}/issues/api-checkout-with-frontmatter/#root-cause`)
      await expect(page.locator('#root-cause')).toBeInViewport()
    })

    test('a wikilink leads to the page of the other issue', async ({ page, site, siteBelow }) => {
      const home = below ? siteBelow : site
      await page.goto(`${home}/issues/open-without-figures/`)
      const link = page.getByRole('main').locator('p').getByRole('link').first()
      await link.click()
      await expect(page).toHaveURL(`${home}/issues/report-export-measured/`)
    })
  })
}
