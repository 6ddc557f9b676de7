import { isKeyOn } from './search-key.ts'

/**
 * `<benchlore-search-opener base="/docs">` makes the link to the search page inside it open the search
 * dialog, as Ctrl or ⌘ with K do anywhere on the page, and `/` unless the reader has switched it off. The
 * dialog is loaded when it is first asked for; where that fails the link leads to the search page as it
 * does without JavaScript.
 */
class BenchloreSearchOpener extends HTMLElement {
  /** What is typed while the dialog is loaded; undefined when it is not being loaded. */
  #typed: string | undefined
  #isKeyOn = true
  #stop = new AbortController()

  connectedCallback(): void {
    const link = this.querySelector('a')
    if (!link) return
    this.#stop = new AbortController()
    const { signal } = this.#stop
    link.role = 'button'
    link.ariaHasPopup = 'dialog'
    this.#useKey(link, isKeyOn())
    document.addEventListener(
      'search-key',
      (event) => this.#useKey(link, (event as CustomEvent<boolean>).detail),
      { signal },
    )
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

  #useKey(link: HTMLAnchorElement, isOn: boolean): void {
    this.#isKeyOn = isOn
    link.setAttribute('aria-keyshortcuts', `${isOn ? '/ ' : ''}Control+K Meta+K`)
    const sign = link.querySelector('kbd')
    if (sign) sign.hidden = !isOn
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
    if (!isShortcut(event, this.#isKeyOn) && !(target === link && key === ' ')) return
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

/** Ctrl or ⌘ with K; `/`, wherever a keyboard has it, unless it is off or typed into something. */
function isShortcut(
  { key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent,
  isKeyOn: boolean,
): boolean {
  if (altKey) return false
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !shiftKey
  return isKeyOn && key === '/' && !(target instanceof Element && target.closest(FIELDS))
}

customElements.define('benchlore-search-opener', BenchloreSearchOpener)
