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
  if (path === undefined || /^[/~\\]|(?:^|\/)\.\.(?:\/|$)|[*<>|]/.test(path)) return undefined
  const address = path.replace(/^\.\//, '').split('/').map(encodeURIComponent).join('/')
  const lines = from === undefined ? '' : `#L${from}${to === undefined ? '' : `-L${to}`}`
  return `${repository.url}/blob/${encodeURI(repository.branch)}/${address}${lines}`
}

/** The address of a commit; undefined for what is no hash. A full web address stays as it is. */
export function commitUrl(repository: Repository | undefined, commit: string): string | undefined {
  if (/^https?:\/\//.test(commit)) return commit
  if (!repository || !/^[0-9a-f]{7,40}$/i.test(commit)) return undefined
  return `${repository.url}/commit/${commit}`
}
