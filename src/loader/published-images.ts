import { copyFileSync, mkdirSync } from 'node:fs'
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

/** Copies the images into the finished site, below `/assets/`. */
export function copyImages(content: Content | undefined, site: string): void {
  const folder = join(site, 'assets')
  const images = listImages(content)
  if (images.size > 0) mkdirSync(folder, { recursive: true })
  for (const [name, path] of images) copyFileSync(path, join(folder, name))
}
