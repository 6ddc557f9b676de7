import { finding } from '../finding/finding.ts'
import type { DocumentLink } from '../markdown/links.ts'
import type { Finding } from './schema.ts'

/** Images on other sites: a page makes no request to another site, so it shows a link in their stead. */
export function checkImages(links: readonly DocumentLink[]): Finding[] {
  return links
    .filter(({ kind, url }) => kind === 'image' && /^(?:https?:)?\/\//i.test(url))
    .map(({ url, place }) => finding('remote-image', place, { src: url }))
}
