import type { Examples } from './examples.ts'

const history = (date: string): string => `{
  "schemaVersion": 1,
  "name": "nightly",
  "benchmarks": {
    "export": { "name": "export", "unit": "s", "dimension": "time", "direction": "lower" }
  },
  "runs": [
    {
      "date": "${date}",
      "tool": "hyperfine",
      "measurements": [
        { "benchmark": "export", "value": 5.2, "statistic": "median" }
      ]
    }
  ]
}
`

/** Histories of benchmark results, and the names of their series. */
export const benchmarkExamples: Examples<'bad-benchmarks' | 'unknown-series'> = {
  'bad-benchmarks': {
    file: '../benchmarks/nightly.json',
    wrong: history('2026-02-31'),
    right: history('2026-02-28'),
    at: [9, 15],
    facts: { problem: '“runs[1].date” must be a day or time that exists.' },
  },
  'unknown-series': {
    file: 'slow-export.md',
    wrong: `---
series: nightly/exprot
---

# Slow export
`,
    right: `---
series: nightly/export
---

# Slow export
`,
    at: [2, 9],
    facts: { series: 'nightly/exprot', known: ['nightly', 'nightly/export'] },
    beside: { '../benchmarks/nightly.json': history('2026-02-28') },
  },
}
