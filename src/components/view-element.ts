const KEY = 'figures-view'

/**
 * `<benchlore-view>` holds the radio buttons that choose how figures are drawn, and keeps the choice for
 * the other pages of this visit. The style sheet shows what is chosen.
 */
class BenchloreView extends HTMLElement {
  connectedCallback(): void {
    const kept = readKept()
    for (const input of this.querySelectorAll('input'))
      if (input.value === kept) input.checked = true
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) keep(target.value)
    })
  }
}

function readKept(): string | null {
  try {
    return sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

function keep(view: string): void {
  try {
    sessionStorage.setItem(KEY, view)
  } catch {
    // Without storage the choice holds for this page.
  }
}

customElements.define('benchlore-view', BenchloreView)
