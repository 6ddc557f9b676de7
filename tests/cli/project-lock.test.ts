import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from '../../src/cli/project-lock.ts'

let folder: string
let lock: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'benchlore-lock-'))
  lock = path.join(folder, 'lock')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (owner: object | string, ageInMinutes = 0): void => {
  writeFileSync(lock, typeof owner === 'string' ? owner : JSON.stringify(owner))
  const time = Date.now() / 1000 - ageInMinutes * 60
  utimesSync(lock, time, time)
}

test('a lock is there until it is released', () => {
  const release = takeLock(lock)
  expect(existsSync(lock)).toBe(true)
  release()
  expect(existsSync(lock)).toBe(false)
})

test('a process that runs, and a fresh lock of another machine, keep others out', () => {
  write({ pid: process.ppid, host: hostname() })
  expect(() => takeLock(lock)).toThrow(`process ${process.ppid}`)
  write({ pid: 1, host: 'elsewhere' })
  expect(() => takeLock(lock)).toThrow('process 1')
  write('')
  expect(() => takeLock(lock)).toThrow('Another benchlore is at work')
})

test('the lock of a process that is gone is taken over, and an old one of another machine', () => {
  const gone = spawnSync(process.execPath, ['--version']).pid
  write({ pid: gone, host: hostname() })
  takeLock(lock)()
  write({ pid: 1, host: 'elsewhere' }, 90)
  takeLock(lock)()
  write('', 90)
  takeLock(lock)()
  expect(existsSync(lock)).toBe(false)
})
