import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { imageSize } from 'image-size'

/** An image as it is published. */
export interface IssueImage {
  /** File name below `/assets/`: the digest of its bytes, with the extension of what it really is. */
  name: string
  /** In CSS pixels. */
  width: number
  height: number
}

export type ImageResult = IssueImage | 'missing' | 'unknown' | 'scripted'

/** What is served, by what the bytes are; the name of a file proves nothing. */
const EXTENSIONS: Record<string, string> = {
  png: 'png',
  jpg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
}

const LARGEST = 50_000_000

/**
 * An SVG is only ever shown by `<img>`, where browsers run no script, load nothing and take no input,
 * so that would be safe as it is. One that holds a script is left out all the same: somebody could be
 * led to open the file itself, and there its script would run as the site's own.
 */
const SCRIPT = /<(?:[\w-]+:)?script\b|\son\w+\s*=|javascript:|<!ENTITY/i

/** Reads an image file. `path` must have been checked to lie in the content folder. */
export function readImage(path: string): ImageResult {
  let bytes: Buffer
  try {
    const stat = statSync(path)
    if (!stat.isFile()) return 'missing'
    if (stat.size > LARGEST) return 'unknown'
    bytes = readFileSync(path)
  } catch {
    return 'missing'
  }
  const size = measure(bytes)
  const extension = EXTENSIONS[size?.type ?? '']
  if (size === undefined || extension === undefined) return 'unknown'
  if (extension === 'svg' && SCRIPT.test(bytes.toString('utf8'))) return 'scripted'
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  // Orientations 5 to 8 of a photograph are turned by 90 degrees when shown.
  const isTurned = (size.orientation ?? 1) >= 5
  return {
    name: `${digest}.${extension}`,
    width: isTurned ? size.height : size.width,
    height: isTurned ? size.width : size.height,
  }
}

interface Size {
  type?: string | undefined
  orientation?: number | undefined
  width: number
  height: number
}

/** What a browser takes for an SVG that names no size (CSS 2.2, section 10.3.2). */
const UNSIZED_SVG: Size = { type: 'svg', width: 300, height: 150 }

function measure(bytes: Buffer): Size | undefined {
  try {
    return imageSize(bytes)
  } catch {
    const isSvg = /<svg[\s>]/.test(bytes.toString('utf8', 0, 4000))
    return isSvg ? UNSIZED_SVG : undefined
  }
}
