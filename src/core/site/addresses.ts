import { withBase } from './paths.ts'

/** Where a site is published: `base` and `site` both without trailing slash. */
export interface SiteAddress {
  base: string
  site: string | undefined
}

/**
 * The address of a page or file for readers outside of the site: whole where the site knows where it is
 * published, else from the root of whatever host it is on.
 */
export const publicAddress = ({ base, site }: SiteAddress, path: string): string =>
  `${site ?? ''}${withBase(base, path)}`
