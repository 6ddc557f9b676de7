import { relative } from 'node:path'
import { openProject } from '../loader/open-project.ts'
import { UserError } from '../loader/user-error.ts'
import { parseArguments, type Command } from './arguments.ts'
import { print } from './output.ts'
import { readPaths, readSuitePaths } from './read-paths.ts'

export const read: Command = {
  usage: 'read <files…> [--config FILE]',
  summary: 'print issues as JSON, one a line',
  help: `Prints one JSON object a line for each file: what the site publishes as /issues/<id>.json.
Files may lie anywhere; what needs other files is filled in for those of the content folder.

  --config FILE    the configuration file

Exit code: 0 read without errors, 1 with errors, 2 wrong use or configuration.`,
  run: async (args) => {
    const { values, positionals } = parseArguments(args, { config: { type: 'string' } })
    if (positionals.length === 0)
      throw new UserError('Name at least one file: benchlore read FILE.')
    const project = openProject({ workingFolder: process.cwd(), configFile: values.config })
    const [history] = readSuitePaths(project, positionals)
    if (history !== undefined) {
      const file = relative(process.cwd(), history.path)
      throw new UserError(`${file} is no issue. “benchlore check” reads histories of benchmarks.`)
    }
    let hasErrors = false
    for (const { file, result } of readPaths(project, positionals)) {
      hasErrors ||= result.findings.some(({ level }) => level === 'error')
      await print(JSON.stringify({ ...result.issue, file }))
    }
    return hasErrors ? 1 : 0
  },
}
