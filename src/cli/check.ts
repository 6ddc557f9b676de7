import { openProject } from '../loader/open-project.ts'
import { chooseValue, parseArguments, type Command } from './arguments.ts'
import { countFixes, fixFiles } from './fix.ts'
import { columnsOf, hasColors, print } from './output.ts'
import { readPaths, type NamedResult } from './read-paths.ts'
import { formatJsonReport } from './report/json.ts'
import { formatPrettyReport } from './report/pretty.ts'
import { countLevels, formatReadMore, plural, type FileReport } from './report/report.ts'

const FORMATS = ['pretty', 'json'] as const

export const check: Command = {
  usage: 'check [paths…] [--format pretty|json] [--strict] [--fix] [--config FILE]',
  summary: 'print all findings of the issues',
  help: `Reads the content folder, or the files and folders named, and prints every finding.

  --format FORMAT  pretty (the default) or json
  --strict         exit 1 on warnings too
  --fix            mend what is safe, then check: letters in the wrong encoding, and the spelling
                   of dates and of the status; nothing else in the files changes
  --config FILE    the configuration file

A comment in a document leaves a finding out, for the block below it or the line it stands on:
  <!-- benchlore-ignore code: reason -->    in frontmatter:  # benchlore-ignore code: reason

Exit code: 0 clean or notes only, 1 errors, 2 wrong use or configuration.`,
  run: async (args) => {
    const { values, positionals } = parseArguments(args, {
      format: { type: 'string', default: 'pretty' },
      strict: { type: 'boolean', default: false },
      fix: { type: 'boolean', default: false },
      config: { type: 'string' },
    })
    const format = chooseValue('--format', values.format, FORMATS)
    const project = openProject({ workingFolder: process.cwd(), configFile: values.config })
    let documents = [...readPaths(project, positionals)]
    if (values.fix && fixFiles(documents, project.content)) {
      documents = [...readPaths(project, positionals)]
    }
    const reports = documents.map(toReport)
    if (format === 'json') await print(formatJsonReport(reports))
    else {
      const hints = [...formatReadMore(reports, project.config), ...hintAtFixes(documents)]
      const { stdout } = process
      const look = { colors: hasColors(stdout), width: columnsOf(stdout) }
      await print(formatPrettyReport(reports, { ...look, hints }))
    }
    const { error, warning } = countLevels(reports)
    return error > 0 || (values.strict && warning > 0) ? 1 : 0
  },
}

const toReport = ({ file, result }: NamedResult): FileReport => ({
  file,
  findings: result.findings,
  text: result.text,
})

function hintAtFixes(documents: readonly NamedResult[]): string[] {
  const count = countFixes(documents)
  return count === 0 ? [] : [`“check --fix” mends ${plural(count, 'place')}.`]
}
