import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { committedOnce } from './committed-once.ts'
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

/** Two commands for one start: starting a process costs by the size of the one that starts it, and tests grow large. */
const SAVE = ['-c', 'alias.save=!git add --all && git commit --quiet --allow-empty', 'save'] as const

/** Makes the folder a repository as `git init` would (gitrepository-layout), without starting Git for it. */
export function startRepository(folder: string): void {
  writeFiles(folder, EMPTY_REPOSITORY)
  for (const name of ['objects', 'refs']) mkdirSync(path.join(folder, '.git', name))
}

const EMPTY_REPOSITORY = {
  '.git/HEAD': 'ref: refs/heads/main\n',
  '.git/config': '[core]\n\trepositoryformatversion = 0\n\tbare = false\n',
}

/** Makes one; call it inside a test. The machine's own Git settings have no say in it. */
export function gitRepository(files: Readonly<Record<string, string>> = {}): GitRepository {
  if (Object.keys(files).length === 0) {
    const folder = temporaryFolder()
    startRepository(folder)
    return repositoryIn(folder)
  }
  return repositoryIn(
    committedOnce('plain', files, () => {
      const { folder, commit } = gitRepository()
      commit(files)
      return folder
    }),
  )
}

function repositoryIn(folder: string): GitRepository {
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...gitEnvironment(), ...env },
    }).trimEnd()

  return {
    folder,
    git: (...args) => run(args),
    commit(files, { author = 'anna', at = '2026-01-05T09:00:00Z', message = 'Change' } = {}) {
      writeFiles(folder, files)
      run([...SAVE, `--message=${message}`], identity(author, at))
      return headOf(path.join(folder, '.git'))
    },
  }
}

/** Commits everything that differs in a repository. */
export function commitAll(name: string, folder: string): void {
  gitAs(name, folder, ...SAVE, '--message=change')
}

/** Runs Git as a person who writes a commit a day before it is committed, in a time zone of their own. */
export function gitAs(name: string, folder: string, ...args: readonly string[]): string {
  const who = {
    ...identity(name, '2026-03-26T12:00:00+02:00'),
    GIT_COMMITTER_DATE: '2026-03-27T12:00:00+02:00',
  }
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...gitEnvironment(), ...who },
  })
}

function headOf(gitFolder: string): string {
  const head = readFileSync(path.join(gitFolder, 'HEAD'), 'utf8').trim()
  const branch = /^ref: (.*)$/.exec(head)?.[1]
  return branch === undefined ? head : readFileSync(path.join(gitFolder, branch), 'utf8').trim()
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
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'maintenance.auto',
    GIT_CONFIG_VALUE_0: 'false',
  }
}
