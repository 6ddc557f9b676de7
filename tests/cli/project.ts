import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished, vi } from 'vitest'

// Every command is a process of its own, which a busy machine takes seconds to start.
vi.setConfig({ testTimeout: 60_000 })

const bin = path.resolve(import.meta.dirname, '../../bin/benchlore.mjs')

/** What a run of the command line gave. */
export interface Run {
  code: number | null
  out: string
  err: string
}

/** A folder with the given files, deleted after the test. */
export function createProject(files: Record<string, string | Uint8Array>) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'benchlore-project-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const write = (file: string, content: string | Uint8Array): void => {
    const target = path.join(folder, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
  for (const [file, content] of Object.entries(files)) write(file, content)

  /** Starts the command line in the folder, with `input` on its standard input. */
  const startWith = (input: string, ...args: string[]) => {
    // A shell's environment: without what the test runner adds for Vite's sake.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) =>
          !/^(?:VITEST|NODE_ENV|DEV|PROD|MODE|SSR|TEST|BASE_URL|NO_COLOR|FORCE_COLOR)/.test(name),
      ),
    )
    const child = spawn(process.execPath, [bin, ...args], {
      cwd: folder,
      env,
      stdio: 'pipe',
    })
    // A command that does not read it may have ended before it is written.
    child.stdin.on('error', () => {}).end(input)
    const run: Run = { code: null, out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (run.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (run.err += text))
    const ended = new Promise<Run>((resolve) => {
      child.on('close', (code) => resolve(Object.assign(run, { code })))
    })
    return { child, run, ended }
  }
  const start = (...args: string[]) => startWith('', ...args)
  const runWith = (input: string, ...args: string[]) => startWith(input, ...args).ended
  return { folder, write, start, run: (...args: string[]) => start(...args).ended, runWith }
}

/** A resolved issue from the performance template in which `check` finds nothing to mend. */
export const CLEAN = `# Performance Issue: Login is slow

**Date**: 2026-01-05
**Severity**: HIGH
**Status**: Open
**Component**: Login

## Summary

Logging in takes 4 seconds.
`

/** An issue with one error: a date that does not exist, on line 3, column 11. */
export const BROKEN = CLEAN.replace('2026-01-05', '2026-02-31')
