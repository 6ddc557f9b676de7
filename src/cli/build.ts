import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { configSchema } from '../core/config/config.ts'
import { makeCacheFolder } from '../loader/cache-folder.ts'
import { needContentFolder, openProject, type Project } from '../loader/open-project.ts'
import { createContentReader } from '../loader/read-content.ts'
import { prepareSiteFolder } from '../loader/site-folder.ts'
import { makeSiteOptions } from '../loader/site-settings.ts'
import type { SiteRun } from '../loader/start-site.ts'
import { UserError } from '../loader/user-error.ts'
import { parseArguments, type Command } from './arguments.ts'
import { columnsOf, hasColors, print, tell } from './output.ts'
import { takeLock } from './project-lock.ts'
import { formatPrettyReport } from './report/pretty.ts'
import { countLevels, formatReadMore, reportContent } from './report/report.ts'
import { checkOutputFolder, recoverOutput, replaceOutput } from './site-output.ts'
import { chooseToday } from './today.ts'

export const build: Command = {
  usage:
    'build [folder] [--out FOLDER] [--keep-going] [--base PATH] [--site URL] [--date DAY] [--config FILE]',
  summary: 'make the site',
  help: `Checks all issues and makes the site. With an error nothing is made and the previous site stays.

  folder           the content folder, instead of the configured one
  --out FOLDER     where the site goes (default: site)
  --keep-going     publish in spite of errors; each page shows its findings
  --base PATH      the path that the site is published under, such as /docs
  --site URL       the address that the site is published at
  --date DAY       the day that counts as today, YYYY-MM-DD
  --config FILE    the configuration file

Exit code: 0 built, 1 errors in the issues, 2 wrong use or configuration.`,
  run: async (args) => {
    const started = performance.now()
    const { values, positionals } = parseArguments(args, {
      out: { type: 'string', default: 'site' },
      'keep-going': { type: 'boolean', default: false },
      base: { type: 'string' },
      site: { type: 'string' },
      date: { type: 'string' },
      config: { type: 'string' },
    })
    if (positionals.length > 1) throw new UserError('Name one content folder only.')
    const workingFolder = process.cwd()
    const opened = openProject({
      workingFolder,
      configFile: values.config,
      contentFolder: positionals[0],
    })
    const project = overrideAddress(opened, values)
    needContentFolder(project)
    const target = checkOutputFolder(values.out, workingFolder, project.content.folder)
    const today = chooseToday(values.date, project.config.timeZone)

    const content = createContentReader(project.content)()
    const reports = reportContent(content, workingFolder)
    const { error } = countLevels(reports)
    const { stdout } = process
    const look = { colors: hasColors(stdout), width: columnsOf(stdout) }
    const hints = formatReadMore(reports, project.config)
    await print(formatPrettyReport(reports, { ...look, hints }))
    if (error > 0 && !values['keep-going']) {
      const kept = existsSync(target) ? ` ${values.out} stays as it was.` : ''
      tell(
        `Nothing was built.${kept} Correct the errors, or publish in spite of them with --keep-going.`,
      )
      return 1
    }

    const cache = makeCacheFolder(workingFolder)
    const release = takeLock(join(cache, 'lock'))
    try {
      recoverOutput(target)
      const site = prepareSiteFolder(workingFolder, 'site')
      const options = makeSiteOptions(project, today)
      const astroCache = join(cache, 'astro')
      const run: SiteRun = {
        mode: 'production',
        project,
        options,
        site,
        astroCache,
        readContent: () => content,
      }
      // Astro and the indexer take half a second to load; only those who build wait for it.
      const { buildSite } = await import('./build-site.ts')
      await buildSite(run, content)
      replaceOutput(site.buildFolder, target, project.config.base)
    } finally {
      release()
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const count = content.entries.length
    const shown = values.out.replace(/[/\\]+$/, '')
    await print(`Built ${count} issue${count === 1 ? '' : 's'} in ${seconds} s → ${shown}/`)
    return 0
  },
}

/** `--base` and `--site` go through the same rules as in the configuration file. */
function overrideAddress(
  project: Project,
  { base, site }: { base?: string | undefined; site?: string | undefined },
): Project {
  const check = (key: 'base' | 'site', value: string) => {
    const result = configSchema.shape[key].safeParse(value)
    if (result.success) return { [key]: result.data }
    throw new UserError(`--${key} ${value} ${result.error.issues[0]?.message ?? 'is not valid'}.`)
  }
  const config = {
    ...project.config,
    ...(base === undefined ? {} : check('base', base)),
    ...(site === undefined ? {} : check('site', site)),
  }
  return { ...project, config }
}
