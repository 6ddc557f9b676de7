import { expect, test } from 'vitest'
import { guardMarkdown } from '../../../src/core/markdown/guard.ts'
import { NASTY_SHAPES } from '../../bench/nasty-shapes.ts'
import { readText } from '../issue/read-fixture.ts'
import { expectSound } from './expect-sound.ts'

test.each(NASTY_SHAPES)('reads a document of %s', (_, make) => {
  expectSound(readText(make(6_000)))
})

test.each(NASTY_SHAPES)('gives the parser nothing past a limit of %s', (_, make) => {
  const guarded = guardMarkdown(make(60_000))
  expect(guarded.text.split('\n')).toHaveLength(make(60_000).split('\n').length)
  expect(guardMarkdown(guarded.text).plainBlocks).toEqual([])
})

test('reports more findings than a call takes arguments', () => {
  const { findings } = readText('## same\n\n'.repeat(150_000))
  expect(findings.filter(({ code }) => code === 'duplicate-heading')).toHaveLength(149_999)
}, 60_000)
