import { shortDigest } from '../site/short-digest.ts'

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** Whether a text is spelt as ids are: words of a–z and 0–9 with one `-` between two of them. */
export const isIssueId = (id: string): boolean =>
  id.length <= MAX_LENGTH && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)

/** Longer ids are cut and told apart by their digest: a file system allows 255 bytes for a name. */
const MAX_LENGTH = 120

/**
 * The id of an issue: its path below the content folder without extension, lower-cased, every run of
 * other characters than a–z and 0–9 one `-`. Where the file's own name leaves nothing (a name in
 * Japanese, say), `issue-` and 8 hex digits of the path's digest stand for it.
 */
export function formatIssueId(file: string): string {
  const path = file.replace(/\.(md|mdx|markdown)$/i, '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  const id =
    slug(name) === ''
      ? slug(`${path.slice(0, path.length - name.length)}-issue-${shortDigest(file)}`)
      : slug(path)
  return id.length <= MAX_LENGTH ? id : `${id.slice(0, MAX_LENGTH - 9)}-${shortDigest(file)}`
}
