import type { Examples } from './examples.ts'

const file = 'slow-export.md'

/** Results of hyperfine: so many seconds a run. */
const runs = (command: string, ...times: number[]): string =>
  `${JSON.stringify({
    results: [{ command, mean: times[0], stddev: 0, median: times[0], times }],
  })}\n`

const beside = {
  'results/before.json': runs('export', 45.1, 44.9, 45.2, 45, 44.8),
  'results/after.json': runs('export', 9.1, 8.9, 9, 9.2, 8.8),
}

const table = (before: string, after: string): string => `# Slow export

| Metric | Before | After |
| ------ | ------ | ----- |
| Export | ${before} | ${after} |
`

const linked = (before: string): string =>
  table(`${before} ([runs](results/before.json))`, '9 s ([runs](results/after.json))')

const stated = (samples: string): string => `---
samples:
  - before: results/before.json
${samples}
---

${table('45 s', '9 s')}`

/** Results of benchmark tools that figures rest on. */
export const sampleExamples: Examples<
  'bad-samples' | 'unmatched-samples' | 'one-sided-samples' | 'samples-disagree'
> = {
  'bad-samples': {
    file,
    wrong: stated('    after: results/aftr.json'),
    right: stated('    after: results/after.json'),
    at: [4, 12],
    facts: { file: 'results/aftr.json', problem: 'There is no such file in the project.' },
    beside,
  },
  'unmatched-samples': {
    file,
    wrong: stated('    after: results/after.json\n    benchmark: import'),
    right: stated('    after: results/after.json\n    benchmark: export'),
    at: [3, 13],
    facts: { file: 'results/before.json', known: ['export'] },
    beside,
  },
  'one-sided-samples': {
    file,
    wrong: linked('45 s').replace(' ([runs](results/after.json))', ''),
    right: linked('45 s'),
    at: [5, 18],
    facts: { file: 'results/before.json', missing: 'after' },
    beside,
  },
  'samples-disagree': {
    file,
    wrong: linked('54 s'),
    right: linked('45 s'),
    at: [5, 18],
    facts: {
      metric: 'Export',
      stated: '54 s',
      side: 'before',
      measured: 'a median of 45\u202Fs',
      file: 'results/before.json',
    },
    beside,
  },
}
