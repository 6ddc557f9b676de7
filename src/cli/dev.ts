import { join } from 'node:path'
import { makeCacheFolder } from '../loader/cache-folder.ts'
import { needContentFolder, openProject } from '../loader/open-project.ts'
import { readVersion } from '../loader/package-root.ts'
import { createContentReader, type Content } from '../loader/read-content.ts'
import { listConfigFiles } from '../loader/read-config.ts'
import { findTemplates } from '../loader/read-templates.ts'
import { prepareSiteFolder } from '../loader/site-folder.ts'
import { makeSiteOptions } from '../loader/site-settings.ts'
import { startSite } from '../loader/start-site.ts'
import { UserError } from '../loader/user-error.ts'
import { parseArguments, parsePort, type Command } from './arguments.ts'
import { columnsOf, hasColors, print, tell } from './output.ts'
import { takeLock } from './project-lock.ts'
import { formatPrettyReport } from './report/pretty.ts'
import { reportContent, type FileReport } from './report/report.ts'
import { waitForEnd } from './signals.ts'
import { chooseToday } from './today.ts'
import { watchSettings } from './watch-settings.ts'

export const dev: Command = {
  usage: 'dev [folder] [--port NUMBER] [--host ADDRESS] [--date DAY] [--config FILE]',
  summary: 'serve the site and show every saved edit',
  help: `Serves the site while the issues are being written. Findings are printed at every change and
shown on the pages. A changed configuration or template counts from the next start on.

  folder           the content folder, instead of the configured one
  --port NUMBER    the port (default: 4321, or the next one that is free)
  --host ADDRESS   the address to listen on (default: localhost)
  --date DAY       the day that counts as today, YYYY-MM-DD
  --config FILE    the configuration file`,
  run: async (args) => {
    const { values, positionals } = parseArguments(args, {
      port: { type: 'string', default: '4321' },
      host: { type: 'string' },
      date: { type: 'string' },
      config: { type: 'string' },
    })
    if (positionals.length > 1) throw new UserError('Name one content folder only.')
    const port = parsePort(values.port)
    const workingFolder = process.cwd()
    const project = openProject({
      workingFolder,
      configFile: values.config,
      contentFolder: positionals[0],
    })
    needContentFolder(project)
    const today = chooseToday(values.date, project.config.timeZone)
    const cache = makeCacheFolder(workingFolder)
    const release = takeLock(join(cache, 'dev.lock'))
    const templates = findTemplates(project.templatesFolder).map(({ path }) => path)
    const settings = [...listConfigFiles(workingFolder, values.config), ...templates]
    const stopWatching = watchSettings(settings, workingFolder)
    try {
      const searchFolder = join(cache, 'dev-search')
      const tellChanges = createChangeReporter()
      const keepIndex = createIndexKeeper(searchFolder, project.config.timeZone)
      const config = startSite({
        mode: 'development',
        project,
        options: makeSiteOptions(project, today),
        site: prepareSiteFolder(workingFolder, 'dev'),
        astroCache: join(cache, 'astro-dev'),
        readContent: createContentReader(project.content),
        onRead: (content) => {
          void print(tellChanges(reportContent(content, workingFolder)))
          keepIndex(content)
        },
        searchFolder,
      })
      const { dev: serve } = await import('astro')
      const server = await serve({
        ...config,
        configFile: false,
        logLevel: 'error',
        server: { port, ...(values.host === undefined ? {} : { host: values.host }) },
      })
      const [address] = [...server.resolvedUrls.local, ...server.resolvedUrls.network]
      await print(`Benchlore ${readVersion()} serves ${address}  (Ctrl+C ends it)`)
      await waitForEnd()
      await server.stop()
    } finally {
      stopWatching()
      release()
    }
    return 0
  },
}

/** Prints all findings once, and later only those of files whose findings are others than before. */
function createChangeReporter() {
  let known = new Map<string, string>()
  return (reports: readonly FileReport[]): string => {
    const now = new Map(reports.map(({ file, findings }) => [file, JSON.stringify(findings)]))
    const changed = reports.filter(({ file }) => now.get(file) !== known.get(file))
    known = now
    const { stdout } = process
    const look = { colors: hasColors(stdout), width: columnsOf(stdout) }
    return formatPrettyReport(reports, { ...look, shown: changed })
  }
}

/** How long the content must rest before it is indexed anew, in milliseconds. */
const INDEX_DELAY = 400

/** Keeps the search index up with the content, one run after another, when the typing has stopped. */
function createIndexKeeper(folder: string, timeZone: string): (content: Content) => void {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const make = async (content: Content): Promise<void> => {
    try {
      const { makeSearchIndex } = await import('./search-index.ts')
      await makeSearchIndex(content, folder, timeZone)
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error))
    }
  }
  return (content) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(() => make(content))
    }, INDEX_DELAY).unref()
  }
}
