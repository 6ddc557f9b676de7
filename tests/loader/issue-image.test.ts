import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTargetFinder } from '../../src/loader/find-target.ts'

let root: string

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inner}</svg>`

const FILES: Record<string, string | Buffer> = {
  'content/a.png': Buffer.from(PIXEL, 'base64'),
  'content/renamed.gif': Buffer.from(PIXEL, 'base64'),
  'content/plain.svg': svg('<path d="M0 0"/>'),
  'content/unsized.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
  'content/script.svg': svg('<script>alert(1)</script>'),
  'content/prefixed.svg': svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
  'content/handler.svg': svg('<rect onload="alert(1)"/>'),
  'content/link.svg': svg('<a href="javascript:alert(1)">x</a>'),
  'content/page.png': '<!doctype html><script>alert(1)</script>',
  'content/empty.png': '',
  'secret.png': Buffer.from(PIXEL, 'base64'),
}

beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'benchlore-images-')))
  mkdirSync(path.join(root, 'content/folder.png'), { recursive: true })
  for (const [file, bytes] of Object.entries(FILES)) writeFileSync(path.join(root, file), bytes)
  symlinkSync('../secret.png', path.join(root, 'content/link.png'))
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

function find(file: string, kind: 'image' | 'link' = 'image', isOnWeb = true) {
  const folder = path.join(root, 'content')
  const finder = createTargetFinder({ folder, repositoryRoot: root, isOnWeb })
  const link = { kind, url: file, text: '', place: { line: 4, column: 2 } }
  return finder({ kind: 'file', path: file, anchor: '', link })
}

test.each([
  ['a.png', 'png', 1, 1],
  ['renamed.gif', 'png', 1, 1],
  ['plain.svg', 'svg', 40, 20],
  ['unsized.svg', 'svg', 300, 150],
])('%s is published as .%s, %s × %s', (file, extension, width, height) => {
  const { target, finding } = find(file)
  expect(finding).toBeUndefined()
  expect(target).toMatchObject({ kind: 'image', image: { width, height } })
  expect(target.kind === 'image' && target.image.name).toMatch(
    new RegExp(`^[0-9a-f]{16}\\.${extension}$`),
  )
})

test.each([
  ['gone.png', 'missing-asset'],
  ['folder.png', 'missing-asset'],
  ['../secret.png', 'missing-asset'],
  ['/../secret.png', 'missing-asset'],
  ['../../../../../../etc/passwd', 'missing-asset'],
  ['link.png', 'missing-asset'],
  ['page.png', 'unknown-image'],
  ['empty.png', 'unknown-image'],
  ['script.svg', 'scripted-image'],
  ['prefixed.svg', 'scripted-image'],
  ['handler.svg', 'scripted-image'],
  ['link.svg', 'scripted-image'],
])('%s is not published: %s', (file, code) => {
  expect(find(file)).toMatchObject({
    target: { kind: 'nothing' },
    finding: { code, line: 4, column: 2 },
  })
})

test.each([
  ['../secret.png', { kind: 'file', path: 'secret.png', anchor: '' }],
  ['/content/a.png', { kind: 'file', path: 'content/a.png', anchor: '' }],
  ['page.png', { kind: 'file', path: 'content/page.png', anchor: '' }],
  ['../../../../../../etc/passwd', { kind: 'nothing' }],
  ['gone.txt', { kind: 'nothing' }],
])('a link to %s leads to a file of the repository or nowhere', (file, target) => {
  expect(find(file, 'link').target).toEqual(target)
})

test('a link to a picture leads to the picture as it is published', () => {
  expect(find('a.png', 'link').target).toEqual(find('a.png').target)
})

test('a file of a repository that is not on the web is named without a link, which is a note', () => {
  expect(find('../secret.png', 'link', false)).toEqual({
    target: { kind: 'nothing' },
    finding: expect.objectContaining({ code: 'unpublished-file', level: 'note', line: 4 }),
  })
})

test('nobody looks for a file above the repository: a link to it is a note, whether it exists or not', () => {
  const { finding } = find('../../notes/plan.md', 'link')
  expect(finding).toMatchObject({ code: 'unpublished-file', level: 'note' })
  expect(finding?.message).toContain('leads out of the repository')
  expect(find('gone.txt', 'link').finding).toMatchObject({ code: 'broken-link', level: 'warning' })
})
