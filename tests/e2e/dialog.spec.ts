import type { Page } from '@playwright/test'
import { expect, test } from './guarded-page.ts'

const EXPORT = 'Monthly report export takes minutes'
const WORD = 'quokkaledger'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const fieldOf = (page: Page) => dialogOf(page).getByRole('combobox')
const optionsOf = (page: Page) => dialogOf(page).getByRole('option')
/** The option that the field points assistive technology to. */
const chosen = async (page: Page) => {
  const id = await fieldOf(page).getAttribute('aria-activedescendant')
  return id === null ? null : page.locator(`[id="${id}"]`)
}

async function ask(page: Page, address: string, query: string): Promise<void> {
  await page.goto(address)
  await page.keyboard.press('/')
  await fieldOf(page).fill(query)
  await expect(optionsOf(page).first()).toBeVisible()
}

test.describe('the search dialog', () => {
  test('opens on every page, by key and by button', async ({ page, siteBelow }) => {
    for (const path of ['/', '/issues/', '/issues/report-export-measured/', '/search/']) {
      await page.goto(`${siteBelow}${path}`)
      for (const open of [
        () => page.keyboard.press('/'),
        () => page.keyboard.press('Control+k'),
        () => page.keyboard.press('Meta+k'),
        () => page.getByRole('banner').getByRole('button', { name: 'Search' }).click(),
      ]) {
        await open()
        await expect(dialogOf(page)).toBeVisible()
        await expect(fieldOf(page)).toBeFocused()
        await page.keyboard.press('Escape')
        await expect(dialogOf(page)).toBeHidden()
      }
    }
  })

  test('has a button that is seen at every width', async ({ page, site }) => {
    await page.goto(`${site}/`)
    for (const width of [320, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 700 })
      await page.getByRole('banner').getByRole('button', { name: 'Search' }).click()
      const close = dialogOf(page).getByRole('button', { name: 'Close' })
      await expect(close).toBeInViewport({ ratio: 1 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, `${width} pixels`).toBeLessThanOrEqual(0)
      await close.click()
    }
  })

  test('loads nothing of the index before it is used', async ({ page, site }) => {
    const requests: string[] = []
    page.on('request', (request) => requests.push(new URL(request.url()).pathname))
    await page.goto(`${site}/`, { waitUntil: 'networkidle' })
    expect(requests.filter((path) => /pagefind|search-dialog/.test(path))).toEqual([])
    await page.keyboard.press('/')
    await expect.poll(() => requests.some((path) => path.includes('pagefind'))).toBe(true)
    expect(requests.some((path) => path.includes('search-dialog'))).toBe(true)
  })

  test('keeps what is typed while it is loaded', async ({ page, site }) => {
    await page.route(/search-dialog/, async (route) => {
      await new Promise((done) => setTimeout(done, 500))
      await route.continue()
    })
    await page.goto(`${site}/`)
    await page.keyboard.type(`/${WORD}`)
    await expect(fieldOf(page)).toHaveValue(WORD)
    await expect(optionsOf(page).first()).toContainText(EXPORT)
  })

  test('goes to the search page where it cannot be loaded', async ({ page, site }) => {
    await page.route(/search-dialog/, (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body: 'throw 1' }),
    )
    await page.goto(`${site}/`)
    await page.keyboard.press('/')
    await expect(page).toHaveURL(`${site}/search/`)
  })

  test('leaves to fields what is typed into them', async ({ page, site }) => {
    await page.goto(`${site}/search/`)
    const field = page.getByRole('main').getByRole('searchbox')
    await field.click()
    await page.keyboard.type('src/api')
    await expect(field).toHaveValue('src/api')
    await expect(dialogOf(page)).toBeHidden()
  })
})

test.describe('its list', () => {
  test('begins with the page that is asked for by its name', async ({ page, siteBelow }) => {
    await ask(page, `${siteBelow}/`, 'N+1 queries')
    await expect(optionsOf(page).first()).toHaveAccessibleName('Cause · N+1 queries 1 issue')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect((await chosen(page))!).toHaveAccessibleName('1 lesson of N+1 queries')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${siteBelow}/causes/n-plus-one/#group-lessons`)
  })

  test('ends with pages that other words name', async ({ page, site }) => {
    await ask(page, `${site}/`, 'n+1')
    await expect(optionsOf(page).first()).toContainText(EXPORT)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect((await chosen(page))!).toHaveAccessibleName('Cause · N+1 queries 1 issue')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${site}/causes/n-plus-one/`)
  })

  test('is walked with the arrow keys while one types on', async ({ page, site }) => {
    await ask(page, `${site}/`, WORD)
    await expect(fieldOf(page)).toHaveAttribute('aria-expanded', 'true')
    await expect(dialogOf(page).getByRole('status')).toHaveText('1 issue')
    expect(await chosen(page)).toBeNull()
    const count = await optionsOf(page).count()
    expect(count).toBeGreaterThan(1)
    for (let index = 0; index < count; index += 1) {
      await page.keyboard.press('ArrowDown')
      const option = await chosen(page)
      await expect(option!).toHaveAttribute('aria-selected', 'true')
      await expect(optionsOf(page).nth(index)).toHaveAttribute('aria-selected', 'true')
      await expect(dialogOf(page).locator('[aria-selected=true]')).toHaveCount(1)
      await expect(fieldOf(page)).toBeFocused()
    }
    await page.keyboard.press('ArrowDown')
    expect(await chosen(page)).toBeNull()
    await page.keyboard.press('ArrowUp')
    await expect((await chosen(page))!).toHaveAttribute(
      'id',
      (await optionsOf(page).last().getAttribute('id')) ?? '',
    )
    await page.keyboard.type(' x')
    await expect(fieldOf(page)).toHaveValue(`${WORD} x`)
  })

  test('names its options for those who hear them', async ({ page, site }) => {
    await ask(page, `${site}/`, WORD)
    await expect(fieldOf(page)).toHaveAccessibleName(/words, a title/i)
    await expect(dialogOf(page).getByRole('listbox')).toHaveAccessibleName('Results')
    await expect(optionsOf(page).first()).toHaveAccessibleName(
      new RegExp(`^${EXPORT} .*Reporting.*${WORD}`),
    )
    await expect(optionsOf(page).nth(1)).toHaveAccessibleName(new RegExp(`\\S+ in ${EXPORT}$`))
    await expect(optionsOf(page).first().locator('mark').first()).toHaveText(new RegExp(WORD, 'i'))
  })

  test('opens its first issue with Enter, and what is chosen', async ({ page, siteBelow }) => {
    await ask(page, `${siteBelow}/`, WORD)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${siteBelow}/issues/report-export-measured/`)
    await expect(page.locator('h1')).toContainText(EXPORT)
    await page.goBack()
    await expect(dialogOf(page)).toBeHidden()
  })

  test('opens a section where it stands, on the same page too', async ({ page, siteBelow }) => {
    await ask(page, `${siteBelow}/issues/report-export-measured/`, WORD)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(dialogOf(page)).toBeHidden()
    await expect(page).toHaveURL(/\/docs\/issues\/report-export-measured\/#.+/)
    await expect(page.locator(':target')).toBeInViewport()
  })

  test('opens with a click', async ({ page, site }) => {
    await ask(page, `${site}/`, WORD)
    await optionsOf(page).first().click()
    await expect(page.locator('h1')).toContainText(EXPORT)
  })

  test('ends in a link to all results', async ({ page, siteBelow }) => {
    await ask(page, `${siteBelow}/`, 'voucher & index')
    await dialogOf(page).getByRole('link', { name: 'results' }).click()
    await expect(page).toHaveURL(`${siteBelow}/search/?q=voucher+%26+index`)
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('voucher & index')
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /Checkout answers/ })
        .first(),
    ).toBeVisible()
  })

  test('leads to the search page where Enter comes before the answer', async ({ page, site }) => {
    // The answer is faster than the key where the index is not held back.
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    await page.route('**/pagefind/**', async (route) => {
      await held
      // What the page that was left has asked for needs no answer.
      await route.continue().catch(() => {})
    })
    await page.goto(`${site}/`)
    await page.keyboard.press('/')
    await fieldOf(page).fill(WORD)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/search/\\?q=${WORD}$`))
    release()
    await expect(page.getByRole('main').getByRole('link', { name: /Monthly report/ })).toBeVisible()
  })

  test('says so when nothing is found, and prints what was asked as text', async ({
    page,
    site,
  }) => {
    await page.goto(`${site}/`)
    await page.keyboard.press('/')
    const hostile = '<img src=x onerror=alert(1)>zzyzxqwv'
    await fieldOf(page).fill('zzyzxqwv')
    await expect(dialogOf(page).getByRole('status')).toContainText('Nothing found for “zzyzxqwv”')
    await expect(fieldOf(page)).toHaveAttribute('aria-expanded', 'false')
    await fieldOf(page).fill(hostile)
    await expect(dialogOf(page).getByRole('status')).not.toBeEmpty()
    await expect(page.locator('img[src="x"]')).toHaveCount(0)
  })
})

test.describe('focus', () => {
  test('stays in the dialog and goes back where it was', async ({ page, site }) => {
    await page.goto(`${site}/`)
    const link = page.getByRole('navigation').first().getByRole('link').first()
    await link.focus()
    await page.keyboard.press('/')
    await fieldOf(page).fill(WORD)
    await expect(optionsOf(page).first()).toBeVisible()
    const isInside = () =>
      page.evaluate(() => document.querySelector('dialog')?.contains(document.activeElement))
    for (const key of [...Array<string>(7).fill('Tab'), ...Array<string>(7).fill('Shift+Tab')]) {
      await page.keyboard.press(key)
      expect(await isInside(), key).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect(link).toBeFocused()
  })

  test('goes back to the button, which the space bar presses, too', async ({ page, site }) => {
    await page.goto(`${site}/`)
    const button = page.getByRole('banner').getByRole('button', { name: 'Search' })
    await button.focus()
    for (const close of [
      () => dialogOf(page).getByRole('button', { name: 'Close' }).click(),
      () => page.mouse.click(5, 400),
    ]) {
      await page.keyboard.press('Space')
      await expect(fieldOf(page)).toBeFocused()
      await close()
      await expect(dialogOf(page)).toBeHidden()
      await expect(button).toBeFocused()
    }
  })

  test('finds the last question there again', async ({ page, site }) => {
    await ask(page, `${site}/`, WORD)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await expect(fieldOf(page)).toHaveValue(WORD)
    await expect(optionsOf(page).first()).toBeVisible()
    await page.keyboard.type('voucher')
    await expect(fieldOf(page)).toHaveValue('voucher')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the button is a link to the search page', async ({ page, siteBelow }) => {
    await page.goto(`${siteBelow}/issues/`)
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
    await expect(page).toHaveURL(`${siteBelow}/search/`)
  })
})
