import { existsSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { checkYaml } from '../core/config/check-yaml.ts'
import { configSchema, type Config } from '../core/config/config.ts'
import { parseYaml } from '../core/config/yaml-places.ts'
import { decodeText } from '../core/markdown/decode.ts'
import { formatSystemError, UserError } from './user-error.ts'

/** A configuration and the folder that its own folders are relative to. */
export interface LoadedConfig {
  config: Config
  folder: string
}

const NAMES = ['yaml', 'yml', 'json'].map((extension) => `benchlore.config.${extension}`)

/** Where a configuration is looked for: in the file that is given, else under these names. */
export const listConfigFiles = (workingFolder: string, given?: string): string[] =>
  (given === undefined ? NAMES : [given]).map((name) => resolve(workingFolder, name))

function findConfigFile(folder: string): string | undefined {
  const found = NAMES.filter((name) => existsSync(resolve(folder, name)))
  if (found.length > 1) {
    throw new UserError(`There are ${found.join(' and ')}. Keep one of them.`)
  }
  return found[0]
}

/**
 * Reads `given` or the configuration file of the working directory; without one everything is the
 * default. Throws all problems of the file as one `UserError`, a line each.
 */
export function readConfig(workingFolder: string, given?: string): LoadedConfig {
  const name = given ?? findConfigFile(workingFolder)
  if (name === undefined) return { config: configSchema.parse({}), folder: workingFolder }
  const path = resolve(workingFolder, name)
  const shown = relative(workingFolder, path)

  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new UserError(`${shown} cannot be read: ${formatSystemError(error)}.`)
  }
  const { text, invalidPlace } = decodeText(bytes)
  if (invalidPlace !== undefined) {
    const { line, column } = invalidPlace
    throw new UserError(`${shown}:${line}:${column}  The file is not UTF-8. Save it as UTF-8.`)
  }
  const { value, problems } = checkYaml(parseYaml(text), configSchema)
  if (value === undefined) {
    const lines = problems.map(
      ({ line, column, message }) => `${shown}:${line}:${column}  ${message}`,
    )
    throw new UserError(lines.join('\n'))
  }
  return { config: value, folder: dirname(path) }
}
