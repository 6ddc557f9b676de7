import { test as base, expect, type Page } from '@playwright/test'
import { BROWSER_FLAGS } from '../browser/machine.ts'

interface Options {
  /** Console messages that a test provokes on purpose. */
  expectedMessages: RegExp | undefined
}

interface Guard {
  /** What the page did that it may not do, so far. */
  problems: string[]
}

interface SiteFixtures {
  /** Address of the fixture site, without trailing slash. */
  site: string
  /** Address of the same site built for `--base /docs`. */
  siteBelow: string
}

function need(variable: string): string {
  const value = process.env[variable]
  if (!value) throw new Error(`${variable} is not set: the global set-up has not run.`)
  return value
}

/** Collects what no page may ever do: errors, violations of the content policy, dialogs, requests elsewhere. */
async function watch(page: Page, problems: string[]): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
  page.on('dialog', async (dialog) => {
    problems.push(`code ran: alert ${dialog.message()}`)
    await dialog.dismiss()
  })
  page.context().on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
    if (!isLocal && protocol !== 'blob:' && protocol !== 'data:')
      problems.push(`request elsewhere: ${request.url()}`)
  })
  await page.exposeFunction('reportViolation', (what: string) => problems.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (globalThis as unknown as { reportViolation: (what: string) => void })
        .reportViolation
      report(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
}

/** Every browser test runs on a page that fails it for what `watch` collects. */
export const test = base.extend<Options & Guard, SiteFixtures>({
  expectedMessages: [undefined, { option: true }],
  launchOptions: [
    async ({}, use) => use({ executablePath: need('BENCHLORE_TEST_BROWSER'), args: BROWSER_FLAGS }),
    { scope: 'worker' },
  ],
  site: [async ({}, use) => use(need('BENCHLORE_TEST_SITE')), { scope: 'worker' }],
  siteBelow: [async ({}, use) => use(need('BENCHLORE_TEST_SITE_BELOW')), { scope: 'worker' }],
  problems: async ({}, use) => use([]),
  page: async ({ page, problems, expectedMessages }, use) => {
    await watch(page, problems)
    await use(page)
    expect(problems.filter((problem) => !expectedMessages?.test(problem))).toEqual([])
  },
})

export { expect }
