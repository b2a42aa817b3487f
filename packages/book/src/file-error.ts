const REASONS: Readonly<Record<string, { readonly why: string; readonly mend: string }>> = {
  EACCES: {
    why: 'your account may not do that there',
    mend: 'Give your account the right, or use another folder.',
  },
  EPERM: {
    why: 'your account may not do that there',
    mend: 'Give your account the right, or use another folder.',
  },
  EROFS: { why: 'the disk is read-only', mend: 'Copy the book to a disk that can be written to.' },
  ENOSPC: { why: 'the disk is full', mend: 'Make room on the disk, then run the command again.' },
  EDQUOT: {
    why: 'your share of the disk is used up',
    mend: 'Make room on the disk, then run the command again.',
  },
  EMFILE: { why: 'too many files are open', mend: 'Close other programs, then run the command again.' },
  ENFILE: { why: 'too many files are open', mend: 'Close other programs, then run the command again.' },
  EBUSY: { why: 'another program is using it', mend: 'Close the other program, then run the command again.' },
  EIO: { why: 'the disk reports an error', mend: 'Check the disk, then run the command again.' },
  ENAMETOOLONG: {
    why: 'its path is too long for this computer',
    mend: 'Move the book to a folder with a shorter path.',
  },
  ENOTDIR: {
    why: 'a part of its path is a file, not a folder',
    mend: 'Rename or remove what stands in the way.',
  },
  EEXIST: { why: 'something else stands there', mend: 'Rename or remove what stands in the way.' },
  EISDIR: { why: 'a folder stands there', mend: 'Rename or remove what stands in the way.' },
  ENOTEMPTY: { why: 'a folder stands there', mend: 'Rename or remove what stands in the way.' },
  ENOENT: { why: 'it, or its folder, disappeared meanwhile', mend: 'Run the command again.' },
}

/** Why the computer refused, in words, and what helps; null where the error is not the file system's, and so a bug. */
export function reasonOf(error: unknown): { readonly why: string; readonly mend: string } | null {
  return REASONS[codeOf(error)] ?? null
}

/** Nothing stands there. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT'
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
