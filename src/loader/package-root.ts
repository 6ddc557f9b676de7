import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of Benchlore itself: a checkout or an installed package; this file lies in its `src` or `dist`. */
export const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** The digest of Benchlore's sources, which is another one after every change of them. */
export function digestCode(): string {
  const sources = join(packageRoot, 'src')
  const hash = createHash('sha256').update(readVersion())
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(sources, file)
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** Benchlore's version, from its package.json. */
export function readVersion(): string {
  const text = readFileSync(join(packageRoot, 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
