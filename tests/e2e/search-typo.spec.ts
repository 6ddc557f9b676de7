import type { Page } from '@playwright/test'
import { expect, test } from './guarded-page.ts'

const EXPORT = 'Monthly report export takes minutes'
const MISSPELT = 'quokkalegder'
const MEANT = 'quokkaledger'

const resultIn = (page: Page) => page.getByRole('main').getByRole('link', { name: EXPORT }).first()

/** The files of the vocabulary that the page asks for, as they come. */
function watchVocabulary(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.includes('/pagefind/vocabulary')) asked.push(pathname)
  })
  return asked
}

test.describe('a misspelt word', () => {
  for (const [what, query] of [
    ['with two letters swapped', MISSPELT],
    ['with a letter missing', 'quokkaldger'],
    ['with another first letter', 'wuokkaledger'],
    ['beside one that is right', `statement ${MISSPELT}`],
    ['in a pasted line', `WARN export worker=7 statement timeout ${MISSPELT} after 240031 ms`],
    ['that is a part of an identifier', 'load_cost_cnetre'],
  ] as const) {
    test(`${what} finds its issue and says what was looked for`, async ({ page, site }) => {
      await page.goto(`${site}/search/`)
      await page.getByRole('main').getByRole('searchbox').fill(query)
      await expect(resultIn(page)).toBeVisible()
      await expect(page.getByRole('main').getByRole('status')).toContainText('Showing results for')
    })
  }

  test('is marked in the results as the issue has it', async ({ page, site }) => {
    await page.goto(`${site}/search/?q=${MISSPELT}`)
    await expect(page.getByRole('main').locator('mark', { hasText: MEANT }).first()).toBeVisible()
  })

  test('can be searched for as it was typed, by an address of its own', async ({ page, site }) => {
    await page.goto(`${site}/search/?q=${MISSPELT}`)
    const status = page.getByRole('main').getByRole('status')
    await expect(status).toContainText(`Showing results for ${MEANT}`)
    await status.getByRole('link', { name: `Search instead for “${MISSPELT}”` }).click()
    await expect(page.getByRole('main')).toContainText('Nothing found')
    await expect(resultIn(page)).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue(MISSPELT)
    await expect(page.getByRole('main')).toContainText('Nothing found')
    await page.goBack()
    await expect(resultIn(page)).toBeVisible()
  })

  test('is corrected in the dialog', async ({ page, site }) => {
    await page.goto(`${site}/`)
    await page.keyboard.press('/')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox').fill(MISSPELT)
    await expect(dialog.getByRole('option', { name: EXPORT }).first()).toBeVisible()
    await expect(dialog.getByRole('status')).toContainText(`Showing results for ${MEANT}`)
    await dialog.getByRole('button', { name: /Search instead/ }).click()
    await expect(dialog.getByRole('status')).toContainText('Nothing found')
  })

  test('is corrected below a base path', async ({ page, siteBelow }) => {
    const asked = watchVocabulary(page)
    await page.goto(`${siteBelow}/search/?q=${MISSPELT}`)
    await expect(resultIn(page)).toBeVisible()
    expect(asked[0]).toBe('/docs/pagefind/vocabulary.json')
  })
})

test.describe('the vocabulary', () => {
  test('is loaded only for a word that no issue has', async ({ page, site }) => {
    const asked = watchVocabulary(page)
    await page.goto(`${site}/search/?q=${MEANT}`)
    await expect(resultIn(page)).toBeVisible()
    // A number has no misspelling.
    await page.getByRole('main').getByRole('searchbox').fill('40961234')
    await expect(page.getByRole('main')).toContainText('Nothing found')
    expect(asked).toEqual([])
    await page.getByRole('main').getByRole('searchbox').fill(MISSPELT)
    await expect(resultIn(page)).toBeVisible()
    expect(asked).toHaveLength(2)
  })

  test.describe('that is blocked', () => {
    test.use({ expectedMessages: /vocabulary/ })

    for (const [how, block] of [
      ['by the network', (page: Page) => page.route('**/vocabulary*', (route) => route.abort())],
      [
        'by a server that lacks its lists',
        (page: Page) =>
          page.route('**/vocabulary/*', (route) => route.fulfill({ status: 404, body: '' })),
      ],
    ] as const) {
      test(`${how} leaves the search as it is without`, async ({ page, site }) => {
        await block(page)
        await page.goto(`${site}/search/?q=${MISSPELT}`)
        await expect(page.getByRole('main')).toContainText('Nothing found')
        await page.getByRole('main').getByRole('searchbox').fill(`${MISSPELT} ${MEANT}`)
        await expect(resultIn(page)).toBeVisible()
      })
    }
  })
})
