import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { CLEAN, createProject } from './project.ts'

const result = (...times: number[]): string =>
  JSON.stringify({
    results: [
      {
        command: 'export --all',
        mean: times.reduce((sum, time) => sum + time, 0) / times.length,
        stddev: 0.01,
        median: times[Math.floor(times.length / 2)],
        user: 1,
        system: 0.1,
        min: Math.min(...times),
        max: Math.max(...times),
        times,
        exit_codes: times.map(() => 0),
      },
    ],
  })

const FILE = 'content/benchmarks/nightly-build.json'

test('import puts results into a history once, and check and the issues know its series', async () => {
  const { run, folder, write } = createProject({ 'out.json': result(1.5, 1.6, 1.7) })
  const args = ['import', 'out.json', '--series', 'Nightly build', '--date', '2026-03-01']
  expect(await run(...args)).toEqual({
    code: 0,
    out: `${FILE}: 1 run added; 1 run of 1 benchmark now.\n`,
    err: '',
  })
  const text = readFileSync(path.join(folder, FILE), 'utf8')
  expect(text).toContain('"name": "Nightly build"')
  expect(text).toContain('"samples": [1.5, 1.6, 1.7]')
  expect((await run(...args)).out).toBe(`${FILE} has this run already.\n`)
  expect(readFileSync(path.join(folder, FILE), 'utf8')).toBe(text)
  expect(readdirSync(path.join(folder, 'content/benchmarks'))).toEqual(['nightly-build.json'])

  write(
    'content/issues/slow.md',
    CLEAN.replace('# ', '---\nseries: nightly-build/exprt-all\n---\n# '),
  )
  const checked = await run('check')
  expect(checked.out).toContain('slow.md:2:9')
  expect(checked.out).toContain('Did you mean “nightly-build/export-all”?')
  expect(checked.out).toContain('2 files checked')
  write(FILE, text.replace('"s"', '5'))
  const broken = await run('check', FILE)
  expect(broken.code).toBe(1)
  expect(broken.out).toContain(`${FILE}:5:`)
  expect(broken.out).toContain('1 file checked')
  const read = await run('read', FILE)
  expect(read).toMatchObject({ code: 2, out: '' })
  expect(read.err).toBe(`${FILE} is no issue. “benchlore check” reads histories of benchmarks.\n`)
  const refused = await run(...args)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('Nothing was imported.')
})

test('import takes environment, commit and folder as they are given', async () => {
  const { run, folder } = createProject({ 'out.json': result(2) })
  const { code } = await run(
    'import',
    'out.json',
    '--series=x',
    '--commit=C0FFEE12',
    '--env=M1, macOS 14',
    '--date=2026-03-01T10:00:00+02:00',
    '--dir=results',
  )
  expect(code).toBe(0)
  const suite = JSON.parse(readFileSync(path.join(folder, 'results/x.json'), 'utf8')) as {
    runs: unknown[]
  }
  expect(suite.runs).toMatchObject([
    { date: '2026-03-01T10:00:00+02:00', commit: 'c0ffee12', environment: 'M1, macOS 14' },
  ])
})

test.each([
  [['import'], 2, /^Name one file/],
  [['import', 'out.json'], 2, /^Say which history/],
  [
    ['import', 'out.json', '--series', 'x', '--date', '2026-02-31'],
    2,
    /no day or time that exists/,
  ],
  [['import', 'out.json', '--series', 'x', '--commit', 'main'], 2, /--commit main is no commit/],
  [['import', 'none.json', '--series', 'x'], 1, /^none\.json cannot be read: no such file/],
  [['import', 'notes.txt', '--series', 'x'], 1, /^notes\.txt cannot be imported\. \S/],
])('%s is refused in a sentence', async (args, code, sentence) => {
  const { run, folder } = createProject({ 'out.json': result(2), 'notes.txt': 'It was slow.\n' })
  const refused = await run(...args)
  expect(refused).toMatchObject({ code, out: '' })
  expect(refused.err).toMatch(sentence)
  expect(refused.err.trim()).not.toContain('\n')
  expect(readdirSync(folder).toSorted()).toEqual(['notes.txt', 'out.json'])
})
