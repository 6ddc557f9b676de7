/** What the person at the keyboard can mend: printed as it is, without a stack trace. */
export class UserError extends Error {
  override name = 'UserError'
  /** 2: wrong use or configuration; 1: it was asked for rightly and cannot be done. */
  readonly exitCode: 1 | 2

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message)
    this.exitCode = exitCode
  }
}

/** The system's reason without path and code: `permission denied`, `no such file or directory`. */
export function formatSystemError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return /^[A-Z_0-9]+: ([^,]+)/.exec(message)?.[1] ?? message
}
