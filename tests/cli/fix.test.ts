import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { CLEAN, createProject } from './project.ts'

const A = 'content/issues/a.md'
const BAD = CLEAN.replace('2026-01-05', 'January 5, 2026')
  .replace('Open', 'in_progess')
  .replace('takes', 'doesnâ€™t take')
const GOOD = CLEAN.replace('Open', 'in progress').replace('takes', 'doesn’t take')

describe('check --fix', () => {
  test('mends what is safe, tells each change with its place, and then finds nothing', async () => {
    const { run, folder } = createProject({ [A]: BAD, 'content/issues/b.md': CLEAN })
    expect((await run('check')).out).toContain('\n“benchlore check --fix” mends 3 places.\n')
    const { code, out, err } = await run('check', '--fix')
    expect(err.split('\n')).toEqual([
      `${A}:3:11  fixed  date-spelling  “January 5, 2026” → “2026-01-05”`,
      `${A}:5:13  fixed  unknown-status  “in_progess” → “in progress”`,
      `${A}:10:17  fixed  mojibake  “â€™” → “’”`,
      'Fixed 3 places in 1 file.',
      '',
    ])
    expect([code, out]).toEqual([0, '2 files checked: clean.\n'])
    expect(readFileSync(path.join(folder, A), 'utf8')).toBe(GOOD)
  })

  test('keeps mark, line ends, last line and mode, and leaves no other file behind', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}last`
    const { run, folder } = createProject({ [A]: windows(BAD) })
    chmodSync(path.join(folder, A), 0o640)
    await run('check', '--fix', '--format', 'json')
    expect(readFileSync(path.join(folder, A), 'utf8')).toBe(windows(GOOD))
    expect(statSync(path.join(folder, A)).mode & 0o777).toBe(0o640)
    expect(readdirSync(path.join(folder, 'content/issues'))).toEqual(['a.md'])
  })

  test('touches no file in which nothing can be mended', async () => {
    const { run, folder } = createProject({ [A]: CLEAN.replace('2026-01-05', '2026-02-31') })
    const stateOf = ({ ino, mtimeMs, ctimeMs } = statSync(path.join(folder, A))) => [
      ino,
      mtimeMs,
      ctimeMs,
    ]
    const before = stateOf()
    const { code, err } = await run('check', '--fix')
    expect([code, err]).toEqual([1, 'Nothing was fixed: no finding can be mended for sure.\n'])
    expect(stateOf()).toEqual(before)
  })

  test('mends a file once that is named twice and linked to, and keeps the link', async () => {
    const { run, folder } = createProject({ 'd/a.md': BAD })
    symlinkSync('a.md', path.join(folder, 'd/b.md'))
    const { err } = await run('check', 'd', 'd/a.md', '--fix')
    expect(err).toMatch(/\nFixed 3 places in 1 file\.\n$/)
    expect(lstatSync(path.join(folder, 'd/b.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(path.join(folder, 'd/b.md'), 'utf8')).toBe(GOOD)
  })

  test('refuses bytes that are not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(BAD), Buffer.from([0xff])])
    const { run, folder } = createProject({ [A]: bytes })
    const { code, err } = await run('check', '--fix')
    expect(code).toBe(1)
    expect(err).toContain(`${A} stays as it is: it is not UTF-8, so its other bytes could be lost.`)
    expect(readFileSync(path.join(folder, A))).toEqual(bytes)
  })

  test('prints JSON of the mended files and nothing else on standard output', async () => {
    const { run } = createProject({ [A]: BAD })
    const { out } = await run('check', '--fix', '--format', 'json')
    expect(JSON.parse(out)).toEqual({
      files: 1,
      findings: [],
      counts: { error: 0, warning: 0, note: 0 },
    })
  })
})
