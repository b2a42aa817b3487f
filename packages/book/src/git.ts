import { spawnSync } from 'node:child_process'

/** What Git answered; `words` are the first line of its complaint. */
export type GitAnswer =
  | { readonly kind: 'done'; readonly output: string }
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'missing' }

/**
 * Runs Git in a folder, without a shell. No file monitor, signature check or pager that a repository's configuration
 * names is started, and no variable of a surrounding Git hook points it at another repository.
 */
export function git(folder: string, args: readonly string[]): GitAnswer {
  const safe = [
    '--literal-pathspecs',
    '--no-pager',
    '-c',
    'core.fsmonitor=false',
    '-c',
    'log.showSignature=false',
  ]
  const { error, status, stdout, stderr } = spawnSync('git', [...safe, ...args], {
    cwd: folder,
    env: environment(),
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
  })
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') return { kind: 'missing' }
  if (error !== undefined) throw error
  return status === 0
    ? { kind: 'done', output: stdout }
    : { kind: 'failed', words: stderr.trim().split('\n')[0] ?? '' }
}

/** The parts of an answer that `-z` separates. */
export function partsOf(output: string): readonly string[] {
  return output.split('\0').filter((part) => part !== '')
}

/** Only what Git needs to start and to find the person's own configuration. */
function environment(): Record<string, string> {
  const kept = ['PATH', 'Path', 'HOME', 'USERPROFILE', 'XDG_CONFIG_HOME', 'SystemRoot', 'TEMP', 'TMPDIR']
  const found = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  return { ...Object.fromEntries(found), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' }
}
