import type { Problem } from '@triagebook/record'

/** What is said of a file whose size has changed since its reading began: by how much tells `growth`, in bytes. */
export function changedFile({ path, size }: { path: string; size: number }, growth: number): Problem {
  return {
    code: 'source/still-written',
    severity: 'warning',
    message:
      growth > 0
        ? `${path} grew by ${growth} bytes while it was read; only its first ${size} bytes, which it had at the start, came in.`
        : `${path} became shorter while it was read, so some of its rows may be missing.`,
    hint: 'Import it again when nothing writes to it any more: what came in already stays as it is.',
    at: { path, line: 1, col: 1 },
  }
}
