/**
 * How far below the upper edge, in CSS pixels, a heading may stand when its section is the one in view: where
 * a link to it brings it, and not so far that the next heading takes its place.
 */
const LINE = 48

/** `<benchlore-contents>` marks the link of its table of contents whose section is in view. */
class BenchloreContents extends HTMLElement {
  #stop = new AbortController()
  #current: HTMLAnchorElement | undefined

  connectedCallback(): void {
    const sections = [...this.querySelectorAll('a')].flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      return heading ? [{ link, heading }] : []
    })
    this.#stop = new AbortController()
    let isWaiting = false
    const follow = (): void => {
      if (isWaiting) return
      isWaiting = true
      requestAnimationFrame(() => {
        isWaiting = false
        const passed = sections.findLast(
          ({ heading }) => heading.getBoundingClientRect().top <= LINE,
        )
        this.#mark(isAtEnd() ? sections.at(-1)?.link : passed?.link)
      })
    }
    for (const event of ['scroll', 'resize']) {
      addEventListener(event, follow, { passive: true, signal: this.#stop.signal })
    }
    follow()
  }

  disconnectedCallback(): void {
    this.#stop.abort()
  }

  #mark(link: HTMLAnchorElement | undefined): void {
    if (link === this.#current) return
    this.#current?.removeAttribute('aria-current')
    this.#current = link
    link?.setAttribute('aria-current', 'location')
    const box = this.querySelector('details')
    if (!link || !box || box.scrollHeight <= box.clientHeight) return
    // Not scrollIntoView: it would move the page where the table of contents is out of view.
    const { top, bottom } = link.getBoundingClientRect()
    const frame = box.getBoundingClientRect()
    if (top < frame.top) box.scrollTop -= frame.top - top
    else if (bottom > frame.bottom) box.scrollTop += bottom - frame.bottom
  }
}

/** The last sections may be too short for their headings ever to pass the line. */
const isAtEnd = (): boolean =>
  scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 2

customElements.define('benchlore-contents', BenchloreContents)
