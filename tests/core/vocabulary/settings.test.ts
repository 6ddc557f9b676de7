import { expect, test } from 'vitest'
import { isGranted, isSetting } from '../../../src/core/vocabulary/settings.ts'

test.each([
  ['timeout', 'time'],
  ['the timeout of the gateway', 'time'],
  ['the timeout was raised', 'time'],
  ['requestTimeout', 'time'],
  ['Increased timeout duration', 'time'],
  ['src/client.ts - Timeout getOrders', 'time'],
  ['Memory configuration', 'size'],
  ['Resources', 'size'],
  ['CPU cores', 'count'],
  ['mem_limit を段階的に引き上げた', 'size'],
  ['TTL', 'time'],
  ['Polling interval', 'time'],
  ['connection pool', 'count'],
  ['maxPoolSize', 'count'],
  ['batch size', 'count'],
  ['cache size', 'size'],
  ['Memory Limit', 'size'],
  ['`work_mem`', 'size'],
  ['alert threshold', 'share'],
  ['replicas', 'count'],
  ['Threads', 'count'],
  ['max connections', 'count'],
  ['Concurrent users', 'count'],
  ['traffic', 'rate'],
  ['load', 'rate'],
  ['Version', 'count'],
])('%s (%s) is a setting', (name, dimension) => {
  expect(isSetting(name, dimension)).toBe(true)
})

test.each([
  ['pool wait time', 'time'],
  ['Timeouts per hour', 'count'],
  ['Timeouts', 'count'],
  ['Batch (10 invoices)', 'time'],
  ['the worker', 'size'],
  ['the pool', 'size'],
  ['Cache hits', 'share'],
  ['Page load', 'time'],
  ['Server load', 'rate'],
  ['Network traffic', 'rate'],
  ['Affected users', 'count'],
  ['Blocked threads', 'count'],
  ['Bundle size', 'size'],
  ['Queue depth', 'count'],
  ['Requests', 'count'],
  ['p95', 'time'],
  ['', 'time'],
])('%s (%s) is measured', (name, dimension) => {
  expect(isSetting(name, dimension)).toBe(false)
})

test.each([
  ['Memory', 2, 16, true],
  ['worker', 512, 1536, true],
  ['Memory', 16, 2, false],
  ['Memory', 13, 26, false],
  ['Memory usage', 2, 16, false],
  ['Bundle', 128, 256, false],
])('%s that went from %d to %d was given: %s', (name, before, after, expected) => {
  expect(isGranted(name, before, after)).toBe(expected)
})
