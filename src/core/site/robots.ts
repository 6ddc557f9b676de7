import { publicAddress, type SiteAddress } from './addresses.ts'

/** Everything may be read; crawlers are led to the sitemap where there is one. */
export function formatRobots(address: SiteAddress): string {
  const rules = 'User-agent: *\nAllow: /\n'
  return address.site === undefined
    ? rules
    : `${rules}\nSitemap: ${publicAddress(address, '/sitemap.xml')}\n`
}
