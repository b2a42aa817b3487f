import { execFileSync } from 'node:child_process'
import { temporaryFolder, writeFiles } from './temporary-folder.ts'

/** A real Git repository in a temporary folder. Its commits have the same hashes on every machine. */
export interface GitRepository {
  readonly folder: string
  /** Writes the files, commits everything that differs, and gives the commit's hash. */
  commit(files: Readonly<Record<string, string>>, about?: CommitFacts): string
  /** Runs Git in the repository and gives what it printed, without the last line break. */
  git(...args: readonly string[]): string
}

interface CommitFacts {
  readonly author?: string
  readonly at?: string
  readonly message?: string
}

/** Makes one; call it inside a test. The machine's own Git settings have no say in it. */
export function gitRepository(files: Readonly<Record<string, string>> = {}): GitRepository {
  const folder = temporaryFolder()
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...gitEnvironment(), ...env },
    }).trimEnd()

  run(['init', '--quiet', '--initial-branch=main'])
  const repository: GitRepository = {
    folder,
    git: (...args) => run(args),
    commit(files, { author = 'anna', at = '2026-01-05T09:00:00Z', message = 'Change' } = {}) {
      writeFiles(folder, files)
      run(['add', '--all'])
      run(['commit', '--quiet', '--allow-empty', `--message=${message}`], identity(author, at))
      return run(['rev-parse', 'HEAD'])
    },
  }
  if (Object.keys(files).length > 0) repository.commit(files)
  return repository
}

function identity(name: string, at: string): Readonly<Record<string, string>> {
  const email = `${name}@people.example`
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: at,
  }
}

function gitEnvironment(): Readonly<Record<string, string>> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  return {
    ...Object.fromEntries(inherited.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    // Sample hooks and housekeeping would be half of the time.
    GIT_TEMPLATE_DIR: '',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'maintenance.auto',
    GIT_CONFIG_VALUE_0: 'false',
  }
}
