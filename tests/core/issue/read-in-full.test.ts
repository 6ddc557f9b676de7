import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { issueSchema } from '../../../src/core/issue/schema.ts'
import { readFixture } from './read-fixture.ts'

describe('an issue written from the performance template', () => {
  const { issue, findings } = readFixture('read/performance-in-full.md')

  test('fits the published schema', () => {
    expect(issueSchema.parse(issue)).toEqual(issue)
  })

  test('gives its head', () => {
    expect(issue).toMatchObject({
      template: 'performance',
      title: 'Invoice export walks the ledger twice',
      date: '2025-04-07T08:30:00',
      updated: '2025-04-16',
      resolvedDate: '2025-04-15',
      severity: 'high',
      severityText: 'Month-end closing depends on it.',
      status: 'resolved',
      components: ['Billing', 'Ledger'],
      authors: ['Billing team'],
      related: [{ text: 'BILL-77', url: 'https://tracker.example.com/BILL-77', kind: 'related' }],
    })
  })

  test('gives its metric, system impact and target in base units', () => {
    expect(issue.metric).toEqual({
      name: 'Export time of one month',
      current: { text: '90 seconds', value: 90, unit: 's', dimension: 'time' },
      baseline: { text: '20 seconds', value: 20, unit: 's', dimension: 'time' },
      degradation: '350% slower',
    })
    expect(issue.systemImpact).toEqual({
      cpu: '96% of one core',
      memory: '1,200 MB',
      disk: '40 MB/s',
      network: '12 requests/sec',
    })
    expect(issue.target).toMatchObject({
      performance: { value: 25, unit: 's' },
      comparator: '<',
      speedup: '4x faster',
    })
  })

  test('gives its evidence', () => {
    expect(issue.profile).toEqual([
      { name: 'Ledger.scan', share: expect.closeTo(0.705), seconds: 63.5 },
      { name: 'Pdf.render', share: expect.closeTo(0.2), seconds: 18 },
    ])
    expect(issue.logs).toEqual([{ text: '08:31:10 WARN export of 2025-03 took 90.2 s', line: 43 }])
    expect(issue.images).toEqual([{ alt: 'Seconds per export', src: 'export.png', line: 47 }])
    expect(issue.reproduction).toHaveLength(2)
    expect(issue.environment).toEqual([
      { label: 'Hardware', text: '4 cores, 16 GB RAM' },
      { label: 'Data Size', text: '2,000,000 rows' },
    ])
  })

  test('gives cause and bottleneck, every box of its checklists ticked or not', () => {
    expect(issue.rootCause).toMatch(/^The ledger is scanned once for the sums.*\n\nThe second scan/)
    expect(issue.bottleneck).toEqual({
      file: 'billing/export.rb',
      function: 'write_month',
      operation: 'Database query',
    })
    expect(issue.causes.map(({ key, checked }) => [key, checked])).toEqual([
      ['n-plus-one', false],
      ['unneeded-loading', true],
      ['no-caching', true],
    ])
    expect(issue.techniques.map(({ key, checked }) => [key, checked])).toEqual([
      ['algorithm', true],
      ['caching', false],
    ])
    expect(issue.testing.map(({ checked }) => checked)).toEqual([true, false])
  })

  test('gives impact, plan and changes', () => {
    expect(issue.impact).toEqual([
      { label: 'User Impact', text: 'Accountants wait.' },
      { label: 'Cost Impact', text: 'One worker more.' },
    ])
    expect(issue.strategy).toBe('Sum while writing the lines.')
    expect(issue.risks).toEqual([{ text: 'Sums are known only at the end' }])
    expect(issue.files).toEqual([
      { path: 'billing/export.rb', note: 'One pass', state: 'changed' },
      { path: 'billing/ledger.rb', note: null, state: 'changed' },
    ])
    expect(issue.changes).toEqual([
      { text: 'Sums kept while writing', file: 'billing/export.rb', line: 40 },
      { text: 'Cursor instead of a list', file: 'billing/ledger.rb', line: 12 },
    ])
  })

  test('pairs the figures of the two blocks and judges the claims below them', () => {
    expect(
      issue.benchmarks.map(({ metric, before, after, speedup, direction, line }) => [
        metric,
        before?.value,
        after?.value,
        speedup,
        direction,
        line,
      ]),
    ).toEqual([
      ['Time', 90, 18, 5, 'lower', 131],
      ['CPU', expect.closeTo(0.96), expect.closeTo(0.72), expect.closeTo(1.333), 'lower', 132],
      ['Memory', 1.2e9, 3e8, 4, 'lower', 133],
    ])
    expect(
      issue.claims.map(({ kind, value, benchmark, verdict }) => [kind, value, benchmark, verdict]),
    ).toEqual([
      ['percent', 80, 0, 'match'],
      ['percent', 25, 1, 'match'],
      ['factor', 4, 2, 'match'],
    ])
    expect(issue.gain).toEqual({ speedup: 5, benchmark: 0, verified: true })
  })

  test('gives the resolution, the target both as stated and as computed', () => {
    expect(issue.resolution).toEqual({
      summary: 'The export reads the ledger once.',
      commits: ['4be19c7', 'a07d3f2e'],
      targetMet: true,
      targetComputed: true,
      speedup: '5x faster',
      monitoring: 'Nightly run of the March export',
    })
    expect(issue.lessons.map(({ text }) => text)).toEqual([
      'Measure with a cold cache.',
      'Two scans cost more than twice one.',
    ])
  })

  test('is clean', () => {
    expect(findings).toEqual([])
  })
})

describe('an issue written from the API template', () => {
  const { issue, findings } = readFixture('read/api-in-full.md')

  test('takes date and component from the frontmatter, the status from the furthest ticked box', () => {
    expect(issue).toMatchObject({
      template: 'api',
      title: 'Checkout waits for the mail server',
      date: '2025-06-01',
      components: ['checkout-api'],
      severity: 'critical',
      status: 'resolved',
      statusText: 'Fixed',
    })
  })

  test('gives impact, workarounds, phases, files, references and notes', () => {
    expect(issue.impact.map(({ label }) => label)).toEqual(['Affected Users', 'Business Impact'])
    expect(issue.workarounds).toEqual([{ text: 'Mails off during sales' }])
    expect(issue.phases).toEqual([
      { name: 'Phase 1', text: 'Queue and worker', timeline: 'two days' },
    ])
    expect(issue.files.map(({ path }) => path)).toEqual([
      'src/api/checkout.ts',
      'src/workers/receipts.ts',
    ])
    expect(issue.references).toEqual([
      { text: 'Queue guide', url: 'https://docs.example.com/queue' },
      { text: 'example-org/shop#12', url: null },
    ])
    expect(issue.notes).toMatchObject({
      started: '2025-06-02',
      decisions: 'at-least-once delivery',
      challenges: null,
    })
  })

  test('infers the cause from its prose and says so', () => {
    expect(issue.causes).toMatchObject([
      { key: 'synchronous-calls', checked: null, inferred: true },
    ])
  })

  test('keeps what was expected apart from what was measured', () => {
    expect(
      issue.benchmarks.map(({ metric, expected, direction }) => [metric, expected, direction]),
    ).toEqual([
      ['Expected p95', true, 'lower'],
      ['p95', false, 'lower'],
      ['throughput', false, 'higher'],
    ])
    expect(issue.gain).toMatchObject({ benchmark: 1, verified: true })
  })

  test('is asked only for what its template has', () => {
    expect(findings.map(({ code, level, line }) => [code, level, line])).toEqual([
      ['placeholder-left', 'warning', 33],
      ['placeholder-left', 'warning', 61],
    ])
  })
})

describe('the templates themselves, unedited', () => {
  test.each([
    ['seeds/performance-issue.md', 66],
    ['seeds/api-performance-issue.md', 36],
  ])('%s says nothing, and each of its %i blanks is a note', (file, blanks) => {
    const { issue, findings } = readFixture(file)
    const { causes, techniques, testing, findings: _, ...rest } = issue
    const said = Object.entries(rest).filter(
      ([, value]) =>
        value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
    )
    expect(said.map(([key]) => key)).toEqual(['schemaVersion', 'id', 'template', 'file'])
    expect([...causes, ...techniques, ...testing].some(({ checked }) => checked)).toBe(false)
    const left = findings.filter(({ code }) => code === 'placeholder-left')
    expect(left).toHaveLength(blanks)
    expect(left.every(({ level }) => level === 'note')).toBe(true)
  })

  test('the mojibake of the performance template is said', () => {
    const { findings } = readFixture('seeds/performance-issue.md')
    const source = readFileSync(
      new URL('../../fixtures/seeds/performance-issue.md', import.meta.url),
      'utf8',
    )
    const found = findings.filter(({ code }) => code === 'mojibake')
    expect(found).toHaveLength(1)
    const { line, column } = found[0]!
    expect(source.split('\n')[line - 1]!.slice(column - 1, column + 1)).toBe('Â²')
  })
})
