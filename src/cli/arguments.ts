import { parseArgs, type ParseArgsConfig } from 'node:util'
import { nearestWord } from '../core/config/nearest-word.ts'
import { UserError } from '../loader/user-error.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** A command of the command line. */
export interface Command {
  /** As typed after `benchlore`. */
  usage: string
  /** What it does, for the list of commands: a few words. */
  summary: string
  /** The lines of its help below the usage, flags included. */
  help: string
  /** Gets what stands after the command's name, gives the exit code. */
  run: (args: readonly string[]) => Promise<number>
}

/** The flag that an option of `parseArgs` is written as. */
const flagOf = (name: string): string => `--${name}`

/** Parses the arguments of one command; what is not understood is a `UserError` that names the cure. */
export function parseArguments<O extends Options>(args: readonly string[], options: O) {
  const known = Object.keys(options).map(flagOf)
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw explain(error, known)
  }
}

function explain(error: unknown, known: readonly string[]): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const flag = /'(?:-\w, )?(--?[^'\s=]+)/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION': {
      const meant = nearestWord(flag, known)
      const cure =
        meant === undefined ? `Known flags: ${known.join(', ')}.` : `Did you mean ${meant}?`
      return new UserError(`There is no flag ${flag}. ${cure}`)
    }
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return new UserError(
        /does not take/.test(error.message)
          ? `${flag} takes no value.`
          : `${flag} needs a value: ${flag} VALUE, or ${flag}=VALUE where it begins with a dash.`,
      )
    default:
      return error
  }
}

/** The value of a flag that has a fixed list of them. */
export function chooseValue<V extends string>(
  flag: string,
  value: string,
  values: readonly V[],
): V {
  const found = values.find((known) => known === value)
  if (found !== undefined) return found
  throw new UserError(`${flag} ${value} is not known. Known are: ${values.join(', ')}.`)
}

/** A port number; 0 lets the system choose one. */
export function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new UserError(`--port ${text} is not a port. Give a number from 0 to 65535.`)
}
