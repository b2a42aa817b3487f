import { execFileSync } from 'node:child_process'
import { type Problem, TriagebookError } from '@triagebook/record/problem'
import { problem } from '../problems.ts'

const AUTHOR = [
  '-c',
  'user.name=triagebook-demo',
  '-c',
  'user.email=demo@triagebook.example',
  '-c',
  'commit.gpgsign=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'maintenance.auto=false',
  '-c',
  'core.autocrlf=false',
]

export function startRepository(folder: string): void {
  git(folder, ['init', '--quiet', '--initial-branch=main'])
}

/** One commit of everything, at the demo's own time; nothing where nothing changed. */
export function commitAll(folder: string, message: string, at: Date): void {
  git(folder, ['add', '--all'])
  if (git(folder, ['status', '--porcelain']) === '') return
  const date = at.toISOString()
  git(folder, [...AUTHOR, 'commit', '--quiet', '--no-verify', '--message', message], {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  })
}

function git(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    throw new TriagebookError([failure(error)], { cause: error })
  }
}

function failure(error: unknown): Problem {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
    return problem('demo/no-git#missing', {})
  const words = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
  return problem('demo/no-git#failed', { words })
}
