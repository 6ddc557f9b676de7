import type { AstroIntegration } from 'astro'

/** What Astro hands over when its development server is set up. */
export type ServerSetup = Parameters<
  NonNullable<AstroIntegration['hooks']['astro:server:setup']>
>[0]

type DevServer = ServerSetup['server']

/** What Vite calls a runnable environment: one whose modules run in this process. */
interface Runner {
  evaluatedModules: {
    getModuleById: (id: string) => object | undefined
    invalidateModule: (module: object) => void
  }
}

/** The module that Astro serves its content store as. */
const STORE_MODULE = '\0astro:data-layer-content'

/** When a request that began before an edit should have ended, in milliseconds. */
const AFTERWARDS = [100, 800]

function forgetContent(server: DevServer): void {
  for (const name of ['ssr', 'prerender']) {
    const environment = server.environments[name]
    if (environment === undefined) continue
    const known = environment.moduleGraph.getModuleById(STORE_MODULE)
    if (known) environment.moduleGraph.invalidateModule(known)
    if ('runner' in environment) {
      const { evaluatedModules } = environment.runner as Runner
      const evaluated = evaluatedModules.getModuleById(STORE_MODULE)
      if (evaluated) evaluatedModules.invalidateModule(evaluated)
    }
    environment.hot.send('astro:content-changed', {})
  }
}

/**
 * Astro forgets the old content when the new is written. A page that is being made at that moment
 * still puts its old paths into the cache afterwards, where they stay until the next edit (seen with
 * Astro 7.3.4: eight seconds and more); so the content is forgotten again when such a page is done.
 */
export function forgetContentAgain(server: DevServer): void {
  for (const delay of AFTERWARDS) setTimeout(() => forgetContent(server), delay).unref()
}
