import { relative, sep } from 'node:path'
import type { Project } from './open-project.ts'
import { readVersion } from './package-root.ts'
import type { SiteOptions } from './site-options.ts'

/** The day in `timeZone` at `now`, YYYY-MM-DD. */
export function formatToday(now: Date, timeZone: string): string {
  // Swedish writes dates as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)
}

/** What pages may print of the configuration and of this run. */
export function makeSiteOptions(project: Project, today: string): SiteOptions {
  const { config, content } = project
  const withoutSlash = (address: string | undefined) => address?.replace(/\/+$/, '')
  return {
    title: config.title,
    description: config.description,
    base: config.base,
    site: withoutSlash(config.site),
    repository: withoutSlash(config.repository),
    branch: config.branch,
    contentPath: relative(content.repositoryRoot, content.folder).replaceAll(sep, '/'),
    lang: config.lang,
    timeZone: config.timeZone,
    version: readVersion(),
    today,
    dueAfter: config.dueAfter,
  }
}
