import { describe, expect, test } from 'vitest'
import { findBrowser, NoBrowserError, type Machine } from './find-browser.ts'

const DOWNLOADED = '/home/ada/.cache/ms-playwright/chromium/chrome'

interface Situation {
  env?: Record<string, string>
  platform?: NodeJS.Platform
  isRoot?: boolean
  programs?: string[]
  /** The command that works → the program it brings. */
  installs?: Record<string, string>
}

/** A machine that exists only as its list of programs, and the commands that were run on it. */
function imagine({ env = {}, platform = 'linux', isRoot = false, ...rest }: Situation) {
  const programs = new Set(rest.programs)
  const commands: string[] = []
  const machine: Machine = {
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    platform,
    isRoot,
    isExecutable: (path) => programs.has(path),
    playwrightBrowser: () => DOWNLOADED,
    run: (command, args) => {
      const line = [command, ...args].join(' ')
      commands.push(line)
      const brought = rest.installs?.[line]
      if (brought) programs.add(brought)
      return brought !== undefined
    },
    say: () => {},
  }
  return { machine, commands }
}

const APT = 'apt-get install -y chromium'
const DOWNLOAD = 'npx playwright install chromium'

describe('the browser of the tests', () => {
  test.each<[string, Situation, string]>([
    [
      'is CHROME_PATH before all others',
      { env: { CHROME_PATH: '/opt/mine' }, programs: ['/opt/mine', '/usr/bin/chromium'] },
      '/opt/mine',
    ],
    [
      'is Chrome before Chromium on the PATH',
      { programs: ['/usr/bin/chromium', '/usr/bin/google-chrome'] },
      '/usr/bin/google-chrome',
    ],
    [
      'is found in a folder that only the PATH names',
      { env: { PATH: '/nix/bin' }, programs: ['/nix/bin/chromium'] },
      '/nix/bin/chromium',
    ],
    [
      'is found in its usual place when the PATH lacks it',
      { env: { PATH: '' }, programs: ['/opt/google/chrome/chrome'] },
      '/opt/google/chrome/chrome',
    ],
    [
      'is found among the applications of macOS',
      {
        platform: 'darwin',
        programs: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'is found among the programs of Windows',
      {
        platform: 'win32',
        env: { PATH: 'C:\\Windows', PROGRAMFILES: 'C:\\Program Files' },
        programs: ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
      },
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    ['is Playwright’s own when none is installed', { programs: [DOWNLOADED] }, DOWNLOADED],
    [
      'is installed with apt-get as root on Debian',
      { isRoot: true, programs: ['/usr/bin/apt-get'], installs: { [APT]: '/usr/bin/chromium' } },
      '/usr/bin/chromium',
    ],
    [
      'is downloaded when apt-get cannot bring one',
      { isRoot: true, programs: ['/usr/bin/apt-get'], installs: { [DOWNLOAD]: DOWNLOADED } },
      DOWNLOADED,
    ],
  ])('%s', (_name, situation, expected) => {
    expect(findBrowser(imagine(situation).machine)).toBe(expected)
  })

  test('costs no installation where one is there', () => {
    const { machine, commands } = imagine({
      isRoot: true,
      programs: ['/usr/bin/apt-get', '/usr/bin/chromium'],
    })
    findBrowser(machine)
    expect(commands).toEqual([])
  })

  test('is never installed with apt-get by anyone but root', () => {
    const { machine, commands } = imagine({
      programs: ['/usr/bin/apt-get'],
      installs: { [DOWNLOAD]: DOWNLOADED },
    })
    findBrowser(machine)
    expect(commands).toEqual([DOWNLOAD])
  })

  test('is asked for in one sentence when none can be had', () => {
    const { machine, commands } = imagine({ isRoot: true, programs: ['/usr/bin/apt-get'] })
    expect(() => findBrowser(machine)).toThrow(NoBrowserError)
    expect(() => findBrowser(machine)).toThrow(/need Chrome or Chromium.*set CHROME_PATH/)
    expect(commands.slice(0, 3)).toEqual(['apt-get update', APT, DOWNLOAD])
  })

  test('is not replaced by another when CHROME_PATH leads nowhere', () => {
    const { machine, commands } = imagine({
      env: { CHROME_PATH: '/gone/chrome' },
      programs: ['/usr/bin/chromium'],
    })
    expect(() => findBrowser(machine)).toThrow(/CHROME_PATH is “\/gone\/chrome”/)
    expect(commands).toEqual([])
  })
})
