/** 32-bit FNV-1a over UTF-16 code units, as 8 hex digits: a stable name where a text leaves no letters. */
export function shortDigest(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
