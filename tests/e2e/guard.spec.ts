import { expect, test } from './guarded-page.ts'

// The guard itself: it must notice each of these pages. Here nothing it notices fails the test.
test.use({ expectedMessages: /./ })

for (const [what, html, problem] of [
  ['code that runs', '<script>alert(1)</script>', /^code ran: alert 1/],
  ['an uncaught error', '<script>throw new Error("boom")</script>', /^uncaught: boom/],
  ['a console error', '<script>console.error("boom")</script>', /^console error: boom/],
  [
    'a request elsewhere',
    '<img src="https://attacker.example/x.png">',
    /^request elsewhere: https:\/\/attacker/,
  ],
  [
    'a violation of the content policy',
    `<meta http-equiv="content-security-policy" content="default-src 'self'"><p style="color:red">`,
    /^policy violation: style-src-attr/,
  ],
] as const) {
  test(`the guard notices ${what}`, async ({ page, problems, site }) => {
    await page.route(`${site}/trial/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html>${html}<h1>Trial</h1>` }),
    )
    await page.goto(`${site}/trial/`)
    await expect.poll(() => problems).toContainEqual(expect.stringMatching(problem))
  })
}
