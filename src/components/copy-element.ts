const SHOWN_FOR = 2000

/** `<benchlore-copy>` gives every code block inside a button that copies it; its `<output>` says so aloud. */
class BenchloreCopy extends HTMLElement {
  connectedCallback(): void {
    for (const block of this.querySelectorAll('pre')) {
      if (block.parentElement?.className === 'copy-frame') continue
      const frame = document.createElement('div')
      frame.className = 'copy-frame'
      block.before(frame)
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = 'Copy'
      button.ariaLabel = 'Copy this code'
      button.addEventListener('click', () => void this.#copy(block, button))
      frame.append(block, button)
    }
  }

  async #copy(block: HTMLElement, button: HTMLElement): Promise<void> {
    const isCopied = await copyText(block)
    const words = isCopied ? 'Copied' : 'Selected: copy it with the keyboard'
    button.textContent = isCopied ? words : 'Selected'
    const output = this.querySelector('output')
    if (output) output.textContent = words
    setTimeout(() => {
      button.textContent = 'Copy'
      if (output) output.textContent = ''
    }, SHOWN_FOR)
  }
}

/** Where the browser does not let a page copy (without https), the text is selected instead. */
async function copyText(block: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(block.textContent.replace(/\n$/, ''))
    return true
  } catch {
    getSelection()?.selectAllChildren(block)
    return false
  }
}

customElements.define('benchlore-copy', BenchloreCopy)
