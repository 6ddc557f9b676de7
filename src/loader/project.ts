import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from '../core/config/config.ts'
import type { SiteOptions } from './site-options.ts'

/** The folder of Benchlore itself: a checkout or an installed package; `src` or `dist` lies in it. */
export const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Benchlore's version, from its package.json. */
export function readVersion(): string {
  const text = readFileSync(join(packageRoot, 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** The root of the git repository that holds `folder`, else `folder` itself. */
function findRepositoryRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return folder
  }
}

/** The day in `timeZone` at `now`, YYYY-MM-DD. */
export function formatToday(now: Date, timeZone: string): string {
  // Swedish writes dates as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)
}

export interface SiteSettings {
  config: Config
  /** Absolute path of the content folder. */
  contentFolder: string
  /** Folder of the configuration file, else the working directory. */
  configFolder: string
  today: string
  showFindings: boolean
}

/** What pages may print of the configuration and of this run. */
export function makeSiteOptions(settings: SiteSettings): SiteOptions {
  const { config, contentFolder, configFolder, today, showFindings } = settings
  const withoutSlash = (address: string | undefined) => address?.replace(/\/+$/, '')
  return {
    title: config.title,
    description: config.description,
    base: config.base,
    site: withoutSlash(config.site),
    repository: withoutSlash(config.repository),
    branch: config.branch,
    contentPath: relative(findRepositoryRoot(configFolder), contentFolder).replaceAll(sep, '/'),
    lang: config.lang,
    timeZone: config.timeZone,
    today,
    version: readVersion(),
    showFindings,
  }
}
