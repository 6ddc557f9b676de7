/** A place in the source code as people write it. */
export interface FileReference {
  path: string
  function: string | null
}

const FILE_NAME =
  /^(?:[\w@.+()[\]{}~$ -]*[\w@+)\]}~$-]\/)*[\w@.+()[\]{}$-]*\.[A-Za-z][A-Za-z0-9]{0,9}$/
/** A lone slash may be a unit or an “and/or”: a folder ends in one or has two. */
const FOLDER_PATH = /^(?:\.{0,2}\/)?(?:[\w@.+[\]{}-]+\/)(?:|(?:[\w@.+[\]{}-]+\/)+[\w@.+[\]{}-]*)$/
const WELL_KNOWN = /^(?:Dockerfile|Makefile|Gemfile|Procfile|Rakefile|Jenkinsfile)$/
const NOT_A_FILE = /^(?:https?:|www\.|\d+(?:\.\d+)+$|(?:e\.g|i\.e)\.?$)/i

/** No path is longer; the expressions below may look at each character more than once. */
const MAX_LENGTH = 260

/**
 * Parses `engine/book.py:mark`, `src/a.ts:10-20`, `` `apps/x.ts:360` ``, `a.go (lines 3, 9)`:
 * the path without line numbers, and the function where one follows. undefined where no path begins the text.
 */
export function parseFileReference(text: string): FileReference | undefined {
  // A path has a dot or a slash, or is one of those that end in “file”.
  if (!text.includes('.') && !text.includes('/') && !text.includes('file')) return undefined
  const plain = text.trim().replace(/^[`*_"'[]+/, '')
  const token = /^[^\s`*"',;|→]+/.exec(plain.slice(0, MAX_LENGTH))?.[0] ?? ''
  const [, path = '', rest = ''] =
    /^([^:#]*(?:\.[^:#]*)?)(?:[:#](.*))?$/.exec(
      token.replace(/[.,:;)\]]+$/, (end) => (/^[)\]]/.test(end) && /[([]/.test(token) ? end : '')),
    ) ?? []
  const isPath =
    FILE_NAME.test(path) ||
    (FOLDER_PATH.test(path) && !/^\/[^/]*$/.test(path)) ||
    WELL_KNOWN.test(path)
  if (!isPath || NOT_A_FILE.test(path)) return undefined
  const name = /^(?!L?\d)([\p{L}_$][\p{L}\p{N}_$.:<>~]*)/u.exec(rest)?.[1] ?? null
  return { path, function: name }
}
