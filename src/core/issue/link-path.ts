/** Where a link of a document leads, as far as its address alone tells. */
export type LinkAddress =
  /** Another site, a mail address, a place on the same page, or nothing at all: left as it is. */
  | { kind: 'outside' }
  | {
      kind: 'path'
      /** Relative to the content folder, `..` first where it leads out of it; `/` first where it was absolute. */
      path: string
      /** With its `#`, or empty. */
      anchor: string
    }

/** An address without escapes; as it is where they are none. */
export const decodeAddress = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Resolves `.` and `..`; those that lead above the start stay in front. */
function normalizePath(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

/** Reads the address of a link in the document `file` (relative to the content folder, with forward slashes). */
export function parseLinkAddress(url: string, file: string): LinkAddress {
  if (url === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\?)/i.test(url)) return { kind: 'outside' }
  const [, address = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(url) ?? []
  const path = decodeAddress(address).replaceAll('\\', '/')
  if (path.startsWith('/')) return { kind: 'path', path: `/${normalizePath(path)}`, anchor }
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : ''
  return { kind: 'path', path: normalizePath(`${folder}/${path}`), anchor }
}
