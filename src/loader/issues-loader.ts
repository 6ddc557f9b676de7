import type { Loader } from 'astro/loaders'
import type { Issue } from '../core/issue/schema.ts'
import { renderBody } from '../render/render-body.ts'
import { keepBodyHtml } from './html-cache.ts'
import { makeRenderInput } from './render-input.ts'
import { getSiteContext } from './site-options.ts'

export const ISSUES_LOADER = 'benchlore-issues'

/** A heading of the page's table of contents. */
export interface TocItem {
  id: string
  title: string
  level: number
  /** Where the heading stands in the document. */
  line: number
  /** What the section is by synonym; missing where not recognised. */
  key?: string | undefined
}

/** The facts in Astro's store; the body's HTML lies on the disk under `bodyDigest`. */
export interface IssueData extends Record<string, unknown> {
  issue: Issue
  toc: TocItem[]
  bodyDigest: string
}

/**
 * Text that Astro would take for an image of its own, wherever in the facts it stands, and fail the build
 * over it. An invisible joiner inside of it changes nothing for a reader.
 */
const IMAGE_MARK = '__ASTRO_IMAGE_'

export function withoutImageMarks<T>(data: T): T {
  const text = JSON.stringify(data)
  if (!text.includes(IMAGE_MARK)) return data
  return JSON.parse(text.replaceAll(IMAGE_MARK, '_\u2060_ASTRO_IMAGE_')) as T
}

/** Reads the content, keeps each body's HTML on the disk and puts the facts into Astro's store. */
export function issuesLoader(): Loader {
  return {
    name: ISSUES_LOADER,
    load: async (astro) => {
      const { store } = astro
      const context = getSiteContext()
      const { cacheDir, codeDigest, options } = context
      const content = context.readContent()
      context.content = content
      context.onRead?.(content)
      const facts = content.entries.map((entry) => {
        const input = makeRenderInput(entry, options)
        const bodyDigest = keepBodyHtml(cacheDir, [codeDigest, input], () => renderBody(input))
        const toc = entry.outline.sections
          .filter(({ level }) => level > 0)
          .map(({ id, title, level, line, key }) => ({ id, title, level, line, key }))
        const data: IssueData = { issue: entry.issue, toc, bodyDigest }
        return { id: entry.issue.id, data: withoutImageMarks(data) }
      })
      const collected = await Promise.all(
        facts.map(async ({ id, data }) => ({ id, data: await astro.parseData({ id, data }) })),
      )

      // All at the end: every `set` schedules a write of the whole store. And not `clear`: with it
      // every refresh of a development server waits half a second.
      const ids = new Set(collected.map(({ id }) => id))
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id)
      for (const entry of collected) store.set(entry)
    },
  }
}
