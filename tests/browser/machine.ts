import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { chromium } from 'playwright'
import type { Machine } from './find-browser.ts'

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The machine the tests run on. */
export const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  isExecutable,
  playwrightBrowser: () => chromium.executablePath(),
  run: (command, args, seconds) =>
    spawnSync(command, args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      // What an installer prints belongs to the log; a question it asks must not be waited for.
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
      shell: process.platform === 'win32',
    }).status === 0,
  say: (message) => process.stderr.write(`${message}\n`),
}

/** For a browser that nobody watches: no sandbox as root and in containers, no calls home. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
