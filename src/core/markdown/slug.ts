const PLAIN_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/
/** Within ASCII a class of few letters does; that of all scripts is slow. */
const PLAIN_MARKS = /^[ -~]*$/

/**
 * A heading's anchor as GitHub makes it: lower case, letters and digits of every script kept, spaces to `-`.
 * `section` where nothing is left (an emoji alone).
 */
function formatSlug(heading: string): string {
  const lower = heading.toLowerCase()
  // Most headings are words with one space between them.
  if (PLAIN_WORDS.test(lower)) return lower.replaceAll(' ', '-')
  const kept = PLAIN_MARKS.test(lower)
    ? lower.replace(/[^a-z0-9\s_-]/g, '')
    : lower.replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
  const slug = kept.trim().replace(/\s+/g, '-')
  return slug === '' ? 'section' : slug
}

/** Gives out anchors that are unique in one document: `impact`, `impact-1`, … */
export class Slugger {
  readonly #taken = new Set<string>()
  /** The next number to try for a slug, so that a thousand equal headings take no million trials. */
  readonly #next = new Map<string, number>()

  /** Keeps an anchor that was given out elsewhere from being given out again. */
  reserve(slug: string): void {
    this.#taken.add(slug)
  }

  slug(heading: string): string {
    const base = formatSlug(heading)
    let number = this.#next.get(base) ?? 0
    let slug = number === 0 ? base : `${base}-${number}`
    while (this.#taken.has(slug)) slug = `${base}-${++number}`
    this.#next.set(base, number + 1)
    this.#taken.add(slug)
    return slug
  }
}
