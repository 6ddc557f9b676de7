import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { getSiteContext } from './site-options.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const pathOf = (cacheDir: string, digest: string): string =>
  join(cacheDir, 'html', digest.slice(0, 2), `${digest}.html`)

/** What is kept, or undefined where nothing is kept or the seal does not fit: 64 hex digits, line feed, HTML. */
function readSealed(path: string): string | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
  const html = text.slice(65)
  return text[64] === '\n' && text.slice(0, 64) === sha256(html) ? html : undefined
}

/**
 * Keeps the HTML that `render` makes of `inputs` and returns the digest to read it by. Everything
 * the HTML depends on must be in `inputs`.
 */
export function keepBodyHtml(cacheDir: string, inputs: unknown, render: () => string): string {
  const digest = sha256(JSON.stringify(inputs))
  const path = pathOf(cacheDir, digest)
  if (readSealed(path) === undefined) {
    const html = render()
    mkdirSync(dirname(path), { recursive: true })
    const temporary = `${path}.${process.pid}.tmp`
    writeFileSync(temporary, `${sha256(html)}\n${html}`)
    renameSync(temporary, path)
  }
  return digest
}

/** The sanitised HTML of an issue's body, by `entry.data.bodyDigest`. */
export function readBodyHtml(digest: string): string {
  const html = readSealed(pathOf(getSiteContext().cacheDir, digest))
  if (html === undefined) throw new Error(`The HTML cache has no sound entry ${digest}.`)
  return html
}
