import { describe, expect, test } from 'vitest'
import { readText } from './read-fixture.ts'

const HEAD = `# Performance Issue: Slow export

## Current Performance

- **Metric**: time of an export
- **Current Value**: 45 s
- **Baseline/Expected**: 10 s
`
const read = (body: string) => readText(HEAD + body)
const recomputed = (body: string) =>
  read(body).issue.recomputed.map(({ subject, stated, computed, verdict }) => [
    subject,
    stated,
    computed?.replaceAll('\u202F', ' ') ?? null,
    verdict,
  ])

describe('the degradation', () => {
  test.each([
    // Both ways of saying it are in what is computed: so many times as long, and by how much more.
    ['350% slower', 'match'],
    ['4.5x slower', 'match'],
    ['450% slower', 'mismatch'],
    ['much slower', 'unverifiable'],
  ])('of 45 s against 10 s, “%s”: %s', (stated, verdict) => {
    expect(recomputed(`- **Degradation**: ${stated}\n`)).toEqual([
      ['degradation', stated, '4.5× as long (time +350 %)', verdict],
    ])
  })

  test('is computed where nobody states it', () => {
    expect(recomputed('')).toEqual([['degradation', null, '4.5× as long (time +350 %)', null]])
  })
})

describe('the expected speedup', () => {
  const target = (target: string, speedup: string) =>
    recomputed(`\n- **Target Performance**: ${target}\n- **Expected Speedup**: ${speedup}\n`)[1]

  test.each([
    ['9 s', '5x', '5× as fast (time −80 %)', 'match'],
    ['9 s', '10x', '5× as fast (time −80 %)', 'mismatch'],
    // A target is a bound: more than it asks for contradicts nothing, less does.
    ['< 9 s', '10x', 'at least 5× as fast (time at least 80 % less)', 'match'],
    ['< 9 s', '2x', 'at least 5× as fast (time at least 80 % less)', 'mismatch'],
    ['200 MB', '5x', null, 'unverifiable'],
  ])('towards %s, “%s”, gives %s: %s', (wanted, speedup, computed, verdict) => {
    expect(target(wanted, speedup)).toEqual(['expected-speedup', speedup, computed, verdict])
  })
})

describe('what was achieved', () => {
  const RESULT = '\n| Metric | Before | After |\n|---|---|---|\n| Export | 45 s | 9 s |\n'

  test('is corrected in one sentence and reported once', () => {
    const { issue, findings } = read(`${RESULT}\n**Speedup Achieved**: 10x\n`)
    const speedup = issue.recomputed.find(({ subject }) => subject === 'speedup')
    expect(speedup?.correction?.replaceAll('\u202F', ' ')).toBe(
      '45 s → 9 s is 5× as fast (time −80 %), not “10x”.',
    )
    expect(findings.filter(({ code }) => code === 'claim-mismatch')).toHaveLength(1)
  })

  test('that holds in another reading only says in which', () => {
    const { issue } = read(`${RESULT}\n**Speedup Achieved**: 80% faster\n`)
    const { verdict, correction } = issue.recomputed.find(({ subject }) => subject === 'speedup')!
    expect([verdict, correction?.replaceAll('\u202F', ' ')]).toEqual([
      'ambiguous',
      '“80% faster” holds only as time saved: 45 s → 9 s is 5× as fast (time −80 %).',
    ])
  })

  test.each([
    ['< 10 s', 'Yes', 'met: 9 s against a target of <10 s', 'match'],
    ['< 10 s', 'No', 'met: 9 s against a target of <10 s', 'mismatch'],
    ['< 5 s', 'Yes', 'not met: 9 s against a target of <5 s', 'mismatch'],
    ['fast', 'Yes', null, 'unverifiable'],
  ])('with a target of %s, met “%s”: %s, %s', (target, met, computed, verdict) => {
    const lines = `- **Target Performance**: ${target}\n${RESULT}\n**Target Met**: ${met}\n`
    expect(recomputed(lines).at(-1)).toEqual(['target', met, computed, verdict])
  })
})
