import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { UserError } from '../loader/user-error.ts'

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be signalled, and runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

interface Owner {
  pid: number
  host: string
}

/** A lock from another machine or container tells nothing about a process here; no build takes an hour. */
const STALE_AFTER = 3_600_000

function isHeld(path: string, owner: Partial<Owner>): boolean {
  const age = Date.now() - statSync(path).mtimeMs
  if (owner.host !== hostname()) return age < STALE_AFTER
  return owner.pid !== undefined && owner.pid !== process.pid && isRunning(owner.pid)
}

function readOwner(path: string): Partial<Owner> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner
  } catch {
    // Just being written, or cut off while it was.
    return {}
  }
}

/**
 * Lets one process at a time write below `.benchlore`. A lock whose process is gone (a crash, a cut of
 * power) is taken over. Gives the function that releases it.
 */
export function takeLock(path: string): () => void {
  const mine = JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner)
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(path, mine, { flag: 'wx' })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const owner = readOwner(path)
    if (attempt > 0 || isHeld(path, owner)) {
      const name = owner.pid === undefined ? '' : ` (process ${owner.pid})`
      throw new UserError(
        `Another benchlore is at work in this folder${name}. Wait until it is done, or delete ${path} where none is.`,
        1,
      )
    }
    rmSync(path, { force: true })
  }
}
