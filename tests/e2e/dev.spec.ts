import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fixtureIssues, serveBenchlore, type Server } from './benchlore.ts'
import { expect, test } from './guarded-page.ts'

const ISSUE = 'open-without-figures'
let folder: string
let server: Server

test.describe.configure({ mode: 'serial', timeout: 120_000 })

test.beforeAll(async () => {
  // A build of its own takes longer on a busy machine than a hook may.
  test.setTimeout(120_000)
  folder = await mkdtemp(path.join(tmpdir(), 'benchlore-dev-'))
  await cp(fixtureIssues, path.join(folder, 'issues'), { recursive: true })
  server = await serveBenchlore(['dev', 'issues', '--port', '0'], folder)
})

test.afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

async function edit(change: (text: string) => string): Promise<void> {
  const file = path.join(folder, 'issues', `${ISSUE}.md`)
  await writeFile(file, change(await readFile(file, 'utf8')))
}

// While Vite first bundles what a page needs it reloads the page, which cancels requests.
test.use({ expectedMessages: /Outdated Optimize Dep|504/ })

test('dev shows a saved edit within seconds, by itself', async ({ page }) => {
  await page.goto(`${server.address}/issues/${ISSUE}/`)
  await expect(page.locator('main')).toContainText('Nobody has measured')
  await edit((text) => text.replace('Nobody has measured', 'Somebody measured'))
  await expect(page.locator('main')).toContainText('Somebody measured', { timeout: 5000 })
})

test('dev shows the findings of a broken file instead of dying', async ({ page }) => {
  await edit((text) => text.replace('2026-05-02', '2026-05-42'))
  await expect.poll(server.printed, { timeout: 5000 }).toMatch(/bad-date/)
  const response = await page.goto(`${server.address}/issues/${ISSUE}/`)
  expect(response?.status()).toBe(200)
  await expect(page.getByText(/2026-05-42.*is no day of the calendar/).first()).toBeVisible()
  // The reload of the first edit may still be under way, and a page that is loading hears of no second one.
  await page.waitForTimeout(1500)
  await edit((text) => text.replace('2026-05-42', '2026-05-03'))
  await expect(page.getByText(/is no day of the calendar/)).toHaveCount(0, { timeout: 5000 })
})

test('dev shows an issue that is added and forgets one that is removed', async ({ page }) => {
  const file = path.join(folder, 'issues', 'added-later.md')
  await writeFile(file, '# Added while dev was running\n\n**Date**: 2026-05-20\n')
  await expect
    .poll(async () => (await fetch(`${server.address}/issues/added-later/`)).status, {
      timeout: 8000,
    })
    .toBe(200)
  await page.goto(`${server.address}/issues/added-later/`)
  await expect(page.locator('h1')).toHaveText(/Added while dev was running/)
  // The open page would reload and find itself gone.
  await page.goto('about:blank')
  await rm(file)
  await expect
    .poll(async () => (await fetch(`${server.address}/issues/added-later/`)).status, {
      timeout: 8000,
    })
    .toBe(404)
})
