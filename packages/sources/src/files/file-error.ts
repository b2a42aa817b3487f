import type { Problem } from '@triagebook/record'

/** Why the computer does not let a file be read; anything else is a bug, and thrown on. */
export function fileError(place: string, error: unknown): Problem {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error))
    throw error
  const isFolder = error.code === 'EISDIR'
  return {
    code: 'source/cannot-read',
    severity: 'error',
    message: isFolder ? `${place} is a folder.` : `${place} cannot be read (${error.code}).`,
    hint: isFolder ? 'Name the file in it.' : 'Give your account the right to read it.',
  }
}

export function noSuchFile(place: string): Problem {
  return {
    code: 'source/no-such-file',
    severity: 'error',
    message: `There is no file or folder ${place}.`,
    hint: 'Check the spelling. A relative path starts at the folder in which you typed the command.',
  }
}
