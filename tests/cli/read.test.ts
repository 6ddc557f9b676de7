import { expect, test } from 'vitest'
import { issueSchema } from '../../src/core/issue/schema.ts'
import { BROKEN, CLEAN, createProject } from './project.ts'

const parseLines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => issueSchema.parse(JSON.parse(line)))

test('read prints one issue of the published schema a line, the file as given', async () => {
  const { run } = createProject({ 'x/a.md': CLEAN, 'x/b.md': BROKEN })
  const { code, out, err } = await run('read', './x/a.md', 'x/b.md')
  expect(code).toBe(1)
  expect(err).toBe('')
  const issues = parseLines(out)
  expect(issues.map(({ file, id }) => [file, id])).toEqual([
    ['./x/a.md', 'a'],
    ['x/b.md', 'b'],
  ])
  expect(issues[0]).toMatchObject({ title: 'Login is slow', status: 'open', severity: 'high' })
  expect(issues[1]!.findings).toMatchObject([{ code: 'bad-date', line: 3, column: 11 }])
})

test('read fills in related issues for files of the content folder alone', async () => {
  const text = `${CLEAN}\n## Related Issues\n\n- [the cache](sub/cache.md)\n`
  const { run } = createProject({
    'content/issues/a.md': text,
    'content/issues/sub/cache.md': CLEAN,
    'elsewhere/a.md': text,
  })
  const [inside, outside] = parseLines(
    (await run('read', 'content/issues/a.md', 'elsewhere/a.md')).out,
  )
  expect(inside!.related).toMatchObject([{ id: 'sub-cache' }])
  expect(outside!.related).toMatchObject([{ id: null }])
})

test('read ends quietly when nobody reads on', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [`x/${i}.md`, CLEAN + 'word '.repeat(5000)]),
  )
  const { start } = createProject(files)
  const { child, ended } = start('read', 'x')
  child.stdout.once('data', () => child.stdout.destroy())
  const { code, err } = await ended
  expect(err).toBe('')
  expect(code).toBe(0)
})
