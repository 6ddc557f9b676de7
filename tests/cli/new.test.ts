import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createProject } from './project.ts'

test.each(['performance', 'api'])(
  'new %s writes a dated open issue in which check finds notes only',
  async (template) => {
    const { run, folder } = createProject({})
    const made = await run('new', template, 'Map<String> costs', '4 s', '--date', '2026-03-04')
    expect(made).toEqual({
      code: 0,
      out: 'content/issues/2026-03-04-map-string-costs-4-s.md\n',
      err: '',
    })
    const file = made.out.trim()
    const issue = JSON.parse((await run('read', file)).out) as Record<string, unknown>
    expect(issue).toMatchObject({
      template,
      title: 'Map<String> costs 4 s',
      date: '2026-03-04',
      status: 'open',
    })
    const checked = JSON.parse((await run('check', '--format', 'json')).out) as {
      counts: Record<string, number>
    }
    expect(checked.counts).toMatchObject({ error: 0, warning: 0 })
    expect(checked.counts.note).toBeGreaterThan(10)

    const before = readFileSync(path.join(folder, file))
    const again = await run('new', template, 'Map<String> costs 4 s', '--date', '2026-03-04')
    expect(again).toEqual({
      code: 1,
      out: '',
      err: `${file} exists already. Choose another title.\n`,
    })
    expect(readFileSync(path.join(folder, file))).toEqual(before)
  },
)

test('new takes a template of the team by its file name', async () => {
  const { run, folder } = createProject({
    'content/templates/incident.md':
      '# Incident: [Title]\n\n- **Date:** [day]\n- **Status:** [state]\n',
  })
  const { out } = await run('new', 'incident', '日本', '--date', '2026-03-04')
  expect(out).toMatch(/^content\/issues\/2026-03-04-issue-[0-9a-f]{8}\.md\n$/)
  expect(readFileSync(path.join(folder, out.trim()), 'utf8')).toBe(
    '# Incident: 日本\n\n- **Date:** 2026-03-04\n- **Status:** Open\n',
  )
})

test('new names resolved issues that look like the new one, beside its output', async () => {
  const past = (title: string, status: string) =>
    `# Performance Issue: ${title}\n\n**Date**: 2026-01-05\n**Status**: ${status}\n\n## Benchmark Results\n\n| Test | Before | After |\n| --- | --- | --- |\n| Export of a year | 90 s | 30 s |\n`
  const { run } = createProject({
    'content/issues/a.md': past('Ledger export runs out of cursors', 'Resolved'),
    'content/issues/b.md': past('Ledger export holds cursors', 'Open'),
    'content/issues/d.md': past('Printing stalls on large invoices', 'Resolved'),
    'content/issues/c.md': past('Web fonts block painting', 'Resolved'),
  })
  const args = [
    'new',
    'performance',
    'Ledger import leaks cursors',
    '--date',
    '2026-03-04',
  ] as const
  expect(await run(...args)).toEqual({
    code: 0,
    out: 'content/issues/2026-03-04-ledger-import-leaks-cursors.md\n',
    err: 'One resolved issue looks like this one:\n  Ledger export runs out of cursors · 3× as fast · content/issues/a.md\n',
  })
})
