import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'benchlore-rule-'))
  cpSync(path.join(root, 'oxlint.config.ts'), path.join(folder, 'oxlint.config.ts'))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the linter says to one file with one import, as `rule` names. */
function lint(file: string, source: string): string[] {
  const target = path.join(folder, file)
  const folderOfTarget = path.dirname(target)
  mkdirSync(folderOfTarget, { recursive: true })
  writeFileSync(target, source)
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint')
  const run = spawnSync(process.execPath, [oxlint, '--format', 'json', file], { cwd: folder })
  rmSync(target)
  const { diagnostics } = JSON.parse(run.stdout.toString()) as { diagnostics: { code: string }[] }
  return diagnostics.map(({ code }) => code)
}

const RESTRICTED = 'eslint(no-restricted-imports)'
const asScript = (from: string) => `import { thing } from '${from}'\nexport const mine = [thing]\n`
const asAstro = (from: string) => `---\nimport { thing } from '${from}'\n---\n<p>{thing}</p>\n`

test.each([
  ['core', 'node:fs'],
  ['core', 'astro'],
  ['core', 'astro:content'],
  ['core', 'chart.js'],
  ['core', '../../render/render-markdown.ts'],
  ['core', '../../loader/read-content.ts'],
  ['core', '../../search/query.ts'],
  ['render', '../loader/read-content.ts'],
  ['loader', '../cli/main.ts'],
  ['loader', '../search/index-site.ts'],
  ['charts', '../components/Chart.astro'],
  ['search', '../render/render-markdown.ts'],
  ['cli', '../pages/index.astro'],
])('the linter forbids %s to import %s', (layer, from) => {
  const file = layer === 'core' ? 'src/core/issue/sample.ts' : `src/${layer}/sample.ts`
  expect(lint(file, asScript(from))).toEqual([RESTRICTED])
})

test.each([
  ['components', '../loader/read-content.ts'],
  ['components', '../layouts/Page.astro'],
  ['layouts', '../loader/read-content.ts'],
  ['pages', '../cli/main.ts'],
  ['pages', '../render/render-markdown.ts'],
])('the linter forbids an .astro file of %s to import %s', (layer, from) => {
  expect(lint(`src/${layer}/Sample.astro`, asAstro(from))).toEqual([RESTRICTED])
})

test.each([
  ['src/core/issue/sample.ts', '../measure/quantity.ts'],
  ['src/core/issue/sample.ts', '../search/words.ts'],
  ['src/core/issue/sample.ts', 'zod'],
  ['src/core/issue/sample.ts', 'simple-statistics'],
  ['src/render/sample.ts', '../core/issue/schema.ts'],
  ['src/loader/sample.ts', '../render/render-markdown.ts'],
  ['src/loader/sample.ts', 'node:fs'],
  ['src/search/sample.ts', '../core/issue/schema.ts'],
  ['src/cli/report/sample.ts', '../../loader/read-content.ts'],
])('the linter lets %s import %s', (file, from) => {
  expect(lint(file, asScript(from))).toEqual([])
})

test.each([
  ['src/components/Sample.astro', '../charts/chart-data.ts'],
  ['src/layouts/Sample.astro', '../components/Header.astro'],
  ['src/pages/sample.astro', '../loader/site-options.ts'],
])('the linter lets %s import %s', (file, from) => {
  expect(lint(file, asAstro(from))).toEqual([])
})

test('the linter forbids an import without the ending of its file', () => {
  expect(lint('src/core/issue/sample.ts', asScript('./schema'))).toEqual(['import(extensions)'])
})
