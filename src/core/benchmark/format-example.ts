import { formatSuite } from './format-suite.ts'
import { type Suite, SUITE_VERSION } from './suite.ts'

const EXAMPLE: Suite = {
  schemaVersion: SUITE_VERSION,
  name: 'Nightly',
  description: 'The exports that customers wait for, every night on the same machine.',
  breaks: [{ date: '2026-03-01', reason: 'The test data grew from 10,000 to 50,000 bookings.' }],
  benchmarks: {
    export: { name: 'Export of a month', unit: 's', dimension: 'time', direction: 'lower' },
  },
  runs: [
    {
      date: '2026-03-02T02:10:00Z',
      commit: '9f2c1e7ab04d',
      commitDate: '2026-03-01T16:20:00Z',
      message: 'Read bookings in one statement',
      environment: '4 cores, Linux 6.12, Node 24.21',
      tool: 'hyperfine',
      measurements: [
        {
          benchmark: 'export',
          value: 9.12,
          statistic: 'median',
          samples: [9.05, 9.12, 9.31, 9.08, 9.2, 9.12],
        },
      ],
    },
  ],
}

/** A small stored history, as `benchlore import` writes one. */
export const formatExample = (): string => formatSuite(EXAMPLE)
