/**
 * Writing to a pipe that is no longer read ends the program quietly, as `benchlore read … | head` expects:
 * the reader has what it wanted.
 */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      // eslint-disable-next-line unicorn/no-process-exit -- nobody is left to write to
      process.exit(process.exitCode ?? 0)
    })
  }
}

/** Results: to standard output. Waits while a slow reader catches up, so that large output is not piled up. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(`${text}\n`)) return
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve))
}

/** Everything about the run itself: to standard error, so that results stay clean. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Whether `stream` shows colours: a terminal, unless NO_COLOR says otherwise (https://no-color.org). */
export function hasColors(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}

/** How many columns `stream` has; what is no terminal gets as many as people read comfortably. */
export const columnsOf = (stream: NodeJS.WriteStream): number =>
  stream.isTTY ? Math.max(40, stream.columns) : 100
