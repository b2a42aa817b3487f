import { execFile, spawnSync } from 'node:child_process'

/** The result of a Git command; `words` is the first line of its error message. */
export type GitAnswer =
  | { readonly kind: 'done'; readonly output: string }
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'missing' }

const SAFE = [
  '--literal-pathspecs',
  '--no-pager',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'log.showSignature=false',
]

/**
 * Runs Git in a folder, without a shell. No file monitor, signature check or pager that a repository's configuration
 * names is started, and the variables of a surrounding Git hook are dropped.
 */
export function git(folder: string, args: readonly string[]): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', [...SAFE, ...args], options(folder))
  if (error !== undefined && isMissing(error)) return { kind: 'missing' }
  if (error !== undefined) throw error
  return status === 0 ? { kind: 'done', output: stdout } : failed(stderr)
}

/** The same without blocking. */
export function gitAsync(folder: string, args: readonly string[]): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    execFile('git', [...SAFE, ...args], options(folder), (error, stdout, stderr) => {
      if (error === null) resolve({ kind: 'done', output: stdout })
      else if (isMissing(error)) resolve({ kind: 'missing' })
      else if (typeof error.code === 'number') resolve(failed(stderr))
      else reject(error)
    })
  })
}

/** The parts of an answer that `-z` separates. */
export function partsOf(output: string): readonly string[] {
  return output.split('\0').filter((part) => part !== '')
}

function options(folder: string) {
  return {
    cwd: folder,
    env: environment(),
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
  } as const
}

function failed(stderr: string): GitAnswer {
  return { kind: 'failed', words: stderr.trim().split('\n')[0] ?? '' }
}

function isMissing(error: object): boolean {
  return 'code' in error && error.code === 'ENOENT'
}

/** Only what Git needs to start and to find the person's own configuration. */
function environment(): Record<string, string> {
  const kept = ['PATH', 'Path', 'HOME', 'USERPROFILE', 'XDG_CONFIG_HOME', 'SystemRoot', 'TEMP', 'TMPDIR']
  const found = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  return { ...Object.fromEntries(found), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' }
}
