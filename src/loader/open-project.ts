import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { Config } from '../core/config/config.ts'
import { makeVocabulary } from '../core/vocabulary/vocabulary.ts'
import { readConfig } from './read-config.ts'
import type { ContentOptions } from './read-content.ts'
import { readTemplates } from './read-templates.ts'
import { UserError } from './user-error.ts'

/** The folder that Benchlore is run in, with its configuration. */
export interface Project {
  config: Config
  /** Absolute path of the working directory: caches and output are below it. */
  workingFolder: string
  templatesFolder: string
  /** As configured; need not exist. */
  benchmarksFolder: string
  content: ContentOptions
  /** As configured; need not exist. */
  reviewsFolder: string
  /** The benchmarks and reviews that belong to a folder of issues; none for a folder of another name. */
  findBeside: (issuesFolder: string) => Pick<ContentOptions, 'benchmarksFolder' | 'reviewsFolder'>
}

/** The root of the git repository that holds `folder`, else `folder` itself. */
function findRepositoryRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return folder
  }
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

export interface OpenOptions {
  workingFolder: string
  /** As given with `--config`. */
  configFile?: string | undefined
  /** A content folder instead of the configured one, relative to the working directory. */
  contentFolder?: string | undefined
}

/** Reads the configuration and the templates; the content folder need not exist yet. */
export function openProject({ workingFolder, configFile, contentFolder }: OpenOptions): Project {
  const { config, folder: configFolder } = readConfig(workingFolder, configFile)
  const configured = resolve(configFolder, config.content.issues)
  const folder = contentFolder === undefined ? configured : resolve(workingFolder, contentFolder)
  const templatesFolder = resolve(configFolder, config.content.templates)
  const repositoryRoot = findRepositoryRoot(contentFolder === undefined ? configFolder : folder)
  const templates = readTemplates(templatesFolder)
  // Beside another folder of issues benchmarks and reviews lie as they do beside the configured one.
  const benchmarksFolder = resolve(configFolder, config.content.benchmarks)
  const reviewsFolder = resolve(configFolder, config.content.reviews)
  const findBeside: Project['findBeside'] = (issues) => {
    if (basename(issues) !== basename(configured)) return {}
    const beside = (path: string): string => resolve(issues, relative(configured, path))
    return { benchmarksFolder: beside(benchmarksFolder), reviewsFolder: beside(reviewsFolder) }
  }
  return {
    config,
    workingFolder,
    templatesFolder,
    benchmarksFolder,
    reviewsFolder,
    findBeside,
    content: {
      folder,
      ...findBeside(folder),
      repositoryRoot,
      isOnWeb: config.repository !== undefined,
      templates,
      levels: config.levels,
      timeZone: config.timeZone,
      vocabulary: makeVocabulary(config.vocabulary),
    },
  }
}

/** Ends with one sentence where there is no content folder. */
export function needContentFolder({ content, workingFolder }: Project): void {
  if (isFolder(content.folder)) return
  const shown = relative(workingFolder, content.folder) || '.'
  throw new UserError(
    `There is no folder ${shown}. Name the folder that holds the issues, or set content.issues in benchlore.config.yaml.`,
  )
}
