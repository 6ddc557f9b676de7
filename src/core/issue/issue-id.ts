/** 32-bit FNV-1a over UTF-16 code units, as 8 hex digits: a stable name where a path leaves no letters. */
function shortDigest(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/**
 * The id of an issue: its path below the content folder without extension, lower-cased, every run of
 * characters outside a–z, 0–9 and `/` one `-`; `issue-` and 8 hex digits of the path's digest where nothing is left.
 */
export function formatIssueId(file: string): string {
  const parts = file
    .replace(/\.(md|mdx|markdown)$/i, '')
    .toLowerCase()
    .split('/')
    .map((part) => part.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, ''))
    .filter((part) => part !== '')
  return parts.length > 0 ? parts.join('/') : `issue-${shortDigest(file)}`
}
