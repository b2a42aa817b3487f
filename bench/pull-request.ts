import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import path from 'node:path'

/** How many records the pull request changes. */
export const CHANGED = 5

/**
 * Commits a book and then a change of five of its records, and gives a clone that has only those five, the settings
 * and the rules in its work tree, as a job for a pull request should have.
 */
export function makePullRequest(book: string, clone: string): string {
  gitIn(book, 'init', '--quiet')
  commitAll(book)
  const records = gitIn(book, 'ls-files', 'tickets').trim().split('\n').slice(0, CHANGED)
  for (const record of records) appendFileSync(path.join(book, record), '\nOne line more.\n')
  commitAll(book)
  gitIn(book, 'clone', '--quiet', '--no-checkout', '--shared', '.', clone)
  gitIn(
    clone,
    'sparse-checkout',
    'set',
    '--no-cone',
    '/triagebook.yml',
    '/rules/',
    ...records.map((one) => `/${one}`),
  )
  gitIn(clone, 'checkout', '--quiet')
  return clone
}

function commitAll(folder: string): void {
  gitIn(folder, 'add', '--all')
  gitIn(folder, 'commit', '--quiet', '--message=Change')
}

function gitIn(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@people.example']
  return execFileSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
    maxBuffer: 1 << 29,
  })
}
