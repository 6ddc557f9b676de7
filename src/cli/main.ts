import { nearestWord } from '../core/config/nearest-word.ts'
import { readVersion } from '../loader/package-root.ts'
import { formatSystemError, UserError } from '../loader/user-error.ts'
import type { Command } from './arguments.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { dev } from './dev.ts'
import { importResults } from './import.ts'
import { newIssue } from './new.ts'
import { endQuietlyOnClosedPipe, print, tell } from './output.ts'
import { preview } from './preview.ts'
import { read } from './read.ts'
import { similar } from './similar.ts'

const COMMANDS: Record<string, Command> = {
  check,
  read,
  new: newIssue,
  similar,
  import: importResults,
  build,
  dev,
  preview,
}

function formatHelp(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))
  const lines = Object.entries(COMMANDS).map(
    ([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`,
  )
  return `Benchlore publishes performance issues written in markdown.

Usage: benchlore <command> [options]

${lines.join('\n')}

benchlore <command> --help tells more; --version prints the version.`
}

/** The options before `--` decide; behind it everything is a file. */
const asksFor = (args: readonly string[], ...flags: string[]): boolean => {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((arg) => flags.includes(arg))
}

async function runCommand(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await print(formatHelp())
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-v') {
    await print(readVersion())
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name]! : undefined
  if (command === undefined) {
    const names = Object.keys(COMMANDS)
    const meant = nearestWord(name, names)
    const cure = meant === undefined ? `Commands: ${names.join(', ')}.` : `Did you mean ${meant}?`
    throw new UserError(`There is no command ${name}. ${cure}`)
  }
  if (asksFor(rest, '--help', '-h')) {
    await print(`Usage: benchlore ${command.usage}\n\n${command.help}`)
    return 0
  }
  return command.run(rest)
}

/** What the system refuses is for the user to mend. */
const isRefusal = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error &&
  'code' in error &&
  ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'].includes(String(error.code))

/** Runs the command line and gives the exit code; never throws. */
export async function main(args: readonly string[]): Promise<number> {
  endQuietlyOnClosedPipe()
  try {
    return await runCommand(args)
  } catch (error) {
    if (error instanceof UserError) {
      tell(error.message)
      return error.exitCode
    }
    if (isRefusal(error)) {
      tell(`${error.path ?? 'A file'} cannot be written or read: ${formatSystemError(error)}.`)
      return 1
    }
    // A fault of ours: the trace is what a report of it needs.
    tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 70
  }
}
