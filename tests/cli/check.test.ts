import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { hasColors } from '../../src/cli/output.ts'
import { BROKEN, CLEAN, createProject } from './project.ts'

/** Place, level and code of each finding of the pretty report. */
const placesOf = (out: string): string[] =>
  out
    .split('\n')
    .filter((line) => line.startsWith('content/'))
    .map((line) => line.split('  ').slice(0, 3).join(' '))

describe('check', () => {
  test('ends with 0 and says so where all is clean', async () => {
    const { run } = createProject({ 'content/issues/a.md': CLEAN })
    expect(await run('check')).toEqual({
      code: 0,
      out: '1 file checked: clean.\n',
      err: '',
    })
  })

  test('keeps compiled code only where the project has a cache already', async () => {
    const { folder, run, write } = createProject({ 'content/issues/a.md': CLEAN })
    await run('check')
    expect(existsSync(path.join(folder, '.benchlore'))).toBe(false)
    write('.benchlore/.gitignore', '*\n')
    expect((await run('check')).out).toBe('1 file checked: clean.\n')
    expect(existsSync(path.join(folder, '.benchlore/code'))).toBe(true)
  })

  test('prints file, line, column, level, code and sentence, and ends with 1 on an error', async () => {
    const { run } = createProject({ 'content/issues/a.md': BROKEN, 'content/issues/b.md': CLEAN })
    const { code, out } = await run('check')
    expect(code).toBe(1)
    expect(out).toContain('content/issues/a.md:3:11  error  bad-date  ')
    expect(out).toMatch(/\n2 files checked: 1 error, 0 warnings, 0 notes\.\n$/)
  })

  test('tells a review that is no MDX file, which no page would show', async () => {
    const { run } = createProject({
      'content/issues/a.md': CLEAN,
      'content/reviews/2026-q2.md': '# A calm quarter\n',
      'content/reviews/README.md': '# How we write reviews\n',
    })
    const { code, out } = await run('check')
    expect(code).toBe(1)
    expect(placesOf(out)).toEqual(['content/reviews/2026-q2.md:1:1 error bad-review'])
    expect(out).toContain('Rename it to 2026-q2.mdx.')
  })

  test('shows the place, and names the page of its code where the site has an address', async () => {
    const { run, write } = createProject({ 'content/issues/a.md': BROKEN })
    const { out } = await run('check')
    expect(out).toContain('\n    3 | **Date**: 2026-02-31\n      |           ^\n')
    expect(out).toContain('\nRead more about a code on the site, under findings/<code>/')
    write('benchlore.config.yaml', 'site: https://perf.example.com/\nbase: /docs\n')
    expect((await run('check')).out).toContain(
      '\nRead more:\n  https://perf.example.com/docs/findings/bad-date/\n\n1 file checked',
    )
  })

  test('gives JSON and nothing else with --format json', async () => {
    const { run } = createProject({ 'content/issues/a.md': BROKEN })
    const { code, out, err } = await run('check', '--format', 'json')
    expect(code).toBe(1)
    expect(err).toBe('')
    expect(JSON.parse(out)).toEqual({
      files: 1,
      findings: [
        {
          file: 'content/issues/a.md',
          code: 'bad-date',
          level: 'error',
          line: 3,
          column: 11,
          message: expect.stringContaining('2026-02-31'),
        },
      ],
      counts: { error: 1, warning: 0, note: 0 },
    })
  })

  test('gives SARIF and nothing else with --format sarif, paths from the repository', async () => {
    const { run } = createProject({ '.git/HEAD': '', 'docs/a.md': BROKEN })
    const { code, out, err } = await run('check', 'docs', '--format', 'sarif')
    expect([code, err]).toEqual([1, ''])
    expect(JSON.parse(out)).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [{ ruleId: 'bad-date' }] }],
    })
    expect(out).toContain('"uri": "docs/a.md"')
  })

  test('annotates with --format github, and adds to the summary of the step', async () => {
    const { run, folder, write } = createProject({ 'content/issues/a.md': BROKEN })
    const file = path.join(folder, 'summary.md')
    write('summary.md', 'before\n')
    vi.stubEnv('GITHUB_STEP_SUMMARY', file)
    const { code, out } = await run('check', '--format', 'github')
    expect(code).toBe(1)
    expect(out).toMatch(/^::error file=content\/issues\/a\.md,line=3,col=11,title=bad-date::Date /)
    expect(readFileSync(file, 'utf8')).toMatch(
      /^before\n### Benchlore\n\n1 file checked: 1 error, /,
    )
  })

  test('ends with 1 on a warning with --strict only', async () => {
    const { run } = createProject({ 'content/issues/a.md': `${CLEAN}\n[gone](nowhere.md)\n` })
    expect((await run('check')).code).toBe(0)
    const { code, out } = await run('check', '--strict')
    expect(code).toBe(1)
    expect(out).toContain('content/issues/a.md:12:1  warning  broken-link')
  })

  test('prints with --follow-ups what is left to do, and ends as without, even with --strict', async () => {
    const { run } = createProject({
      'content/issues/a.md': `${CLEAN}\n## Action items\n\n- [ ] Set an alert (owner: Ida, due 2026-03-01)\n`,
      'content/issues/draft.md': `---\ndraft: true\n---\n${CLEAN.replace('**Status**', '**Due**: 2026-01-31\n**Status**')}`,
    })
    const today = ['--follow-ups', '--date', '2026-03-02']
    const { code, out } = await run('check', '--strict', ...today)
    expect(code).toBe(0)
    expect(out).toBe(
      `Overdue (1):
content/issues/a.md:14  action  Set an alert  (Ida, due 2026-03-01, 1 day overdue)

2 files checked: clean.
1 follow-up: 1 overdue, 0 due within 30 days.
`,
    )
    const report = JSON.parse((await run('check', '--format', 'json', ...today)).out) as object
    expect(report).toMatchObject({
      files: 2,
      followUps: [{ file: 'content/issues/a.md', line: 14, owner: 'Ida', daysLeft: -1 }],
    })
    expect(JSON.parse((await run('check', '--format', 'json')).out)).not.toHaveProperty('followUps')
  })

  test('shows beside follow-ups the findings that fail it, and counts the others', async () => {
    const { run } = createProject({
      'content/issues/a.md': CLEAN.replace(/\*\*Status\*\*.*/, '**Status**: Odd'),
      'content/issues/b.md':
        '# Performance Issue: B\n\n**Date**: 2026-01-05\n**Status**: Resolved\n\n## Summary\n\nB is slow.\n',
    })
    const left = ['check', '--follow-ups', '--date', '2026-03-02']
    const { code, out } = await run(...left)
    expect(code).toBe(1)
    expect(out).toMatch(/^Without a due date \(2\):/)
    expect(out).toContain('error  unknown-status')
    expect(out).not.toContain('warning  resolved-incomplete')
    expect(out).toMatch(/Not shown: 1 warning(?: and \d+ notes?)?; “benchlore check” prints/)
    expect(out).toMatch(/2 files checked: 1 error, .*\n2 follow-ups: .* 2 without a due date\.\n$/)
    expect((await run(...left, '--strict')).out).toContain('warning  resolved-incomplete')
    const report = JSON.parse((await run(...left, '--format', 'json')).out) as {
      findings: { code: string }[]
    }
    expect(report.findings.map((finding) => finding.code)).toContain('resolved-incomplete')
  })

  test.each([
    [['--follow-ups', '--format', 'sarif'], '--follow-ups goes with --format pretty or json'],
    [['--date', '2026-03-01'], '--date is for --follow-ups'],
    [['--follow-ups', '--date', '2026-02-30'], '--date 2026-02-30 is not a day that exists'],
  ])('refuses %s', async (flags, said) => {
    const { run } = createProject({ 'content/issues/a.md': CLEAN })
    const { code, err } = await run('check', ...flags)
    expect([code, err]).toEqual([2, expect.stringContaining(said)])
  })

  test('knows the other files of the content folder when it is given one of them', async () => {
    const { run } = createProject({
      'content/issues/a.md': CLEAN,
      'content/issues/b.md': CLEAN.replace('# ', '---\nid: a\n---\n# '),
      'elsewhere/b.md': CLEAN,
    })
    const one = await run('check', 'content/issues/b.md')
    expect(one.code).toBe(1)
    expect(one.out).toContain('content/issues/b.md:2:5  error  duplicate-id')
    expect(one.out).toContain('taken by a.md')
    expect((await run('check', 'content/issues/a.md', 'elsewhere')).code).toBe(0)
  })

  test('names each alias that cannot become a redirect where it stands', async () => {
    const { run } = createProject({
      'content/issues/a.md': `---
aliases:
  - /perf/old%20name/
  - /404.html
  - b
---
${CLEAN}`,
      'content/issues/b.md': `---\nid: ""\naliases: [ok, '/%']\n---\n${CLEAN}`,
    })
    const { out } = await run('check')
    expect(placesOf(out)).toEqual([
      'content/issues/a.md:4:5 warning bad-alias',
      'content/issues/a.md:5:5 error duplicate-alias',
      'content/issues/b.md:3:15 warning bad-alias',
    ])
    expect(out).toMatch(/\n\n2 files checked: 1 error, 2 warnings, 0 notes\.\n$/)
  })

  test('leaves out templates, SOURCES.md and hidden folders', async () => {
    const { run } = createProject({
      'content/issues/a.md': CLEAN,
      'content/issues/SOURCES.md': BROKEN,
      'content/issues/templates/t.md': BROKEN,
      'content/issues/.git/x.md': BROKEN,
      'content/issues/node_modules/x.md': BROKEN,
    })
    expect((await run('check')).out).toBe('1 file checked: clean.\n')
  })

  test('takes the levels of the configuration', async () => {
    const { run } = createProject({
      'content/issues/a.md': BROKEN,
      'benchlore.config.yaml': 'levels:\n  bad-date: off\n',
    })
    expect((await run('check')).code).toBe(0)
  })

  test('leaves out what a comment gives a reason for, links and ids included', async () => {
    const { run } = createProject({
      'content/issues/a.md': `${CLEAN}
<!-- benchlore-ignore broken-link: moved with the next release -->
[gone](nowhere.md)

<!-- benchlore-ignore broken-anchor: none -->
[here](b.md)
`,
      'content/issues/b.md': `---\n# benchlore-ignore duplicate-id: kept for old links\nid: a\n---\n${CLEAN}`,
    })
    const { out } = await run('check')
    expect(placesOf(out)).toEqual(['content/issues/a.md:15:1 warning unused-ignore'])
    expect(out).toMatch(/\n2 files checked: 0 errors, 1 warning, 0 notes\.\n$/)
  })

  test('gives every finding the level of the configuration, wherever it was found', async () => {
    const levels = { 'broken-link': 'error', 'unreadable-file': 'note', 'unused-ignore': 'off' }
    const { run, folder } = createProject({
      'content/issues/a.md': `${CLEAN}\n[gone](nowhere.md) <!-- benchlore-ignore bad-date: x -->\n`,
      'benchlore.config.yaml': JSON.stringify({ levels }),
    })
    symlinkSync('/etc/hostname', path.join(folder, 'content/issues/b.md'))
    const { out } = await run('check')
    expect(out).toContain('content/issues/a.md:12:1  error  broken-link')
    expect(out).toContain('content/issues/b.md:1:1  note  unreadable-file')
    expect(out).toMatch(/\n2 files checked: 1 error, 0 warnings, 1 note\.\n$/)
  })

  test('names what is wrong with images and links, with their places', async () => {
    const { run } = createProject({
      'content/issues/a.md': `${CLEAN}
![gone](gone.png) ![out](../../../../../../etc/passwd) ![far](https://a.example/x.png)
![text](notes.png) [[nothing]] [draft](d.md) [[d]]
`,
      'content/issues/notes.png': 'not an image',
      'content/issues/d.md': `---\ndraft: true\n---\n${CLEAN}`,
    })
    const { out } = await run('check')
    expect(placesOf(out)).toEqual([
      'content/issues/a.md:12:1 warning missing-asset',
      'content/issues/a.md:12:19 warning missing-asset',
      'content/issues/a.md:12:56 warning remote-image',
      'content/issues/a.md:13:1 warning unknown-image',
      'content/issues/a.md:13:20 note broken-link',
    ])
  })
})

describe('shows colours', () => {
  const show = (isTTY: boolean) => hasColors({ isTTY } as NodeJS.WriteStream)

  test.each([
    ['on a terminal', true, { TERM: 'xterm' }, true],
    ['not in a file or pipe', false, { TERM: 'xterm' }, false],
    ['never with NO_COLOR', true, { TERM: 'xterm', NO_COLOR: '1' }, false],
    ['not on a terminal that has none', true, { TERM: 'dumb' }, false],
  ])('%s', (_, isTTY, env, expected) => {
    for (const [name, value] of Object.entries({ NO_COLOR: '', ...env })) vi.stubEnv(name, value)
    expect(show(isTTY)).toBe(expected)
  })
})

describe('wrong use is one sentence and ends with 2', () => {
  test.each([
    [['chek'], 'There is no command chek. Did you mean check?'],
    [['check', '--formt', 'json'], 'There is no flag --formt. Did you mean --format?'],
    [
      ['check', '--format', 'xml'],
      '--format xml is not known. Known are: pretty, json, github, sarif.',
    ],
    [['check', '--strict=yes'], '--strict takes no value.'],
    [
      ['check', '--config'],
      '--config needs a value: --config VALUE, or --config=VALUE where it begins with a dash.',
    ],
    [['check', 'nope'], 'There is no file or folder nope.'],
    [['check', '--config', 'nope.yaml'], 'nope.yaml cannot be read: no such file or directory.'],
    [['read'], 'Name at least one file: benchlore read FILE.'],
    [
      ['build', '--date', '2026-02-30'],
      '--date 2026-02-30 is not a day that exists. Write it as YYYY-MM-DD.',
    ],
    [['build', '--base', '../x'], '--base ../x must be a path such as /docs.'],
    [['build', 'a', 'b'], 'Name one content folder only.'],
    [['preview', '--port', '99999'], '--port 99999 is not a port. Give a number from 0 to 65535.'],
    [['new', 'memo', 'x'], 'There is no template memo. Templates: api, performance.'],
    [['new', 'review', 'x'], 'x is no quarter or year: benchlore new review 2026-Q3, or 2026.'],
    [['new', 'api'], 'Give the issue a title: benchlore new api "Title".'],
  ])('%j', async (args, sentence) => {
    const { run } = createProject({ 'content/issues/a.md': CLEAN })
    expect(await run(...args)).toEqual({ code: 2, out: '', err: `${sentence}\n` })
  })

  test('without a content folder', async () => {
    const { err, code } = await createProject({}).run('check')
    expect(code).toBe(2)
    expect(err).toMatch(/^There is no folder content\/issues\. .*\n$/)
  })

  test('words of a team are checked like the rest of the configuration', async () => {
    const { run } = createProject({
      'benchlore.config.yaml':
        'vocabulary:\n  headings:\n    lesons: [Retro]\n  causes:\n    Slow Disk: [x]\n',
    })
    const { code, err } = await run('check')
    expect(code).toBe(2)
    expect(err.split('\n')).toEqual([
      'benchlore.config.yaml:3:5  The key “vocabulary.headings.lesons” is not known. Did you mean “lessons”?',
      'benchlore.config.yaml:5:5  The key “vocabulary.causes.Slow Disk” must be small letters, digits and hyphens: slow-disk.',
      '',
    ])
  })

  test('every problem of the configuration has its own line with its place', async () => {
    const { run } = createProject({
      'benchlore.config.yaml': 'titel: x\nlevels:\n  bad-date: errr\nlang: <b>\n',
    })
    const { code, out, err } = await run('check', '--format', 'json')
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err.split('\n')).toEqual([
      'benchlore.config.yaml:1:1  The key “titel” is not known. Did you mean “title”?',
      'benchlore.config.yaml:3:13  “levels.bad-date” must be one of error, warning, note, off. Did you mean “error”?',
      'benchlore.config.yaml:4:7  “lang” must be a language tag such as en or pt-BR.',
      '',
    ])
  })

  test('a configuration that is not UTF-8 is told with its place', async () => {
    const { run } = createProject({
      'benchlore.config.yaml': new Uint8Array([0x61, 0x3a, 0x0a, 0x62, 0xff]),
    })
    const { code, err } = await run('check')
    expect(code).toBe(2)
    expect(err).toBe('benchlore.config.yaml:2:2  The file is not UTF-8. Save it as UTF-8.\n')
  })
})

describe('help', () => {
  test.each([
    [['--help']],
    [['help']],
    [['check', '--help']],
    [['build', '-h']],
    [['new', 'x', '--help']],
  ])('is printed for %j', async (args) => {
    const { code, out } = await createProject({}).run(...args)
    expect(code).toBe(0)
    expect(out).toContain('Usage: benchlore')
  })

  test('--version prints the version', async () => {
    expect(await createProject({}).run('--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })
})
