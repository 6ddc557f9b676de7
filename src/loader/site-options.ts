import type { DueAfter } from '../core/insight/due.ts'
import type { Content } from './read-content.ts'

/** Everything a page may know beside the issues. Pages print it, so it is part of their cache key. */
export interface SiteOptions {
  title: string
  /** One sentence for the home page; empty when the configuration gives none. */
  description: string
  /** Path the site is published under, without trailing slash: `` or `/docs`. */
  base: string
  /** Address the site is published at, without trailing slash. */
  site: string | undefined
  /** Web address of the repository, without trailing slash. */
  repository: string | undefined
  branch: string
  /** Path of the content folder from the root of the repository, for links to a source file. */
  contentPath: string
  /** BCP 47 tag of the site's own words. */
  lang: string
  timeZone: string
  /** The day that counts as today, YYYY-MM-DD. */
  today: string
  /** When issues that name no due date are due. */
  dueAfter: DueAfter
  /** Benchlore's version. */
  version: string
}

/** What the process that runs Astro and the modules that Astro loads tell each other. */
export interface SiteContext {
  options: SiteOptions
  /** Folder of Benchlore's own caches. */
  cacheDir: string
  /** Where the checked texts of reviews are compiled from. */
  reviewsFolder: string
  /** Of all code that makes pages: what another code has cached is not used. */
  codeDigest: string
  /** Reads the content anew, as far as it changed. */
  readContent: () => Content
  /** Where a development server finds the search index. */
  searchFolder?: string
  /** What the loader last read. */
  content?: Content
  /** Called by the loader whenever it has read the content. */
  onRead?: (content: Content) => void
}

/**
 * Astro loads the site's modules in its own module graph (and again as bundled pages), so a
 * module-level variable set by the command line would be another one there. A registered symbol is
 * the same in all of them.
 */
const key = Symbol.for('benchlore.site')
const store = globalThis as { [key]?: SiteContext }

export function setSiteContext(context: SiteContext): void {
  store[key] = context
}

export function getSiteContext(): SiteContext {
  const context = store[key]
  if (!context) throw new Error('The site was started without setSiteContext.')
  return context
}

/** The options, with what the content says of the whole site. */
export interface PageOptions extends SiteOptions {
  /** Whether any history of benchmarks can be used. */
  hasBenchmarks: boolean
}

/** Title, base, today and the rest that pages print. */
export function getSiteOptions(): PageOptions {
  const { options, content } = getSiteContext()
  const hasBenchmarks = content?.suites.some(({ suite }) => suite !== undefined) ?? false
  return { ...options, hasBenchmarks }
}
