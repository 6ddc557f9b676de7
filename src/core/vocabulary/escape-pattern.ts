/** Text as a regular expression with the flag `u` that finds it; `RegExp.escape` is not in Node 22 yet. */
export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
