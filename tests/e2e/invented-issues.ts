import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

const COMPONENTS = [
  'Ledger',
  'Checkout',
  'Search',
  'Reporting',
  'Notifications and reminders by mail',
  'Import',
  'Sessions',
  'Thumbnails',
  'Public API',
  'Scheduler',
  'Mobile sync',
  'pricing-engine/rules',
]

const PLACES = ['a month', 'ten thousand rows', 'the largest customer', 'a cold start', 'a restart']

const VERBS = [
  'waits',
  'reads everything twice',
  'fills the memory',
  'asks for every row',
  'stalls',
]

const CAUSES = [
  'N+1 query problem (multiple DB calls in loop)',
  'Missing index on database query',
  'Inefficient algorithm (quadratic)',
  'No caching (recalculating same values)',
  'Lock contention between workers',
  'Memory leak',
]

const TECHNIQUES = [
  'Database query optimization',
  'Caching strategy',
  'Batching of writes',
  'Data structure change',
  'Async/parallel processing',
]

const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW']

/** What some authors write without a space in it. */
const LONG_WORD =
  'com.example.billing.settlement.internal.AbstractReconcilingLedgerEntryVisitorFactory'

/** One of the list, the same for the same number and salt, and as if drawn by lot. */
function pick<T>(list: readonly T[], number: number, salt: number): T {
  let mixed = Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  return list[((mixed ^ (mixed >>> 13)) >>> 0) % list.length]!
}

const day = (number: number, later = 0): string =>
  new Date(Date.UTC(2020, 0, 3 + number * 7.6 + later)).toISOString().slice(0, 10)

/**
 * Writes documents that no one has written, numbered from 0: a shelf as a team fills it in some years.
 * Two of three are resolved with figures, some have neither date nor component nor severity.
 */
export async function inventIssues(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let number = 0; number < count; number += 1) {
    const name = `case-${String(number).padStart(3, '0')}.md`
    await writeFile(path.join(folder, name), inventIssue(number))
  }
}

function inventIssue(number: number): string {
  const component = pick(COMPONENTS, number, 1)
  const title =
    number % 23 === 4
      ? `${LONG_WORD} ${pick(VERBS, number, 2)}`
      : number % 11 === 3
        ? `${component} ${pick(VERBS, number, 2)} when the export of ${pick(PLACES, number, 3)} is asked for again before the first has ended, which happens on every first of a month`
        : `${component} ${pick(VERBS, number, 2)} after ${pick(PLACES, number, 3)}`
  const isResolved = number % 3 !== 1
  return [
    `# Performance Issue: ${title}`,
    '',
    ...(number % 19 === 7 ? [] : [`**Date**: ${day(number)}`]),
    ...(number % 17 === 5 ? [] : [`**Severity**: ${pick(SEVERITIES, number, 4)}`]),
    `**Status**: ${isResolved ? 'Resolved' : number % 2 === 0 ? 'Identified' : 'In Progress'}`,
    ...(number % 13 === 6
      ? []
      : [
          `**Component**: ${component}${number % 9 === 2 ? `, ${pick(COMPONENTS, number, 5)}` : ''}`,
        ]),
    '',
    '## Summary',
    '',
    `Invented: ${component} ${pick(VERBS, number, 2)}, and so ${pick(PLACES, number, 6)} takes too long.`,
    '',
    '## Root Cause Analysis',
    '',
    `The work is done once for each row of ${pick(PLACES, number, 7)}.`,
    '',
    '- File: `src/' + component.toLowerCase().replaceAll(/\W+/g, '_') + '.py:run`',
    '',
    'Common Performance Issues:',
    ...CAUSES.map((cause) => `- [${cause === pick(CAUSES, number, 8) ? 'x' : ' '}] ${cause}`),
    '',
    '## Proposed Optimization',
    '',
    '### Optimization Techniques',
    ...TECHNIQUES.map((each) => `- [${each === pick(TECHNIQUES, number, 9) ? 'x' : ' '}] ${each}`),
    '',
    ...(isResolved
      ? inventResolution(number)
      : ['## Workarounds', '', '- Wait for the night run', '']),
  ].join('\n')
}

function inventResolution(number: number): string[] {
  const before = 2 + ((number * 37) % 240)
  const after = Math.max(0.01, before / (1.1 + ((number * number) % 90) / 3)).toFixed(2)
  return [
    '## Implementation',
    '',
    '### Benchmark Results',
    '',
    '| Metric | Before | After |',
    '| --- | --- | --- |',
    `| Run time | ${before} s | ${after} s |`,
    ...(number % 2 === 0 ? [`| Memory | ${before * 3} MB | ${before * 2} MB |`] : []),
    ...(number % 5 === 0 ? [`| Requests per second | ${before} | ${before * 9} |`] : []),
    '',
    '## Resolution',
    '',
    ...(number % 19 === 7 ? [] : [`**Resolved Date**: ${day(number, 4 + (number % 60))}`]),
    '**Resolution Summary**: The rows are read once.',
    '',
    ...(number % 4 === 0
      ? [
          '### Lessons Learned',
          '',
          `- Count what ${pick(COMPONENTS, number, 1)} asks for. (${number})`,
          '',
        ]
      : []),
  ]
}
