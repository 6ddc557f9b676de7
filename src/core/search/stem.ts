/**
 * A light English stem, so that `query` and `queries`, `cache`, `cached` and `caching` meet: without the ending of the
 * plural, `-ing` or `-ed`, and a final `e`. What has anything but the letters a to z in it stays as it is.
 */
export function stemWord(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  const single = withoutPlural(word)
  const rest = single.replace(/(?:ing|ed)$/, '')
  const isEnding = rest !== single && rest.length > 2 && /[aeiouy]/.test(rest)
  const stem = isEnding ? rest.replace(/([bdfgmnprt])\1$/, '$1') : single
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  return /[^suia]s$/.test(word) ? word.slice(0, -1) : word
}
