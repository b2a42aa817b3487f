import { execFile, spawnSync } from 'node:child_process'
import { TriagebookError } from '@triagebook/record/problem'
import { type Environment, localVariables, networkVariables, type Settings } from './git-variables.ts'
import { problem } from './problems.ts'

export type { Environment, Settings } from './git-variables.ts'

/** The result of a Git command; `words` is the first line of its error message, `status` its exit code. */
export type GitAnswer =
  | { readonly kind: 'done'; readonly output: string }
  | { readonly kind: 'failed'; readonly words: string; readonly status: number; readonly output: string }
  | { readonly kind: 'missing' }

/** Where Git runs, and with which variables. */
export interface GitFolder {
  readonly folder: string
  readonly environment: Environment
  /** Git's settings for this command alone. They go by the environment, so that no list of processes shows a token. */
  readonly settings?: Settings
  /** In seconds. Git waits for ever where a pipe has the name of a file that it reads. */
  readonly timeLimit?: number
}

const LOCAL_SECONDS = 60
const NETWORK_SECONDS = 600

/** No program that a repository's configuration names is started, and no file that it names is waited for. */
const SAFE = [
  ...['--literal-pathspecs', '--no-pager'],
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'diff.orderFile=/dev/null'],
  ...['-c', 'log.showSignature=false'],
  // A folder of the book can look like a bare repository, whose configuration would come with the commit.
  ...['-c', 'safe.bareRepository=explicit'],
]

/**
 * Runs Git in a folder, without a shell. No program that the repository names is started, nothing is fetched, and the
 * variables of a surrounding Git hook are dropped. Content filters are programs too: a command that reads or writes files
 * of the work tree needs `withoutFilters`. Throws where Git takes too long, or needs what a partial clone lacks.
 */
export function git(at: GitFolder, args: readonly string[]): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', [...SAFE, ...args], {
    ...options(at, LOCAL_SECONDS),
    env: localVariables(at.environment, at.settings ?? []),
  })
  if (error === undefined) return answer(at, { status, stdout, stderr })
  if (codeOf(error) === 'ETIMEDOUT') throw tooSlow(at, LOCAL_SECONDS)
  if (codeOf(error) === 'ENOENT') return { kind: 'missing' }
  throw error
}

/** How Git is talked to, for commands that read lines and for bytes that need not be UTF-8. */
export interface Exchange {
  readonly input?: string
  /** `latin1` keeps each byte of the output as one character. */
  readonly encoding?: 'utf8' | 'latin1'
}

/** The same without blocking. */
export function gitAsync(
  at: GitFolder,
  args: readonly string[],
  exchange: Exchange = {},
): Promise<GitAnswer> {
  return run(at, args, {
    ...exchange,
    env: localVariables(at.environment, at.settings ?? []),
    seconds: LOCAL_SECONDS,
  })
}

/** The same for the few commands that have to reach a remote. */
export function gitOverNetwork(at: GitFolder, args: readonly string[]): Promise<GitAnswer> {
  return run(at, args, {
    env: networkVariables(at.environment, at.settings ?? []),
    seconds: NETWORK_SECONDS,
  })
}

/** The parts of an answer that `-z` separates. */
export function partsOf(output: string): readonly string[] {
  return output.split('\0').filter((part) => part !== '')
}

interface Run extends Exchange {
  readonly env: Record<string, string>
  readonly seconds: number
}

function run(
  at: GitFolder,
  args: readonly string[],
  { input, encoding = 'utf8', env, seconds }: Run,
): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...SAFE, ...args],
      { ...options(at, seconds), env, encoding },
      (error, stdout, stderr) => {
        try {
          if (error?.killed) throw tooSlow(at, seconds)
          if (error !== null && codeOf(error) === 'ENOENT') resolve({ kind: 'missing' })
          else if (error !== null && typeof error.code !== 'number') throw error
          else resolve(answer(at, { status: error === null ? 0 : Number(error.code), stdout, stderr }))
        } catch (thrown) {
          reject(thrown)
        }
      },
    )
    // It may end before it has read all, where it fails.
    if (input !== undefined) child.stdin?.on('error', () => undefined).end(input)
  })
}

function options({ folder, timeLimit }: GitFolder, seconds: number) {
  return {
    cwd: folder,
    encoding: 'utf8',
    timeout: (timeLimit ?? seconds) * 1000,
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
  } as const
}

interface Ended {
  /** Null where a signal ended it. */
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function answer({ folder }: GitFolder, { status, stdout, stderr }: Ended): GitAnswer {
  if (status === 0) return { kind: 'done', output: stdout }
  if (/could not fetch \S+ from promisor remote/.test(stderr))
    throw new TriagebookError([problem('book/no-git#partial', { folder })])
  return { kind: 'failed', words: stderr.trim().split('\n')[0] ?? '', status: status ?? 255, output: stdout }
}

function tooSlow({ folder, timeLimit }: GitFolder, seconds: number): TriagebookError {
  return new TriagebookError([problem('book/no-git#slow', { folder, seconds: timeLimit ?? seconds })])
}

function codeOf(error: object): unknown {
  return 'code' in error ? error.code : undefined
}
