import { createHash } from 'node:crypto'
import { getSiteContext } from './site-options.ts'

/**
 * The key by which Astro knows that a page need not be made anew: the digest of its props and of
 * Benchlore's code. A page prints its props and nothing else, so nothing else can change it.
 */
export function pageCacheKey(props: object): string {
  const text = JSON.stringify([getSiteContext().codeDigest, props])
  return createHash('sha256').update(text).digest('base64url')
}
