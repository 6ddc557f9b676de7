import { expect, test } from 'vitest'
import { completeAddress } from '../../../src/core/site/paths.ts'

test.each([
  ['', '/issues/', '/issues/'],
  ['', '//host/x', '//host/x'],
  ['/perf', '/issues/cache/', '/perf/issues/cache/'],
  ['/perf', '/perf/issues/cache/', '/perf/issues/cache/'],
  ['/perf', '/perf', '/perf'],
  ['/perf', '/perf-of-all/', '/perf/perf-of-all/'],
  ['/perf', '//host/x', '//host/x'],
  ['/perf', '//perf/x', '//perf/x'],
  ['/perf', 'https://host/x', 'https://host/x'],
  ['/perf', '#part', '#part'],
])('with the base %j the address %s is %s', (base, written, expected) => {
  expect(completeAddress(base, written)).toBe(expected)
})
