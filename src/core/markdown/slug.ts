/**
 * A heading's anchor as GitHub makes it: lower case, letters and digits of every script kept, spaces to `-`.
 * `section` where nothing is left (an emoji alone).
 */
function formatSlug(heading: string): string {
  const slug = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
  return slug === '' ? 'section' : slug
}

/** Gives out anchors that are unique in one document: `impact`, `impact-1`, … */
export class Slugger {
  readonly #taken = new Set<string>()

  slug(heading: string): string {
    const base = formatSlug(heading)
    let slug = base
    for (let n = 1; this.#taken.has(slug); n++) slug = `${base}-${n}`
    this.#taken.add(slug)
    return slug
  }
}
