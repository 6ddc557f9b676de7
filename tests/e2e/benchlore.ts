import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
export const fixtureIssues = path.join(root, 'tests/fixtures/e2e/issues')

const entry = path.join(root, 'bin/benchlore.mjs')

function start(args: string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [entry, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ASTRO_TELEMETRY_DISABLED: '1' },
  })
}

/** Runs one command to its end; fails with what it printed. */
export async function runBenchlore(args: string[], cwd: string): Promise<void> {
  const child = start(args, cwd)
  let printed = ''
  child.stdout?.on('data', (chunk) => (printed += chunk))
  child.stderr?.on('data', (chunk) => (printed += chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`benchlore ${args.join(' ')} ended with ${code}:\n${printed}`)
}

export interface Server {
  /** Address without trailing slash. */
  address: string
  /** Everything printed so far. */
  printed: () => string
  stop: () => Promise<void>
}

/** Starts `dev` or `preview` and waits for the address it prints. */
export async function serveBenchlore(args: string[], cwd: string): Promise<Server> {
  const child = start(args, cwd)
  const closed = once(child, 'close')
  let printed = ''
  const address = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      const found = /http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+[^\s]*/.exec(printed)
      if (found) resolve(found[0].replace(/\/+$/, ''))
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    const fail = () =>
      reject(new Error(`benchlore ${args.join(' ')} printed no address:\n${printed}`))
    void closed.then(fail)
    setTimeout(fail, 60_000).unref()
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await closed
  }
  try {
    return { address: await address, printed: () => printed, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
