import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltSite, attributes, buildSite, element, textOf } from './built-site.ts'

/** Resolved without figures and lessons, with a box left unticked. */
const writeLeft = (title: string, resolved: string): string => `---
status: resolved
date: ${resolved}
resolvedDate: ${resolved}
---

# ${title}

## Testing

- [ ] Load test
`

let site: BuiltSite
const page = (): string => site.read('/follow-ups/index.html')

beforeAll(async () => {
  site = await buildSite(
    '/docs',
    () => false,
    'site-pages',
    (folder) => {
      mkdirSync(join(folder, 'issues'), { recursive: true })
      const issues = { recent: '2025-05-01', old: '2024-06-01', older: '2016-02-01' }
      for (const [name, day] of Object.entries(issues))
        writeFileSync(join(folder, `issues/${name}.md`), writeLeft(name, day))
    },
  )
})
afterAll(() => site.remove())

describe('what issues left', () => {
  test.each(['verification', 'checks', 'lessons'])(
    'over a year ago is folded at the end of its group: %s',
    (name) => {
      const group = element(page(), 'section', `aria-labelledby="left-${name}"`)
      const fold = element(group, 'details')
      expect(textOf(element(group, 'h2'))).toMatch(/ 3$/)
      expect(textOf(element(fold, 'summary'))).toBe('Left by resolved issues of over a year ago 2')
      const issuesOf = (html: string): (string | undefined)[] => [
        ...new Set(
          attributes(html, 'href').flatMap((href) => /issues\/([^/]+)\//.exec(href)?.[1] ?? []),
        ),
      ]
      expect(issuesOf(fold)).toEqual(['old', 'older'])
      expect(issuesOf(group.slice(0, group.indexOf('<details')))).toEqual(['recent'])
      expect(fold).not.toMatch(/^<details[^>]* open/)
    },
  )

  test('counts as a whole above the groups and on the home page', () => {
    expect(textOf(element(page(), 'main'))).toContain('9 follow-ups have no due date')
    expect(textOf(element(site.read('/index.html'), 'main'))).toMatch(/\b9\b/)
  })
})
