import type { Page } from '@playwright/test'
import { expect, test } from './guarded-page.ts'

const EXPORT = 'Monthly report export takes minutes'
const WORD = 'quokkaledger'
/** Words of several issues, so that there is something to narrow. */
const MANY = 'export import thumbnails gateway voucher'

const field = (page: Page) => page.getByRole('main').getByRole('searchbox')
const titles = (page: Page) => page.locator('.search-result h2 a')
const status = (page: Page) => page.getByRole('main').getByRole('status')
const query = (page: Page) => new URL(page.url()).search
const chips = (page: Page) => page.getByRole('list', { name: 'Filters that are set' })

const addressOf = (site: string, asked: Record<string, string>) =>
  `${site}/search/?${new URLSearchParams(asked)}`

async function openMany(page: Page, site: string): Promise<number> {
  await page.goto(addressOf(site, { q: MANY }))
  await expect(titles(page).first()).toBeVisible()
  return titles(page).count()
}

test.describe('results', () => {
  test('answer at a glance', async ({ page, site }) => {
    await page.goto(addressOf(site, { q: `${WORD} cost centre` }))
    const result = page.locator('.search-result').first()
    await expect(result.locator('h2')).toHaveText(EXPORT)
    await expect(result.locator('.search-facts')).toHaveText(
      /Resolved\s+High severity\s+Reporting\s+2026-03-04/,
    )
    await expect(result.locator('.search-outcome')).toHaveText(
      /What helped: Cost centres are loaded .* 4\smin → 12\ss, 20× as fast/,
    )
    await expect(result.locator('.search-outcome mark').first()).toHaveText('Cost')
    await expect(result.locator('.search-excerpt mark').first()).toHaveText(
      new RegExp(`^(${WORD}|costs?|centres?)$`, 'i'),
    )
    await expect(result.getByRole('list', { name: 'Found in' })).toBeVisible()
  })

  test('stand below the page of what the words name', async ({ page, siteBelow }) => {
    const topics = page.getByRole('list', { name: 'Pages about it' })
    const requests: string[] = []
    page.on('request', (request) => requests.push(new URL(request.url()).pathname))
    await page.goto(addressOf(siteBelow, { q: 'n+1' }))
    await expect(titles(page).first()).toBeVisible()
    await expect(topics.getByRole('listitem')).toHaveText(
      /^Cause · N\+1 queries: 1 issue, 1 lesson$/,
    )
    await expect(status(page)).toContainText('Pages about it: N+1 queries.')
    expect(requests.filter((path) => /\/(?:causes|lessons)|\.list\.json/.test(path))).toEqual([])
    await field(page).fill('n+1 in exports')
    await expect(topics).toBeHidden()
    await field(page).fill('what did we learn about N+1 queries')
    await topics.getByRole('link', { name: '1 lesson' }).click()
    await expect(page).toHaveURL(`${siteBelow}/causes/n-plus-one/#group-lessons`)
    await expect(page.getByRole('heading', { name: 'Lessons', exact: true })).toBeInViewport()
    await page.goBack()
    await topics.getByRole('link', { name: 'N+1 queries' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('N+1 queries')
  })

  test('come while one types, and the address follows', async ({ page, site }) => {
    await page.goto(`${site}/search/`)
    await expect(page.getByRole('main').getByRole('link', { name: /all \d+ issues/ })).toBeVisible()
    await field(page).pressSequentially(WORD, { delay: 20 })
    await expect(titles(page).first()).toHaveText(EXPORT)
    await expect(page).toHaveURL(addressOf(site, { q: WORD }))
    await expect(status(page)).toHaveText('1 issue')
    await field(page).fill('')
    await expect(titles(page)).toHaveCount(0)
    await expect(page).toHaveURL(`${site}/search/`)
    await expect(page.getByRole('main').getByRole('link', { name: /all \d+ issues/ })).toBeVisible()
  })

  test('come for what is pasted, several lines of it', async ({ page, site, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${site}/search/`)
    const trace = `java.lang.IllegalStateException\n\tat reports.export.load_cost_centre\r\n  at ${WORD}`
    await page.evaluate((text) => navigator.clipboard.writeText(text), trace)
    await field(page).focus()
    await page.keyboard.press('ControlOrMeta+v')
    await expect(field(page)).toHaveValue(new RegExp(`load_cost_centre\\s+at ${WORD}`))
    await expect(titles(page).first()).toHaveText(EXPORT)
    await expect(page).toHaveURL(/[?]q=/)
    await page.reload()
    await expect(titles(page).first()).toHaveText(EXPORT)
  })

  test('are announced once they are there', async ({ page, site }) => {
    await page.goto(`${site}/search/`)
    await expect(status(page)).toHaveCount(1)
    await field(page).fill(WORD)
    await expect(status(page)).toHaveText('1 issue')
    await field(page).fill(`${WORD} voucher`)
    await expect(status(page)).toHaveText(/^Not all words are in one issue/)
    await field(page).fill('zzyzxqwv')
    await expect(status(page)).toHaveText(/^Nothing found for “zzyzxqwv”/)
    await expect(titles(page)).toHaveCount(0)
  })
})

test.describe('facets', () => {
  test('narrow, stand in the address, and Back takes them back', async ({ page, site }) => {
    const all = await openMany(page, site)
    expect(all).toBeGreaterThan(3)
    await page.getByRole('checkbox', { name: /^Resolved/ }).check()
    await expect(status(page)).toHaveText(new RegExp(`^\\d+ of ${all} issues, best match first$`))
    const resolved = await titles(page).count()
    expect(resolved).toBeLessThan(all)
    await page.getByRole('combobox', { name: 'Component' }).selectOption('reporting')
    await expect(titles(page)).toHaveText([EXPORT])
    expect(query(page)).toBe(
      `?status=resolved&component=reporting&q=${new URLSearchParams({ q: MANY }).toString().slice(2)}`,
    )

    await titles(page).first().click()
    await expect(page.locator('h1')).toContainText(EXPORT)
    await page.goBack()
    await expect(titles(page)).toHaveText([EXPORT])
    await expect(page.getByRole('combobox', { name: 'Component' })).toHaveValue('reporting')

    await page.goBack()
    await expect(titles(page)).toHaveCount(resolved)
    await expect(page.getByRole('combobox', { name: 'Component' })).toHaveValue('')
    await page.goBack()
    await expect(titles(page)).toHaveCount(all)
    await expect(page.getByRole('checkbox', { name: /^Resolved/ })).not.toBeChecked()
    await page.goForward()
    await expect(titles(page)).toHaveCount(resolved)
  })

  test('a count tells what choosing it leaves', async ({ page, site }) => {
    const all = await openMany(page, site)
    for (const label of ['Component', 'Cause', 'Technique', 'Opened in']) {
      const menu = page.getByRole('combobox', { name: label })
      const options = await menu.locator('option:not([value=""])').allTextContents()
      expect(options.length, label).toBeGreaterThan(0)
      for (const option of options) {
        await menu.selectOption({ label: option })
        await expect(titles(page), option).toHaveCount(Number(/\((\d+)\)$/.exec(option)?.[1]))
        await menu.selectOption('')
        await expect(titles(page)).toHaveCount(all)
      }
    }
    for (const name of [/^Lessons learned/, /^Verified gain/, /^High/]) {
      const box = page.getByRole('checkbox', { name })
      const count = await box.locator('..').locator('[data-part="count"]').textContent()
      await box.check()
      await expect(titles(page)).toHaveCount(Number(count))
      await box.uncheck()
      await expect(titles(page)).toHaveCount(all)
    }
  })

  test('a shared link shows the same', async ({ page, site, browser }) => {
    await openMany(page, site)
    await page.getByRole('checkbox', { name: /^Verified gain/ }).check()
    await page.getByLabel('Sort').selectOption({ label: 'Largest gain first' })
    await expect(status(page)).toHaveText(/largest gain first$/)
    const shown = await titles(page).allTextContents()
    expect(shown.length).toBeGreaterThan(1)
    const other = await browser.newPage()
    await other.goto(page.url())
    await expect(titles(other)).toHaveText(shown)
    await expect(status(other)).toHaveText(/largest gain first$/)
    await expect(field(other)).toHaveValue(MANY)
    await other.close()
  })

  test('sort by date and by gain', async ({ page, site }) => {
    await page.goto(addressOf(site, { q: MANY, sort: 'date' }))
    await expect(titles(page).first()).toBeVisible()
    const dates = await page.locator('.search-facts time').allTextContents()
    expect(dates.length).toBeGreaterThan(2)
    expect(dates).toEqual(dates.toSorted().toReversed())
    await page.getByLabel('Sort').selectOption('gain')
    await expect(titles(page).first()).toHaveText(EXPORT)
    expect(query(page)).toContain('sort=gain')
  })

  test('are cleared one by one and all at once', async ({ page, site }) => {
    const all = await openMany(page, site)
    await page.goto(addressOf(site, { q: MANY, status: 'resolved', lessons: 'yes' }))
    await expect(chips(page).getByRole('link')).toHaveCount(3)
    await chips(page).getByRole('link', { name: 'Remove Status: Resolved' }).click()
    expect(query(page)).not.toContain('status')
    await expect(chips(page).getByRole('link')).toHaveCount(1)
    await expect(page.locator('[data-part="found"]')).toBeFocused()
    await page.goBack()
    await chips(page).getByRole('link', { name: 'Clear all' }).click()
    await expect(titles(page)).toHaveCount(all)
    await expect(chips(page)).toBeHidden()
    expect(query(page)).toBe(`?${new URLSearchParams({ q: MANY })}`)
  })

  test('say when nothing remains, and what to leave out', async ({ page, site }) => {
    await page.goto(addressOf(site, { q: WORD, status: 'open' }))
    await expect(page.getByText('No result has all that is chosen.')).toBeVisible()
    await expect(status(page)).toHaveText('0 of 1 issue, best match first')
    await page.getByRole('link', { name: 'Without status “Open”' }).click()
    await expect(titles(page)).toHaveText([EXPORT])
  })

  test('lead to the list where nothing is asked', async ({ page, siteBelow }) => {
    await page.goto(addressOf(siteBelow, { status: 'resolved' }))
    await page
      .getByRole('main')
      .getByRole('link', { name: /all \d+ issues/ })
      .click()
    await expect(page).toHaveURL(`${siteBelow}/issues/?status=resolved`)
  })

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 800 } })

    test('are folded, and unfold', async ({ page, site }) => {
      await page.goto(addressOf(site, { q: MANY, status: 'resolved' }))
      await expect(page.locator('.filters summary')).toHaveText('Filters (1)')
      await expect(page.getByRole('combobox', { name: 'Component' })).toBeHidden()
      await page.locator('.filters summary').click()
      await page.getByRole('combobox', { name: 'Component' }).selectOption('reporting')
      await expect(titles(page)).toHaveText([EXPORT])
    })
  })
})

test.describe('what was typed', () => {
  test('is one step back from where the reader began anew', async ({ page, site }) => {
    await page.goto(`${site}/issues/`)
    await page.goto(`${site}/search/`)
    await field(page).pressSequentially(WORD)
    await expect(titles(page)).toHaveText([EXPORT])
    await page.keyboard.press('Enter')
    await field(page).fill('voucher')
    await expect(titles(page).first()).toHaveText(/Checkout/)
    await expect(page).toHaveURL(addressOf(site, { q: 'voucher' }))
    await page.goBack()
    await expect(field(page)).toHaveValue(WORD)
    await expect(titles(page)).toHaveText([EXPORT])
    await page.goBack()
    await expect(page).toHaveURL(`${site}/issues/`)
  })

  test('of ten thousand characters answers, and keeps its address short', async ({
    page,
    site,
  }) => {
    await page.goto(`${site}/search/`)
    const text = `${WORD} ${'statement timeout in the export worker '.repeat(260)}`
    expect(text.length).toBeGreaterThan(10_000)
    await field(page).fill(text)
    await expect(titles(page).first()).toHaveText(EXPORT)
    await expect(page.getByText('holds the beginning of so long a text only')).toBeVisible()
    await expect.poll(() => page.url().length).toBeGreaterThan(500)
    expect(page.url().length).toBeLessThan(2200)
    await page.reload()
    await expect(field(page)).toHaveValue(text.trim())
    await expect(titles(page).first()).toHaveText(EXPORT)
  })

  for (const [what, hostile] of [
    ['markup', '"><script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['emoji', '🐢🔥👩‍💻'],
    ['only stop words', 'the of and with to'],
    ['signs of regular expressions', '^(.*)+$ [a-z]{2,} \\d+ (?<=x) |'],
    ['signs alone', '*** --- ???'],
    ['signs of addresses', '&q=other#anchor %00 %zz ../../'],
  ] as const) {
    test(`is text, whatever it is: ${what}`, async ({ page, site }) => {
      await page.goto(`${site}/search/`)
      await field(page).fill(hostile)
      await expect(page.locator('benchlore-search')).not.toHaveAttribute('aria-busy')
      await expect(status(page)).toHaveText(/issue|Nothing found/)
      await expect(field(page)).toHaveValue(hostile)
      await expect(page.locator('main img, main script:not([src])')).toHaveCount(0)
      // The next question is answered as ever.
      await field(page).fill(WORD)
      await expect(titles(page)).toHaveText([EXPORT])
    })
  }
})

test.describe('a misspelt word', () => {
  test('is corrected, with the way back to it in the address', async ({ page, site }) => {
    await page.goto(addressOf(site, { q: 'quokkaldeger' }))
    await expect(status(page)).toContainText(`Showing results for ${WORD}.`)
    await expect(titles(page).first()).toHaveText(EXPORT)
    await page.getByRole('link', { name: 'Search instead for “quokkaldeger”' }).click()
    await expect(status(page)).toContainText('Nothing found for “quokkaldeger”')
    await expect(page).toHaveURL(addressOf(site, { q: 'quokkaldeger', exact: 'yes' }))
    await page.reload()
    await expect(status(page)).toContainText('Nothing found')
    await page.goBack()
    await expect(titles(page).first()).toHaveText(EXPORT)
    await page.goForward()
    await expect(status(page)).toContainText('Nothing found')
    await field(page).fill('quokkaldegers')
    await expect(titles(page).first()).toHaveText(EXPORT)
    expect(query(page)).not.toContain('exact')
  })
})

test.describe('slow files', () => {
  test('let no earlier answer take the place of a later one', async ({ page, site }) => {
    const asked: string[] = []
    await page.route('**/pagefind/**', async (route) => {
      asked.push(new URL(route.request().url()).pathname)
      await new Promise((done) => setTimeout(done, asked.length % 2 === 0 ? 60 : 400))
      await route.continue()
    })
    await page.goto(`${site}/search/`)
    await field(page).fill(WORD)
    await page.waitForTimeout(100)
    await field(page).fill('thumbnails')
    await page.waitForTimeout(100)
    await field(page).fill('voucher')
    await expect(titles(page).first()).toHaveText(/Checkout/)
    await page.waitForTimeout(1000)
    await expect(titles(page).first()).toHaveText(/Checkout/)
    await expect(status(page)).not.toHaveText('Searching…')
    expect(asked.toSorted(), 'no file is asked for twice').toEqual([...new Set(asked)].toSorted())
  })

  test('do not lose a choice that is made meanwhile', async ({ page, site }) => {
    await openMany(page, site)
    await page.route('**/pagefind/**', async (route) => {
      await new Promise((done) => setTimeout(done, 300))
      await route.continue()
    })
    await field(page).fill('quokkaledger import')
    await page.getByRole('checkbox', { name: /^Resolved/ }).check()
    await expect(titles(page)).toHaveText([EXPORT])
    expect(query(page)).toBe('?status=resolved&q=quokkaledger+import')
  })
})

test.describe('blocked files', () => {
  test.use({ expectedMessages: /Failed to load resource/ })

  test('are said to be missing, and the list is offered; then all is well again', async ({
    page,
    siteBelow,
  }) => {
    await page.route('**/pagefind/**', (route) => route.abort())
    await page.goto(addressOf(siteBelow, { q: WORD }))
    await expect(status(page)).toContainText('The search index cannot be loaded.')
    await expect(status(page).getByRole('link', { name: 'all issues' })).toHaveAttribute(
      'href',
      '/docs/issues/',
    )
    await page.unroute('**/pagefind/**')
    await page.getByRole('button', { name: 'Search', exact: true }).last().click()
    await expect(titles(page)).toHaveText([EXPORT])
  })
})

test.describe('the key that opens the search', () => {
  test('is switched off in the dialog, for all pages, and on again', async ({ page, site }) => {
    const dialog = page.getByRole('dialog', { name: 'Search' })
    const button = page.getByRole('banner').getByRole('button', { name: 'Search' })
    await page.goto(`${site}/`)
    await expect(button.locator('kbd')).toBeVisible()
    await page.keyboard.press('/')
    await dialog.getByRole('checkbox', { name: 'Open with /' }).uncheck()
    await page.keyboard.press('Escape')
    await expect(button.locator('kbd')).toBeHidden()
    for (const path of ['/', '/issues/']) {
      await page.goto(site + path)
      await expect(button).toHaveAttribute('aria-keyshortcuts', 'Control+K Meta+K')
      await page.keyboard.press('/')
      await page.waitForTimeout(200)
      await expect(dialog).toBeHidden()
    }
    await page.keyboard.press('Control+k')
    await dialog.getByRole('checkbox', { name: 'Open with /' }).check()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await page.keyboard.press('/')
    await expect(dialog).toBeVisible()
  })
})
