/** `<benchlore-theme>` lets the reader choose light or dark; `public/theme.js` applies it on the next page. */
class BenchloreTheme extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select')
    if (!select) return
    const root = document.documentElement
    select.value = root.dataset['theme'] ?? ''
    select.addEventListener('change', () => {
      if (select.value === '') delete root.dataset['theme']
      else root.dataset['theme'] = select.value
      keepTheme(select.value)
    })
    this.hidden = false
  }
}

function keepTheme(theme: string): void {
  try {
    if (theme === '') localStorage.removeItem('theme')
    else localStorage.setItem('theme', theme)
  } catch {
    // Without storage the choice holds for this page.
  }
}

customElements.define('benchlore-theme', BenchloreTheme)
