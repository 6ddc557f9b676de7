import { afterEach, describe, expect, test } from 'vitest'
import { type BuiltSite, buildSite, element, textOf } from './built-site.ts'

let site: BuiltSite | undefined
afterEach(() => site?.remove())

const main = (path: string): string =>
  textOf(element(site?.read(`${path}/index.html`) ?? '', 'main'))

describe('a site', () => {
  test('without issues says how to write the first one', async () => {
    site = await buildSite('/', () => false)
    expect(main('')).toContain('No issue is published yet.')
    expect(main('/issues')).toContain('benchlore new')
    expect(main('')).not.toMatch(/NaN|undefined|null|Infinity/)
  }, 60_000)

  test('with one open issue shows it and no empty columns', async () => {
    site = await buildSite('/', (path) => path.endsWith('latency.md'))
    expect(main('')).toContain('Slow now 1 1 critical')
    expect(main('')).toContain('of 1 issue')
    expect(main('')).not.toMatch(/Fixed lately|Gained most|NaN|undefined/)
    expect(site.read('/issues/services-latency/index.html')).not.toContain('Neighbouring')
  }, 60_000)

  test('with only resolved issues says that nothing is slow', async () => {
    site = await buildSite('/', (path) => path.endsWith('import.md'))
    expect(main('')).toContain('Nothing is known to be slow: no issue is open.')
    expect(main('')).toContain('Fixed lately')
  }, 60_000)
})
