import { COMMANDS, listUsualPlaces } from './browser-places.ts'

/** What the search asks of the machine; `machine.ts` answers for the real one. */
export interface Machine {
  env: Record<string, string | undefined>
  platform: NodeJS.Platform
  isRoot: boolean
  /** A file that can be started. */
  isExecutable: (path: string) => boolean
  /** Where Playwright keeps the browser it downloads, there or not. */
  playwrightBrowser: () => string
  /** Runs a command; true when it ended well within the time. */
  run: (command: string, args: string[], seconds: number) => boolean
  /** Says what is being waited for. */
  say: (message: string) => void
}

/** Why there is no browser, in one sentence for the one who started the tests. */
export class NoBrowserError extends Error {
  override name = 'NoBrowserError'
}

/**
 * The browser of the tests: `CHROME_PATH`, an installed Chrome or Chromium, Playwright's own, and
 * where there is none, one that can be installed. Never none: then it throws NoBrowserError.
 */
export function findBrowser(machine: Machine): string {
  const chosen = machine.env['CHROME_PATH']
  if (chosen) {
    if (machine.isExecutable(chosen)) return chosen
    throw new NoBrowserError(
      `CHROME_PATH is “${chosen}”, which is not a program that can be started. Correct it, or unset it to have a browser found.`,
    )
  }
  const found = findInstalled(machine) ?? findPlaywrightBrowser(machine) ?? installBrowser(machine)
  if (found) return found
  throw new NoBrowserError(
    'The browser tests need Chrome or Chromium: none is installed and none could be downloaded. Install one, or set CHROME_PATH to its program.',
  )
}

function findInstalled(machine: Machine): string | undefined {
  const isWindows = machine.platform === 'win32'
  const folders = (machine.env['PATH'] ?? '').split(isWindows ? ';' : ':').filter(Boolean)
  const onPath = COMMANDS.flatMap((command) =>
    folders.map((folder) => (isWindows ? `${folder}\\${command}.exe` : `${folder}/${command}`)),
  )
  const places = [...onPath, ...listUsualPlaces(machine.platform, machine.env)]
  return places.find(machine.isExecutable)
}

function findPlaywrightBrowser(machine: Machine): string | undefined {
  const path = machine.playwrightBrowser()
  return machine.isExecutable(path) ? path : undefined
}

/** The system's packages come first: `playwright install` needs a download server of its own. */
function installBrowser(machine: Machine): string | undefined {
  return installWithApt(machine) ?? installWithPlaywright(machine)
}

function installWithApt(machine: Machine): string | undefined {
  if (!machine.isRoot || !machine.isExecutable('/usr/bin/apt-get')) return undefined
  machine.say('No Chrome or Chromium found; installing Chromium with apt-get …')
  // An update that fails for one source still leaves the lists of the others.
  machine.run('apt-get', ['update'], 120)
  const options = ['install', '-y', 'chromium']
  return machine.run('apt-get', options, 300) ? findInstalled(machine) : undefined
}

function installWithPlaywright(machine: Machine): string | undefined {
  machine.say('No Chrome or Chromium found; downloading Playwright’s own …')
  return machine.run('npx', ['playwright', 'install', 'chromium'], 60)
    ? findPlaywrightBrowser(machine)
    : undefined
}
