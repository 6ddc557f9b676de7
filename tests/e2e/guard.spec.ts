import { expect, test } from './guarded-page.ts'

// The guard itself: each of these pages must fail its test.
for (const [what, html] of [
  ['code that runs', '<script>alert(1)</script>'],
  ['an uncaught error', '<script>throw new Error("boom")</script>'],
  ['a console error', '<script>console.error("boom")</script>'],
  ['a request elsewhere', '<img src="https://attacker.example/x.png">'],
  [
    'a violation of the content policy',
    `<meta http-equiv="content-security-policy" content="default-src 'self'"><p style="color:red">`,
  ],
] as const) {
  test(`${what} fails a test`, async ({ page, site }) => {
    test.fail()
    await page.route(`${site}/guard-trial/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><h1>Trial</h1>${html}` }),
    )
    await page.goto(`${site}/guard-trial/`)
    await expect(page.locator('h1')).toHaveText('Trial')
    await page.waitForTimeout(200)
  })
}
