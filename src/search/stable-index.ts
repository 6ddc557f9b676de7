import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

/** One file of a search index; the path is relative to the index. */
export interface IndexFile {
  path: string
  content: Uint8Array
}

/** Stands before the CBOR data in every compressed file of Pagefind. */
const SIGNATURE = 'pagefind_dcd'

/** Fields of the meta file: version, pages, chunks, filters, sorts, names of meta fields. */
const FILTERS = 3
const SORTS = 4

/**
 * The same index with its unordered parts in order. Pagefind writes filters, their values and sorts in
 * the arbitrary order of its hash maps and names files by the digest of that, so two builds of one site
 * would differ (Pagefind/pagefind#638). The data is CBOR: its items are put in order without reading them.
 */
export function stabilizeIndex(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>()
  const rename = (old: string, data: Buffer): string => {
    const [, language = '', digest = ''] = /^(.*_)([0-9a-f]+)$/.exec(old) ?? []
    const name = language + createHash('sha256').update(data).digest('hex').slice(0, digest.length)
    renamed.set(old, name)
    return name
  }
  const replaceNames = (text: string) =>
    [...renamed].reduce((result, [old, name]) => result.replaceAll(old, name), text)

  const result: IndexFile[] = []
  const pick = (pattern: RegExp, stabilize: (file: IndexFile, name: string) => IndexFile) => {
    for (const file of files) {
      const name = pattern.exec(file.path)?.[1]
      if (name !== undefined) result.push(stabilize(file, name))
    }
  }
  pick(/^filter\/(.+)\.pf_filter$/, (file, name) => {
    const [filter, values] = splitArray(unpack(file.content))
    const data = joinArray([filter!, sortArray(values!)])
    return { path: `filter/${rename(name, data)}.pf_filter`, content: pack(data) }
  })
  pick(/^pagefind\.(.+)\.pf_meta$/, (file, name) => {
    // New names are as long as the old ones, so the lengths before them stay true.
    const data = Buffer.from(replaceNames(unpack(file.content).toString('latin1')), 'latin1')
    const fields = splitArray(data).map((field, index) =>
      index === FILTERS || index === SORTS ? sortArray(field) : field,
    )
    const sorted = joinArray(fields)
    return { path: `pagefind.${rename(name, sorted)}.pf_meta`, content: pack(sorted) }
  })
  pick(/^(pagefind-entry\.json)$/, ({ path, content }) => ({
    path,
    content: Buffer.from(replaceNames(Buffer.from(content).toString())),
  }))
  const rest = files.filter(
    ({ path }) => !/\.pf_(?:filter|meta)$|^pagefind-entry\.json$/.test(path),
  )
  return [...result, ...rest]
}

function unpack(content: Uint8Array): Buffer {
  const data = gunzipSync(content)
  if (data.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) {
    throw new Error('Pagefind has written a file of an unknown format.')
  }
  return data.subarray(SIGNATURE.length)
}

const pack = (data: Buffer): Buffer => gzipSync(Buffer.concat([Buffer.from(SIGNATURE), data]))

const sortArray = (array: Buffer): Buffer =>
  joinArray(splitArray(array).toSorted((a, b) => Buffer.compare(a, b)))

/** Kinds of CBOR items that Pagefind writes: RFC 8949, section 3.1. */
const UNSIGNED = 0
const TEXT = 3
const ARRAY = 4

/** The head of the item at `at`: its kind, its count or value, and where it ends. */
function readHead(data: Buffer, at: number): { kind: number; count: number; end: number } {
  const first = data.readUInt8(at)
  const low = first & 31
  const size = low < 24 ? 0 : 2 ** (low - 24)
  if (low > 26) throw new Error('Pagefind has written a file of an unknown format.')
  const count = size === 0 ? low : data.readUIntBE(at + 1, size)
  return { kind: first >> 5, count, end: at + 1 + size }
}

/** Where the item at `at` ends, all that is in it included. */
function skipItem(data: Buffer, at: number): number {
  const { kind, count, end } = readHead(data, at)
  if (kind === UNSIGNED) return end
  if (kind === TEXT) return end + count
  if (kind !== ARRAY) throw new Error('Pagefind has written a file of an unknown format.')
  let next = end
  for (let i = 0; i < count; i += 1) next = skipItem(data, next)
  return next
}

/** The items of an array, each as it is encoded. */
function splitArray(array: Buffer): Buffer[] {
  const { count, end } = readHead(array, 0)
  const items: Buffer[] = []
  for (let at = end; items.length < count; at += items.at(-1)!.length) {
    items.push(array.subarray(at, skipItem(array, at)))
  }
  return items
}

function joinArray(items: readonly Buffer[]): Buffer {
  const head =
    items.length < 24
      ? [(ARRAY << 5) | items.length]
      : [(ARRAY << 5) | 26, ...[24, 16, 8, 0].map((shift) => (items.length >>> shift) & 255)]
  return Buffer.concat([Buffer.from(head), ...items])
}
