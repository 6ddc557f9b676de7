import { expect, test } from 'vitest'
import { directionOf } from '../../../src/core/benchmark/direction.ts'
import { computeSpeedup } from '../../../src/core/benchmark/speedup.ts'
import { parseQuantity } from '../../../src/core/measure/quantity.ts'

test.each([
  // by dimension
  ['p95', '240 ms', 'lower'],
  ['Throughput test', '12 s', 'lower'],
  ['Mean time between failures', '9 days', 'higher'],
  ['Redis memory', '1.6 GB', 'lower'],
  ['Free memory', '1.6 GB', 'higher'],
  ['Load rate', '61,900 rows/s', 'higher'],
  ['Replay', '310 MB/s', 'higher'],
  ['Errors', '12/s', 'lower'],
  ['Slow queries', '40 /day', 'lower'],
  ['Errors per second', '40', 'lower'],
  ['Requisições/s', '95', 'higher'],
  ['每秒请求', '95', 'higher'],
  ['慢查询数量', '3 次/天', 'lower'],
  ['Transmission speed', '296 MB/s', 'higher'],
  ['Mission Complete — Performance', '296 MB/s', 'higher'],
  ['Default throughput', '40 MB/s', 'higher'],
  ['Missed frames', '12/s', 'lower'],
  ['API calls', '420 calls/day', 'unknown'],
  ['UI state updates', '20/s', 'unknown'],
  ['Load on the cluster', '600 queries/s', 'lower'],
  // shares by name
  ['CPU', '71%', 'lower'],
  ['Database CPU', '37%', 'lower'],
  ['Cache hit rate', '94%', 'higher'],
  ['Cache miss rate', '6%', 'lower'],
  ['Success rate under load', '99%', 'higher'],
  ['Error rate', '2%', 'lower'],
  ['Availability', '99.9%', 'higher'],
  ['CPU efficiency', '80%', 'higher'],
  ['Share of mobile users', '30%', 'unknown'],
  // counts by name
  ['Queries per request', '3', 'lower'],
  ['Upstream calls per page', '3', 'lower'],
  ['Database connections in use', '46', 'lower'],
  ['Login failures per evening', '0', 'lower'],
  ['Session reconnects per minute', '12', 'lower'],
  ['504 responses per day', '0', 'lower'],
  ['Exports per hour', '1,900', 'higher'],
  ['Lighthouse score', '92', 'higher'],
  ['FPS', '58', 'higher'],
  ['Supported users', '500', 'higher'],
  ['Concurrent users', '500', 'higher'],
  ['Code duplication', '35%', 'lower'],
  ['Maintainability index', '88', 'higher'],
  ['通过率', '99%', 'higher'],
  // counts by what is counted, where the name says nothing
  ['List of users', '101 queries', 'lower'],
  ['Nightly job', '3 errors', 'lower'],
  ['Cache', '329 hits', 'higher'],
  ['Nightly job', '3 files', 'unknown'],
  ['OrderQueries.cs', '39', 'unknown'],
  ['InMemoryStore.cs', '39', 'unknown'],
  ['Replicas', '3', 'unknown'],
  // what is left of a resource
  ['Idle CPU', '20%', 'higher'],
  ['CPU idle', '20%', 'higher'],
  ['CPU usage while idle', '20%', 'lower'],
  ['Idle CPU usage', '20%', 'lower'],
  ['Idle connections', '20', 'lower'],
  ['Error budget left', '40%', 'higher'],
  ['Error budget left', '40 min', 'higher'],
  ['Remaining errors', '40', 'lower'],
  ['Free disk', '40%', 'higher'],
  ['Available memory', '40%', 'higher'],
  ['Memory headroom', '40%', 'higher'],
  ['Disk space left', '40 GB', 'higher'],
  ['Crash-free sessions', '99%', 'higher'],
  ['Unavailable pods', '3', 'unknown'],
  // other languages
  ['缓存命中率', '90%', 'higher'],
  ['警告数', '12', 'lower'],
  ['スループット', '900', 'higher'],
  ['Taxa de acerto', '90%', 'higher'],
  ['Erros', '3', 'lower'],
])('%s in %s is better when %s', (name, figure, direction) => {
  expect(directionOf(name, parseQuantity(figure))).toBe(direction)
})

test('judges by the name where there is no figure', () => {
  expect(directionOf('Cache hit rate', undefined)).toBe('higher')
})

test.each([
  ['54.2 s', '9.8 s', 'lower', 5.531],
  ['1.7 s', '110 ms', 'lower', 15.4545],
  ['95 req/s', '610 req/s', 'higher', 6.421],
  ['12 MB', '1.6 GB', 'lower', 0.0075],
  ['10 s', '4 s', 'unknown', null],
  ['75', '0', 'lower', null],
  ['0%', '94%', 'higher', null],
  ['50 users', '300 ms', 'lower', null],
] as const)('%s → %s (%s is better) is a speedup of %s', (before, after, direction, expected) => {
  const { speedup } = computeSpeedup(parseQuantity(before)!, parseQuantity(after)!, direction)
  expect(speedup === null ? null : Number(speedup.toPrecision(4))).toBe(
    expected === null ? null : Number(expected.toPrecision(4)),
  )
})

test.each([
  ['5.5 s', '<1 s', 'lower', 5.5, 'at-least'],
  ['>5.5 s', '1 s', 'lower', 5.5, 'at-least'],
  ['100 req/s', '<950 req/s', 'higher', 9.5, 'at-most'],
  ['about 6 minutes', '70 s', 'lower', 360 / 70, 'about'],
  ['100-200', '10-20', 'lower', 10, 'about'],
  ['~6 min', '<1 min', 'lower', 6, 'at-least'],
  ['<10 s', '<1 s', 'lower', null, null],
  ['90 °C', '60 °C', 'lower', null, null],
  ['10 s', '5 s', 'lower', 2, null],
] as const)(
  '%s → %s (%s is better) is a speedup of %s, %s',
  (before, after, direction, speedup, bound) => {
    const computed = computeSpeedup(parseQuantity(before)!, parseQuantity(after)!, direction)
    expect(computed).toEqual({ speedup, bound })
  },
)
