import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describeGain } from '../../src/core/insight/gain-text.ts'
import type { Issue } from '../../src/core/issue/schema.ts'
import { findBarriers } from './axe.ts'
import { runBenchlore, serveBenchlore, type Server } from './benchlore.ts'
import { expectChartsDrawn } from './canvas.ts'
import { findMisfits } from './fit.ts'
import { expect, test } from './guarded-page.ts'
import { inventIssues } from './invented-issues.ts'

test.describe.configure({ mode: 'default', timeout: 120_000 })

/** The addresses of a page of every type; issues, groups and years are the first of their lists. */
const LISTS = ['/issues/', '/components/', '/causes/', '/techniques/', '/years/']
const OTHERS = ['/', '/trends/', '/lessons/', '/search/?q=export']

for (const count of [1, 300]) {
  test.describe(`a site of ${count} ${count === 1 ? 'issue' : 'issues'}`, () => {
    let folder: string
    let server: Server

    test.beforeAll(async () => {
      // A build of its own takes longer on a busy machine than a hook may.
      test.setTimeout(120_000)
      folder = await mkdtemp(path.join(tmpdir(), 'benchlore-sizes-'))
      await inventIssues(path.join(folder, 'issues'), count)
      await runBenchlore(
        ['build', 'issues', '--out', 'site', '--keep-going', '--date', '2026-07-01'],
        folder,
      )
      server = await serveBenchlore(['preview', '--out', 'site', '--port', '0'], folder)
    })

    test.afterAll(async () => {
      await server?.stop()
      await rm(folder, { recursive: true, force: true })
    })

    test('opens every type of page, on a phone and on a wide screen', async ({ page }) => {
      const firsts: string[] = []
      for (const list of LISTS) {
        await page.goto(server.address + list)
        const first = await page.locator('tbody th a').first().getAttribute('href')
        firsts.push(first ?? `nothing on ${list}`)
      }
      for (const address of [...LISTS, ...OTHERS, ...firsts]) {
        await page.setViewportSize({ width: 390, height: 800 })
        await page.goto(server.address + address)
        await expect(page.locator('h1'), address).toHaveCount(1)
        for (const width of [390, 1440]) {
          await page.setViewportSize({ width, height: 800 })
          await expectChartsDrawn(page)
          expect(await findMisfits(page), `${address}, ${width} pixels`).toEqual([])
        }
      }
    })

    test('axe finds nothing on its home and its trends', async ({ page }) => {
      for (const address of ['/', '/trends/']) {
        await page.goto(server.address + address)
        await expectChartsDrawn(page)
        expect(await findBarriers(page), address).toEqual([])
      }
    })

    test('the tables beside its trends hold the published numbers', async ({ page }) => {
      const response = await fetch(`${server.address}/issues.json`)
      const { issues } = (await response.json()) as { issues: Issue[] }
      await page.goto(`${server.address}/trends/`)

      const rows = await page
        .locator('#history-table tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) =>
            [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)),
          ),
        )
      const sum = (column: number) => rows.reduce((total, row) => total + (row[column] ?? 0), 0)
      const resolved = issues.filter(({ status }) => status === 'resolved')
      expect(sum(0)).toBe(issues.filter(({ date }) => date !== null).length)
      expect(sum(1)).toBe(resolved.filter(({ resolvedDate }) => resolvedDate !== null).length)
      const isWaiting = ({ status, date }: Issue) => status !== 'resolved' && date !== null
      expect(rows[0]?.[2]).toBe(issues.filter(isWaiting).length)

      const gains = await page.locator('#gains-table tbody tr').evaluateAll((rows) =>
        rows.map((row) => {
          const gain = row.querySelector('td:last-child .number')?.textContent.trim()
          return `${row.querySelector('a')?.getAttribute('href')} ${gain}`
        }),
      )
      const published = resolved.flatMap(({ id, gain, benchmarks, date, resolvedDate }) => {
        const pair = benchmarks[gain?.benchmark ?? -1]
        if (!gain?.verified || !pair || (date ?? resolvedDate) === null) return []
        const { dimension } = pair.after!
        return [`/issues/${id}/ ${describeGain({ ...pair, speedup: gain.speedup, dimension })}`]
      })
      expect(published.length).toBeGreaterThan(count / 3)
      expect(gains.toSorted()).toEqual(published.toSorted())
    })
  })
}
