import { execFile, spawnSync } from 'node:child_process'

/** The result of a Git command; `words` is the first line of its error message, `status` its exit code. */
export type GitAnswer =
  | { readonly kind: 'done'; readonly output: string }
  | { readonly kind: 'failed'; readonly words: string; readonly status: number; readonly output: string }
  | { readonly kind: 'missing' }

/** Environment variables, from the host: nothing below it reads its own. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Where Git runs, and with which variables. */
export interface GitFolder {
  readonly folder: string
  readonly environment: Environment
  /** Git's settings for this command alone. They go by the environment, so that no list of processes shows a token. */
  readonly settings?: Settings
}

/** Keys and values; of a key with several values in their order. */
export type Settings = readonly (readonly [key: string, value: string])[]

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
export function git(at: GitFolder, args: readonly string[]): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', [...SAFE, ...args], options(at))
  if (error !== undefined && isMissing(error)) return { kind: 'missing' }
  if (error !== undefined) throw error
  return status === 0 ? { kind: 'done', output: stdout } : failed({ status, stdout, stderr })
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
  { input, encoding = 'utf8' }: Exchange = {},
): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...SAFE, ...args],
      { ...options(at), encoding },
      (error, stdout, stderr) => {
        if (error === null) resolve({ kind: 'done', output: stdout })
        else if (isMissing(error)) resolve({ kind: 'missing' })
        else if (typeof error.code === 'number') resolve(failed({ status: error.code, stdout, stderr }))
        else reject(error)
      },
    )
    // It may end before it has read all, where it fails.
    if (input !== undefined) child.stdin?.on('error', () => undefined).end(input)
  })
}

/** The parts of an answer that `-z` separates. */
export function partsOf(output: string): readonly string[] {
  return output.split('\0').filter((part) => part !== '')
}

function options({ folder, environment, settings = [] }: GitFolder) {
  return {
    cwd: folder,
    env: { ...forGit(environment), ...settingVariables(settings) },
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
  } as const
}

function failed({
  status,
  stdout,
  stderr,
}: {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}): GitAnswer {
  // Without a status a signal ended it.
  return { kind: 'failed', words: stderr.trim().split('\n')[0] ?? '', status: status ?? 255, output: stdout }
}

function isMissing(error: object): boolean {
  return 'code' in error && error.code === 'ENOENT'
}

const TO_START = ['PATH', 'Path', 'HOME', 'USERPROFILE', 'XDG_CONFIG_HOME', 'SystemRoot', 'TEMP', 'TMPDIR']
const FOR_THE_NETWORK = [
  ...['http_proxy', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'],
  ...['GIT_SSL_CAINFO', 'SSL_CERT_FILE'],
]

/** Only what Git needs to start, to find the person's own configuration, and to reach a remote. */
function forGit(environment: Environment): Record<string, string> {
  const found = [...TO_START, ...FOR_THE_NETWORK].flatMap((name) =>
    environment[name] === undefined ? [] : [[name, environment[name]]],
  )
  return { ...Object.fromEntries(found), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' }
}

function settingVariables(settings: Settings): Record<string, string> {
  if (settings.length === 0) return {}
  const variables = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(variables) }
}
