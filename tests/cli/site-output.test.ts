import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBuiltBase, recoverOutput, replaceOutput } from '../../src/cli/site-output.ts'

let folder: string
let built: string
let target: string

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}
const list = (at: string): string[] =>
  readdirSync(at, { recursive: true, encoding: 'utf8' }).toSorted()

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'benchlore-output-'))
  built = path.join(folder, 'cache/out')
  target = path.join(folder, 'www/site')
  write('cache/out/index.html', 'new')
  write('cache/out/issues/b/index.html', 'new')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const AFTER = ['.benchlore-site', 'index.html', 'issues', 'issues/b', 'issues/b/index.html']

test('a first site is put in its place with a note of its base', () => {
  replaceOutput(built, target, '/docs')
  expect(list(target)).toEqual(AFTER)
  expect(readBuiltBase(target)).toBe('/docs')
  expect(list(path.dirname(target)).filter((name) => name.includes('next'))).toEqual([])
})

test('a new site leaves nothing of the one before', () => {
  write('www/site/old.html', 'old')
  write('www/site/index.html', 'old')
  replaceOutput(built, target, '')
  expect(list(target)).toEqual(AFTER)
  expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe('new')
  expect(readdirSync(path.dirname(target))).toEqual(['site'])
})

test('where the folder cannot be renamed its files are replaced one by one', () => {
  write('www/site/old/page.html', 'old')
  write('www/site/index.html', 'old')
  // Something in the way of the rename stands for a mounted folder, which refuses it as well.
  write('www/.site.benchlore-previous/in-the-way', '')
  replaceOutput(built, target, '')
  expect(list(target)).toEqual(AFTER)
  expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe('new')
})

test('what a crash left between the two renames is put back, and leftovers are deleted', () => {
  write('www/.site.benchlore-previous/index.html', 'before')
  write('www/.site.benchlore-next/index.html', 'half')
  recoverOutput(target)
  expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe('before')
  expect(readdirSync(path.dirname(target))).toEqual(['site'])
})

test('a finished site wins over what a crash left', () => {
  write('www/site/index.html', 'after')
  write('www/.site.benchlore-previous/index.html', 'before')
  recoverOutput(target)
  expect(readFileSync(path.join(target, 'index.html'), 'utf8')).toBe('after')
  expect(readdirSync(path.dirname(target))).toEqual(['site'])
})
