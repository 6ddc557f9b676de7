/** What every page prints of the site itself. Part of each page's cache key, so nothing that changes daily. */
export interface SiteFrame {
  title: string
  description: string
  /** Path the site is published under, without trailing slash. */
  base: string
  /** Address the site is published at, without trailing slash. */
  site: string | undefined
  lang: string
  version: string
  /** Whether there are histories of benchmarks: without any nothing leads to them. */
  hasBenchmarks: boolean
}

/** The frame out of the site's options. */
export function frameOf(options: SiteFrame): SiteFrame {
  const { title, description, base, site, lang, version, hasBenchmarks } = options
  return { title, description, base, site, lang, version, hasBenchmarks }
}
