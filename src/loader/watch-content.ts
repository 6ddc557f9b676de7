import { sep } from 'node:path'
import { BENCHMARKS_LOADER } from './benchmarks-loader.ts'
import { ISSUES_LOADER } from './issues-loader.ts'
import { forgetContentAgain, type ServerSetup } from './refresh-pages.ts'
import { REVIEWS_LOADER } from './reviews-loader.ts'
import { getSiteContext } from './site-options.ts'

/** How often Astro is asked again when it passes over a request to read the content, and how soon. */
const TRIES = 50
const RETRY_DELAY = 100

/** Editors write a file in several steps. */
const EDIT_DELAY = 30

/** What changes while the watcher looks through the folder for the first time is not told. */
const FIRST_LOOK = 1500

/** Reads the content again whenever a file in its folders changes, and shows what it is now. */
export function watchContent(
  { server, refreshContent, logger }: ServerSetup,
  folders: readonly string[],
): void {
  let timer: NodeJS.Timeout | undefined

  const refresh = async (triesLeft: number): Promise<void> => {
    const before = getSiteContext().content
    try {
      await refreshContent?.({ loaders: [ISSUES_LOADER, BENCHMARKS_LOADER, REVIEWS_LOADER] })
    } catch (error) {
      // The server goes on with the content it has; the next edit may mend it.
      logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
      return
    }
    if (getSiteContext().content !== before) forgetContentAgain(server)
    // While Astro looks after its own configuration it passes over the request without a word.
    else if (triesLeft > 0) refreshSoon(RETRY_DELAY, triesLeft - 1)
  }
  const refreshSoon = (delay: number, triesLeft = TRIES): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(triesLeft), delay)
  }

  server.watcher.add([...folders])
  server.watcher.on('all', (_event, path) => {
    if (folders.some((folder) => path.startsWith(folder + sep))) refreshSoon(EDIT_DELAY)
  })
  refreshSoon(FIRST_LOOK)
}
