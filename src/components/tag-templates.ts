import { NO_VALUE } from '../core/insight/list-state.ts'
import type { Severity, Status } from '../core/issue/schema.ts'

/** The tags of statuses and severities as `TagTemplates.astro` has printed them. */
export class TagTemplates {
  readonly #tags: ReadonlyMap<string, Element>

  constructor(page: ParentNode) {
    const { content } = templateOf(page, 'tags')
    this.#tags = new Map(
      [...content.querySelectorAll<HTMLElement>('[data-tag]')].map((holder) => [
        holder.dataset['tag'] ?? '',
        need(holder.firstElementChild),
      ]),
    )
  }

  /** A new tag; `null` is the status of an issue without one. */
  make(value: Status | Severity | null): Node[] {
    const tag = this.#tags.get(value ?? NO_VALUE)
    return tag ? [tag.cloneNode(true)] : []
  }
}

/** A template of this page. */
export const templateOf = (page: ParentNode, part: string): HTMLTemplateElement =>
  need(page.querySelector<HTMLTemplateElement>(`template[data-part="${part}"]`))

/** The page and this code are made together: what is missing is a fault of ours. */
export function need<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The page lacks a part.')
  return value
}
