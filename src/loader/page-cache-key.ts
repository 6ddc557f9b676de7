import { createHash } from 'node:crypto'
import { getSiteOptions } from './site-options.ts'

/**
 * The key by which Astro knows that a page need not be made anew: the digest of its props and of
 * Benchlore's version. A page prints its props and nothing else, so nothing else can change it.
 */
export function pageCacheKey(props: object): string {
  const text = JSON.stringify([getSiteOptions().version, props])
  return createHash('sha256').update(text).digest('base64url')
}
