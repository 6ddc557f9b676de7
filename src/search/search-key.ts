/** In the browser's storage; only that the key is off is kept. */
const KEY = 'search-key'

/** Whether `/` opens the search, as it does until the reader switches it off. */
export function isKeyOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

/** Lets `/` open the search, or not; the sign for it on the page follows. */
export function setKey(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // Without storage the choice holds for this page.
  }
  document.dispatchEvent(new CustomEvent('search-key', { detail: isOn }))
}
