import type { Loader } from 'astro/loaders'
import type { Issue } from '../core/issue/schema.ts'
import { keepBodyHtml } from './html-cache.ts'
import { getSiteContext } from './site-options.ts'

export const ISSUES_LOADER = 'benchlore-issues'

/** A heading of the page's table of contents. */
export interface TocItem {
  id: string
  title: string
  level: number
}

/** The facts in Astro's store; the body's HTML lies on the disk under `bodyDigest`. */
export interface IssueData extends Record<string, unknown> {
  issue: Issue
  toc: TocItem[]
  bodyDigest: string
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Collects first and sets last: every `store.set` schedules a write of the whole store. */
export function issuesLoader(): Loader {
  return {
    name: ISSUES_LOADER,
    load: ({ store }) => {
      const context = getSiteContext()
      const { cacheDir } = context
      const content = context.readContent()
      context.content = content
      context.onRead?.(content)
      const collected = content.entries.map(({ issue, outline, text }) => {
        const toc = outline.sections
          .filter((section) => section.level > 0)
          .map(({ id, title, level }) => ({ id, title, level }))
        const bodyDigest = keepBodyHtml(cacheDir, [text], () => `<pre>${escapeHtml(text)}</pre>`)
        return { id: issue.id, data: { issue, toc, bodyDigest } satisfies IssueData }
      })
      // Not `clear`: with it every refresh of a development server waits half a second.
      const ids = new Set(collected.map(({ id }) => id))
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id)
      for (const entry of collected) store.set(entry)
      return Promise.resolve()
    },
  }
}
