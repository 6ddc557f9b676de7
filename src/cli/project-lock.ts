import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
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

/**
 * Lets one process at a time write below `.benchlore`. A lock whose process is gone (a crash, a cut of
 * power) is taken over. Gives the function that releases it.
 */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true })
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const owner = Number(readFileSync(path, 'utf8'))
    if (attempt > 0 || (owner > 0 && owner !== process.pid && isRunning(owner))) {
      throw new UserError(
        `Another benchlore is at work in this folder (process ${owner}). Wait until it is done.`,
        1,
      )
    }
    rmSync(path, { force: true })
  }
}
