import { openProject } from '../loader/open-project.ts'
import { chooseValue, parseArguments, type Command } from './arguments.ts'
import { hasColors, print } from './output.ts'
import { readPaths } from './read-paths.ts'
import { formatJsonReport } from './report/json.ts'
import { formatPrettyReport } from './report/pretty.ts'
import { countLevels } from './report/report.ts'

export const check: Command = {
  usage: 'check [paths…] [--format pretty|json] [--strict] [--config FILE]',
  summary: 'print all findings of the issues',
  help: `Reads the content folder, or the files and folders named, and prints every finding.

  --format FORMAT  pretty (the default) or json
  --strict         exit 1 on warnings too
  --config FILE    the configuration file

Exit code: 0 clean or notes only, 1 errors, 2 wrong use or configuration.`,
  run: async (args) => {
    const { values, positionals } = parseArguments(args, {
      format: { type: 'string', default: 'pretty' },
      strict: { type: 'boolean', default: false },
      config: { type: 'string' },
    })
    const format = chooseValue('--format', values.format, ['pretty', 'json'])
    const project = openProject({ workingFolder: process.cwd(), configFile: values.config })
    const reports = [...readPaths(project, positionals)].map(({ file, result }) => ({
      file,
      findings: result.findings,
    }))
    await print(
      format === 'json'
        ? formatJsonReport(reports)
        : formatPrettyReport(reports, hasColors(process.stdout)),
    )
    const { error, warning } = countLevels(reports)
    return error > 0 || (values.strict && warning > 0) ? 1 : 0
  },
}
