/**
 * `<benchlore-search-opener base="/docs">` makes the link to the search page inside it open the search
 * dialog, as `/` and Ctrl or ⌘ with K do anywhere on the page. The dialog is loaded when it is first
 * asked for; where that fails the link leads to the search page as it does without JavaScript.
 */
class BenchloreSearchOpener extends HTMLElement {
  /** What is typed while the dialog is loaded; undefined when it is not being loaded. */
  #typed: string | undefined
  #stop = new AbortController()

  connectedCallback(): void {
    const link = this.querySelector('a')
    if (!link) return
    this.#stop = new AbortController()
    const { signal } = this.#stop
    link.role = 'button'
    link.ariaHasPopup = 'dialog'
    link.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K')
    link.addEventListener(
      'click',
      (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        void this.#open(link.href)
      },
      { signal },
    )
    document.addEventListener('keydown', (event) => this.#onKey(event, link), { signal })
  }

  disconnectedCallback(): void {
    this.#stop.abort()
  }

  #onKey(event: KeyboardEvent, link: HTMLAnchorElement): void {
    if (event.defaultPrevented || event.isComposing) return
    const { key, ctrlKey, metaKey, altKey, target } = event
    if (this.#typed !== undefined && key.length === 1 && !ctrlKey && !metaKey && !altKey) {
      event.preventDefault()
      this.#typed += key
      return
    }
    // A button is pressed with the space bar, too.
    if (!isShortcut(event) && !(target === link && key === ' ')) return
    event.preventDefault()
    void this.#open(link.href)
  }

  async #open(searchPage: string): Promise<void> {
    this.#typed ??= ''
    try {
      const { openSearchDialog } = await import('./search-dialog.ts')
      openSearchDialog(this.getAttribute('base') ?? '', this.#typed)
    } catch {
      location.assign(searchPage)
    } finally {
      this.#typed = undefined
    }
  }
}

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable=false])'

/** Ctrl or ⌘ with K; `/`, wherever a keyboard has it, unless it is typed into something. */
function isShortcut({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): boolean {
  if (altKey) return false
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !shiftKey
  return key === '/' && !(target instanceof Element && target.closest(FIELDS))
}

customElements.define('benchlore-search-opener', BenchloreSearchOpener)
