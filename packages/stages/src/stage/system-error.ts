/** What Node throws where the system refuses something: a file, a folder, a process. */
export interface SystemError {
  readonly code: string
  readonly syscall: string
  readonly path?: string
}

export function isSystemError(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'syscall' in error &&
    typeof error.syscall === 'string'
  )
}

/** What the system refused, such as `open on /desk/export.json`. */
export function refusedBy({ syscall, path }: SystemError): string {
  return path === undefined ? syscall : `${syscall} on ${path}`
}
