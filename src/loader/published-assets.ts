import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from './read-content.ts'

/** Published name of every image that the issues show → the file it is copied from. */
export function listImages(content: Content | undefined): Map<string, string> {
  const images = new Map<string, string>()
  for (const { targets } of content?.entries ?? []) {
    for (const target of targets.values()) {
      if (target.kind === 'image') images.set(target.image.name, target.path)
    }
  }
  return images
}

/** Published name of every result of a benchmark tool that the issues point to → its text. */
export function listResults(content: Content | undefined): Map<string, string> {
  const results = new Map<string, string>()
  for (const { targets } of content?.entries ?? []) {
    for (const target of targets.values()) {
      if (target.kind === 'results') results.set(target.published.name, target.published.text)
    }
  }
  return results
}

/** Puts images and results into the finished site, below `/assets/`. */
export function copyAssets(content: Content | undefined, site: string): void {
  const folder = join(site, 'assets')
  const images = listImages(content)
  const results = listResults(content)
  if (images.size + results.size > 0) mkdirSync(folder, { recursive: true })
  for (const [name, path] of images) copyFileSync(path, join(folder, name))
  for (const [name, text] of results) writeFileSync(join(folder, name), text)
}
