const REASONS: Readonly<Record<string, { readonly why: string; readonly fix: string }>> = {
  EACCES: {
    why: 'your account does not have the permission',
    fix: 'Give your account the permission, or use another folder.',
  },
  EPERM: {
    why: 'your account does not have the permission',
    fix: 'Give your account the permission, or use another folder.',
  },
  EROFS: { why: 'the disk is read-only', fix: 'Copy the book to a disk that is not read-only.' },
  ENOSPC: { why: 'the disk is full', fix: 'Free some disk space, then run the command again.' },
  EDQUOT: {
    why: 'your disk quota is used up',
    fix: 'Free some disk space, then run the command again.',
  },
  EMFILE: { why: 'too many files are open', fix: 'Close other programs, then run the command again.' },
  ENFILE: { why: 'too many files are open', fix: 'Close other programs, then run the command again.' },
  EBUSY: { why: 'another program is using it', fix: 'Close the other program, then run the command again.' },
  EIO: { why: 'the disk reports an error', fix: 'Check the disk, then run the command again.' },
  ENAMETOOLONG: {
    why: 'its path is too long for this computer',
    fix: 'Move the book to a folder with a shorter path.',
  },
  ENOTDIR: {
    why: 'a part of its path is a file, not a folder',
    fix: 'Rename or remove it.',
  },
  EEXIST: {
    why: 'a part of its path is a file, not a folder',
    fix: 'Rename or remove it.',
  },
  EISDIR: { why: 'a folder has that name', fix: 'Rename or remove it.' },
  ENOTEMPTY: { why: 'a folder has that name', fix: 'Rename or remove it.' },
  ENOENT: { why: 'it or its folder was removed during the run', fix: 'Run the command again.' },
}

/** Why the system refused, and how to fix it; null where it is not a file system error, and so a bug. */
export function reasonOf(error: unknown): { readonly why: string; readonly fix: string } | null {
  return REASONS[codeOf(error)] ?? null
}

/** There is no such file. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT'
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
