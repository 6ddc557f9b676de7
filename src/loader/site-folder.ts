import {
  cpSync,
  existsSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { cacheFolderOf } from './cache-folder.ts'
import { packageRoot } from './package-root.ts'

/** Where Astro finds the site's sources and where it may write. */
export interface SiteFolder {
  /** Holds `src`, `public` and a way to `node_modules`. */
  root: string
  /** Empty before a build; a folder from which pages find their packages. */
  buildFolder: string
  /** For the texts of reviews; a folder from which they find the packages, too. */
  reviewsFolder: string
}

/** A link that leads to `target`, made anew only where it leads elsewhere. */
function linkFolder(target: string, path: string): void {
  try {
    if (readlinkSync(path) === target) return
  } catch {
    // There is none yet.
  }
  rmSync(path, { force: true, recursive: true })
  // A junction needs no special rights on Windows; elsewhere the word means nothing.
  symlinkSync(target, path, 'junction')
}

/** The folders that Node would look for Benchlore's packages in, nearest first. */
export function findPackageFolders(): string[] {
  const own = join(packageRoot, 'node_modules')
  const around = dirname(packageRoot)
  return [own, ...(basename(around) === 'node_modules' ? [around] : [])].filter((path) =>
    existsSync(path),
  )
}

/**
 * Prepares the site's sources. In a checkout that publishes its own content they are used where they
 * lie. Otherwise Benchlore may be read-only, or below a `node_modules`, where Astro's compiler does not
 * look at TypeScript: the sources are copied into the project's cache (`name` keeps a build and a
 * server apart) and the packages linked beside them.
 */
export function prepareSiteFolder(workingFolder: string, name: 'site' | 'dev'): SiteFolder {
  const cache = cacheFolderOf(workingFolder)
  if (realpathSync(workingFolder) === realpathSync(packageRoot)) {
    return {
      root: packageRoot,
      buildFolder: join(cache, 'out'),
      reviewsFolder: join(cache, `reviews-${name}`),
    }
  }
  const root = join(cache, name)
  mkdirSync(root, { recursive: true })
  for (const name of ['src', 'public', 'tsconfig.json', 'package.json']) {
    rmSync(join(root, name), { force: true, recursive: true })
    const source = join(packageRoot, name)
    if (existsSync(source)) cpSync(source, join(root, name), { recursive: true })
  }
  const [nearest, around] = findPackageFolders()
  if (nearest !== undefined) linkFolder(nearest, join(root, 'node_modules'))
  if (around !== undefined) linkFolder(around, join(cache, 'node_modules'))
  return { root, buildFolder: join(root, 'out'), reviewsFolder: join(root, 'reviews') }
}
