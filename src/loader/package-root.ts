import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of Benchlore itself: a checkout or an installed package; this file lies in its `src` or `dist`. */
export const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Benchlore's version, from its package.json. */
export function readVersion(): string {
  const text = readFileSync(join(packageRoot, 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
