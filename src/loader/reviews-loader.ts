import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Loader } from 'astro/loaders'
import type { WrittenReview } from '../core/review/written-review.ts'
import { withoutImageMarks } from './issues-loader.ts'
import { isPublishable, type ReviewEntry } from './read-reviews.ts'
import { getSiteContext } from './site-options.ts'

export const REVIEWS_LOADER = 'benchlore-reviews'

/** A hand-written review in Astro's store; its text is compiled where the pages are made. */
export interface ReviewData extends Record<string, unknown> {
  review: WrittenReview
  /** Of what is compiled; null where it cannot be. */
  bodyDigest: string | null
  /** The paths of pages that its links to files lead to, by their addresses as written. */
  targets: Record<string, string>
}

/**
 * Puts the reviews into Astro's store, and their checked texts into a folder of the site's sources: what a
 * compiled text imports is looked for beside it, and beside the project's own files there may be no packages.
 */
export function reviewsLoader(): Loader {
  return {
    name: REVIEWS_LOADER,
    load: async (astro) => {
      const { store, config } = astro
      const { reviewsFolder: folder, readContent } = getSiteContext()
      const root = fileURLToPath(config.root)
      const entries = readContent().reviews.filter(({ review }) => !review.draft)
      writeBodies(folder, entries)
      const collected = await Promise.all(
        entries.map(async (entry) => {
          const { review, targets } = entry
          const bodyDigest = isPublishable(entry) ? digestOf(entry.body) : null
          const data: ReviewData = { review, bodyDigest, targets: Object.fromEntries(targets) }
          return {
            id: review.id,
            data: await astro.parseData({ id: review.id, data: withoutImageMarks(data) }),
            filePath: relative(root, bodyPath(folder, entry)).replaceAll(sep, '/'),
            deferredRender: bodyDigest !== null,
          }
        }),
      )
      // As for issues: nothing is cleared, and all is set at the end.
      const ids = new Set(collected.map(({ id }) => id))
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id)
      for (const entry of collected) store.set(entry)
    },
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

const bodyPath = (folder: string, { review }: ReviewEntry): string =>
  join(folder, `${review.id}.mdx`)

/** Writes what changed only, so that a development server compiles nothing else anew. */
function writeBodies(folder: string, entries: readonly ReviewEntry[]): void {
  mkdirSync(folder, { recursive: true })
  const written = new Set<string>()
  for (const entry of entries) {
    if (!isPublishable(entry)) continue
    const path = bodyPath(folder, entry)
    written.add(path)
    if (readIfThere(path) !== entry.body) writeFileSync(path, entry.body)
  }
  for (const name of readdirSync(folder)) {
    if (!written.has(join(folder, name))) rmSync(join(folder, name), { recursive: true })
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
