/** Where files and commits of a repository are found on the web. */
export interface Repository {
  url: string
  branch: string
}

/** A path with an optional line or range, as documents write it: `src/a.ts:360`, `src/a.ts:84-112`. */
const PLACE = /^(?<path>[^:]+?)(?::L?(?<from>\d+)(?:-L?(?<to>\d+))?)?$/

/** The address of a file at its line; undefined for what is no path inside the repository. */
export function fileUrl(repository: Repository, place: string): string | undefined {
  const { path, from, to } = PLACE.exec(place.trim())?.groups ?? {}
  const address = path && encodePath(path)
  if (!address) return undefined
  const end = to === undefined ? '' : `-${isOnGitLab(repository) ? '' : 'L'}${to}`
  const lines = from === undefined ? '' : `#L${from}${end}`
  return blobUrl(repository, address) + lines
}

/** The address of the file that a document links to, by its path in the repository as it is. */
export const linkedFileUrl = (repository: Repository, path: string): string =>
  blobUrl(repository, path.split('/').map(encodeURIComponent).join('/'))

/** `address` is a path already encoded. */
const blobUrl = (repository: Repository, address: string): string =>
  `${repository.url}${isOnGitLab(repository) ? '/-' : ''}/blob/${encodeURI(repository.branch)}/${address}`

/** Where a file is edited in the browser; undefined for what is no path inside the repository. */
export function editUrl(repository: Repository, path: string): string | undefined {
  const address = encodePath(path)
  if (!address) return undefined
  const prefix = isOnGitLab(repository) ? '/-' : ''
  return `${repository.url}${prefix}/edit/${encodeURI(repository.branch)}/${address}`
}

/** GitLab has its own pages behind `/-/`; it is known by its host, as GitHub's way is that of most others. */
const isOnGitLab = ({ url }: Repository): boolean => /^https?:\/\/[^/]*\bgitlab\b/i.test(url)

/** Undefined for what leads out of the repository or is a pattern. */
function encodePath(path: string): string | undefined {
  if (/^[/~\\]|(?:^|\/)\.\.(?:\/|$)|[*<>|]/.test(path)) return undefined
  return path.replace(/^\.\//, '').split('/').map(encodeURIComponent).join('/')
}

/** The address of a commit; undefined for what is no hash. A full web address stays as it is. */
export function commitUrl(repository: Repository | undefined, commit: string): string | undefined {
  if (/^https?:\/\//.test(commit)) return commit
  if (!repository || !/^[0-9a-f]{7,40}$/i.test(commit)) return undefined
  return `${repository.url}${isOnGitLab(repository) ? '/-' : ''}/commit/${commit}`
}

/** Hosts whose addresses begin with an owner and a repository, and that have commits below it. */
const REPOSITORY = /^https:\/\/(?:github\.com|codeberg\.org|gitlab\.com)\/[\w.-]+\/[\w.-]+/

/**
 * What stands before a commit in its address: in the repository that imported results come from, else in
 * that of the site. Null where they come from an address that is no known repository.
 */
export function commitPrefix(source: string | null, own: string | undefined): string | null {
  const isAddress = source !== null && /^https?:\/\//.test(source)
  const url = isAddress ? REPOSITORY.exec(source)?.[0].replace(/\.git$/, '') : own
  if (url === undefined) return null
  return `${url}${isOnGitLab({ url, branch: '' }) ? '/-' : ''}/commit/`
}
