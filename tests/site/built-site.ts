import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '../..')
const fixtures = join(root, 'tests/fixtures')

/** A site built from the fixture issues, or from some of them. */
export interface BuiltSite {
  base: string
  /** Paths of all files, from the root of the site. */
  files: string[]
  read: (path: string) => string
  has: (path: string) => boolean
  remove: () => void
}

/**
 * Builds a fixture under `base`, with only those issues whose path `isKept`, and what `complete` writes into
 * its folder.
 */
export async function buildSite(
  base: string,
  isKept: (path: string) => boolean = () => true,
  fixture = 'site-pages',
  complete: (folder: string) => void = () => {},
): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'benchlore-pages-'))
  cpSync(join(fixtures, fixture), folder, {
    recursive: true,
    filter: (path) => !path.endsWith('.md') || isKept(path),
  })
  complete(folder)
  await promisify(execFile)(
    process.execPath,
    [
      join(root, 'bin/benchlore.mjs'),
      'build',
      '--out',
      'out',
      '--date',
      '2025-06-20',
      '--base',
      base,
    ],
    { cwd: folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  )
  const out = join(folder, 'out')
  return {
    base: base === '/' ? '' : base,
    files: readdirSync(out, { recursive: true, encoding: 'utf8', withFileTypes: false })
      .map((path) => `/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.includes('.')),
    read: (path) => readFileSync(join(out, path), 'utf8'),
    has: (path) => existsSync(join(out, path)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The values of one attribute, in order, with the usual entities read. */
export const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => unescape(value))

/** The text of a piece of HTML, runs of white space as one space. */
export const textOf = (html: string): string =>
  unescape(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()

/** The first element of this tag whose opening holds `mark`; elements of that tag are not nested. */
export function element(html: string, tag: string, mark = ''): string {
  const opening = [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>`, 'g'))].find(([text]) =>
    text.includes(mark),
  )
  if (!opening) throw new Error(`There is no <${tag}> with ${mark}.`)
  return html.slice(opening.index, html.indexOf(`</${tag}>`, opening.index))
}

const unescape = (text = ''): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')
