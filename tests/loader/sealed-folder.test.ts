import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSealedFolder, sealFolder } from '../../src/loader/sealed-folder.ts'

let parent: string
let folder: string

beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'benchlore-seal-'))
  folder = path.join(parent, 'cache')
  mkdirSync(path.join(folder, 'sub'), { recursive: true })
  writeFileSync(path.join(folder, 'sub/page.html'), 'good')
})

afterEach(() => rmSync(parent, { recursive: true, force: true }))

test('a sealed cache is used as it is', () => {
  sealFolder(folder)
  openSealedFolder(folder)
  expect(existsSync(path.join(folder, 'sub/page.html'))).toBe(true)
})

test('an opened cache that was not sealed again is deleted, as after a crash', () => {
  sealFolder(folder)
  openSealedFolder(folder)
  openSealedFolder(folder)
  expect(existsSync(folder)).toBe(false)
})

test.each<[string, () => void]>([
  ['changed', () => writeFileSync(path.join(folder, 'sub/page.html'), 'evil')],
  ['added', () => writeFileSync(path.join(folder, 'more.html'), 'evil')],
  ['removed', () => rmSync(path.join(folder, 'sub/page.html'))],
])('a cache with a file that was %s is deleted', (_what, spoil) => {
  sealFolder(folder)
  spoil()
  openSealedFolder(folder)
  expect(existsSync(folder)).toBe(false)
})
