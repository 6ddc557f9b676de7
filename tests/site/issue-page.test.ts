import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltSite, attributes, buildSite, element, textOf } from './built-site.ts'

const EXPORT = '/issues/ledger-export'
const AGAIN = '/issues/ledger-again'
const TOTALS = '/issues/totals'

let site: BuiltSite
const page = (path: string): string => site.read(`${path}/index.html`)
/** The text of one part of the facts. */
const part = (path: string, id: string): string =>
  textOf(element(page(path), 'section', `facts.${id}`))

beforeAll(async () => {
  site = await buildSite('/', undefined, 'issue-page')
})
afterAll(() => site.remove())

describe('the facts of an issue', () => {
  test('say why it is as grave as it is, where the document says more than the word', () => {
    expect(textOf(page(AGAIN))).toContain('Why critical: Month-end closing waits for it.')
    expect(textOf(page(EXPORT))).not.toContain('Why high')
  })

  test('hold the workarounds while it is slow, before all figures', () => {
    const text = textOf(element(page(AGAIN), 'main'))
    const at = text.indexOf('Workarounds until it is fixed Export one account at a time')
    expect(at).toBeGreaterThan(0)
    expect(at).toBeLessThan(text.indexOf('Opened'))
    expect(part(AGAIN, 'workarounds')).toContain('Restart the worker each night')
    expect(page(EXPORT)).not.toContain('facts.workarounds')
  })

  test('begin with what helped and what was learned, once it is mended', () => {
    expect(part(EXPORT, 'helped')).toContain('The export reads the ledger once.')
    const learned = element(page(EXPORT), 'section', 'facts.learned')
    expect(attributes(learned, 'href')).toContain('#lessons-learned')
    const text = textOf(element(page(EXPORT), 'main'))
    expect(text.indexOf('What was learned')).toBeLessThan(text.indexOf('Opened'))
    expect(page(AGAIN)).not.toContain('facts.helped')
  })

  test('show what the machine had to bear and where it ran', () => {
    expect(part(EXPORT, 'impact')).toBe('System impact CPU 96% of one core Network 12 requests/sec')
    expect(part(EXPORT, 'environment')).toContain('Hardware: 4 cores, 16 GB RAM')
  })

  test('draw the profile as bars beside its numbers, without a script', () => {
    const profile = element(page(EXPORT), 'section', 'facts.profile')
    expect(textOf(profile)).toMatch(/Ledger\.scan 70\.5 % 1 min 4 s Pdf\.render 20 % 18 s/)
    const widths = [...profile.matchAll(/<rect class="fill"[^>]*width="([^"]*)"/g)]
    expect(widths.map(([, width]) => width)).toEqual(['70.5%', '20%'])
  })

  test('name what was planned for going back, and lead to it', () => {
    const rollback = element(page(AGAIN), 'section', 'facts.rollback')
    expect(textOf(rollback)).toBe(
      'Rollback Switch the new report off Restore the view: drop it; create the old one Tell accounting All 4 points in the document',
    )
    expect(attributes(rollback, 'href')).toContain('#rollback-plan')
    expect(textOf(element(page(AGAIN), 'nav', 'On this page'))).toContain('Rollback')
    expect(page(EXPORT)).not.toContain('facts.rollback')
  })

  test('tell what happened when, and what is still to be done', () => {
    expect(part(AGAIN, 'timeline')).toContain('09:00 The export begins to hang')
    expect(part(AGAIN, 'actions')).toBe(
      'Action items 1 of 2 done Done: Find the second scan (owner: Kim) To do: Remove it',
    )
  })

  test('have a heading each that the table of contents leads to', () => {
    const contents = element(page(AGAIN), 'nav', 'On this page')
    const links = attributes(contents, 'href').filter((link) => link.startsWith('#facts.'))
    expect(links).toEqual(
      ['workarounds', 'files', 'actions', 'related', 'rollback', 'timeline'].map(
        (id) => `#facts.${id}`,
      ),
    )
  })
})

describe('a file', () => {
  test('leads to the repository, to its line where one is named', () => {
    const links = attributes(element(page(AGAIN), 'section', 'facts.files'), 'href')
    expect(links).toContain('https://git.example.com/team/app/blob/main/billing/export.rb')
    expect(part(EXPORT, 'files')).toContain(
      'billing/export.rb to be changed: One pass; the bottleneck: write_month',
    )
  })

  test('names all other issues that touch it, however they write its path', () => {
    expect(part(AGAIN, 'files')).toContain(
      './billing/export.rb the bottleneck Also touched by Exporting a month scans the ledger twice',
    )
    const files = element(page(EXPORT), 'section', 'facts.files')
    expect(attributes(files, 'href').filter((link) => link.startsWith('/'))).toEqual([
      `${AGAIN}/`,
      `${TOTALS}/`,
    ])
  })
})

describe('a relation', () => {
  test('is shown on both pages, and what replaces an issue stands at its head', () => {
    expect(part(AGAIN, 'related')).toContain('Supersedes Exporting a month scans the ledger twice')
    expect(part(EXPORT, 'related')).toBe(
      'Related Superseded by The ledger is scanned twice again' +
        ' Referred to by Totals are summed one account at a time',
    )
    const text = textOf(element(page(EXPORT), 'main'))
    expect(text.indexOf('Superseded by')).toBeLessThan(text.indexOf('Opened'))
  })

  test('to a path that no issue has is no link', () => {
    const related = element(page(AGAIN), 'section', 'facts.related')
    expect(textOf(related)).toContain('./no-such-issue.md')
    expect(attributes(related, 'href')).toEqual(['#facts.related', `${EXPORT}/`])
  })
})

describe('the document', () => {
  test('is edited in the repository', () => {
    expect(page(AGAIN)).toMatch(
      /<a href="https:\/\/git\.example\.com\/team\/app\/edit\/main\/issues\/ledger-again\.md"[^>]*>\s*Edit this document/,
    )
  })

  test('has its long log folded where it stands', () => {
    const html = element(page(EXPORT), 'article')
    expect(html).toMatch(/Logs<a[^>]*><\/a><\/h3>\s*<details class="folded"><summary>16 lines</)
    expect(html.indexOf('took 90.2 s')).toBeLessThan(html.indexOf('Reproduction Steps'))
  })

  test('has a link to itself at every heading, as the facts have', () => {
    const html = page(EXPORT)
    const headings = [...html.matchAll(/<(h[2-6]) id="([^"]+)"[^>]*>([\s\S]*?)<\/\1>/g)]
    expect(headings.length).toBeGreaterThan(10)
    for (const [, , id, inner] of headings) expect(inner).toContain(`href="#${id}"`)
  })
})
