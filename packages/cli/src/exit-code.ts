import type { Problem } from '@triagebook/record'

/** Wrong usage: what was asked for does not exist, or something was not given. */
const USAGE: ReadonlySet<string> = new Set([
  'agenda/not-a-day',
  'agenda/unknown-meeting',
  'book/not-found',
  'book/unknown-revision',
  'cli/not-an-instant',
  'cli/nothing-to-import',
  'cli/stopped',
  'cli/unknown-code',
  'demo/not-ours',
  'import/already-there',
  'import/another-key',
  'import/needless-mapping',
  'import/no-export',
  'import/no-mapping',
  'import/no-such-mapping',
  'import/other-format',
  'import/unknown-connection',
  'init/not-a-folder',
  'merge/no-such-file',
  'new/missing',
  'new/not-allowed',
  'new/personal-data',
  'prioritize/unknown-ticket',
  'redact/no-key',
  'redact/short-key',
  'source/no-such-file',
  'validate/no-such-file',
  'validate/outside-book',
])

/** Something outside failed: disk, permission, Git. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'book/changed-meanwhile',
  'book/not-written',
  'book/cannot-read',
  'book/cannot-write',
  'book/no-git',
  'output/cannot-write',
  'demo/no-git',
  'source/cannot-read',
  'source/no-room',
])

/** 0 clean (warnings are), 1 problems in what people wrote, 2 wrong usage, 3 failed outside. */
export function exitCodeOf(problems: readonly Problem[]): 0 | 1 | 2 | 3 {
  const codes = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)
  if (codes.some((code) => OUTSIDE.has(code))) return 3
  if (codes.some((code) => USAGE.has(code))) return 2
  return codes.length > 0 ? 1 : 0
}
