import { randomUUID } from 'node:crypto'
import { instant } from '@triagebook/record'
import { TriagebookError } from '@triagebook/record/problem'
import type { Author } from './author.ts'
import { type GitFolder, git, partsOf } from './git.ts'
import { noGit } from './no-git.ts'
import { problem } from './problems.ts'
import { withoutFilters } from './without-filters.ts'

const DIFF = ['diff', '--name-only', '-z', '--no-renames', '--relative', '--ignore-submodules=all']

/** A longer one names no commit, and no system starts a program with a word of any length. */
const LONGEST_REVISION = 250

const COMMIT = /^[0-9a-f]{40,64}$/

/** The commit at which this branch left the revision. Throws where Git fails. */
export function forkPoint(at: GitFolder, revision: string): string {
  const inside = git(at, ['rev-parse', '--is-inside-work-tree'])
  if (inside.kind !== 'done') throw new TriagebookError([noGit(at.folder, inside)])
  const commit = commitOf(at, revision)
  const fork = git(at, ['merge-base', commit, 'HEAD'])
  return fork.kind === 'done' ? fork.output.trim() : commit
}

/** Git also knows words for several commits, or for all but one, such as `^main`. */
export function commitOf(at: GitFolder, revision: string): string {
  const isName = revision.length <= LONGEST_REVISION && !revision.includes('\0')
  const options = ['--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const answer = isName ? git(at, ['rev-parse', ...options]) : null
  const commit = answer?.kind === 'done' ? answer.output.trim() : ''
  if (COMMIT.test(commit)) return commit
  const shown = JSON.stringify(isName ? revision : `${revision.slice(0, 60)}…`)
  throw new TriagebookError([problem('book/unknown-revision', { revision: shown })])
}

/**
 * The last author of each file, read from one `git log`: asking for each file would start Git once a ticket.
 * A file with uncommitted changes has no entry.
 */
export function lastAuthors(at: GitFolder): ReadonlyMap<string, Author> {
  const mark = randomUUID() // starts a commit; no path or name can contain it
  const log = git(at, [
    'log',
    '-z',
    '--name-only',
    '--no-renames',
    '--relative',
    `--format=${mark}%an%x00%ae%x00%aI`,
    '--',
    '.',
  ])
  if (log.kind !== 'done') return new Map()
  const authors = new Map<string, Author>()
  for (const [author, paths] of commitsOf(log.output, mark)) {
    for (const path of paths) if (!authors.has(path)) authors.set(path, author)
  }
  for (const path of differingFrom(at, 'HEAD')) authors.delete(path)
  return authors
}

function differingFrom(at: GitFolder, commit: string): readonly string[] {
  const changed = git(withoutFilters(at), [...DIFF, commit, '--', '.'])
  const added = git(at, ['ls-files', '-z', '--others', '--exclude-standard'])
  if (changed.kind !== 'done') throw new TriagebookError([noGit(at.folder, changed)])
  if (added.kind !== 'done') throw new TriagebookError([noGit(at.folder, added)])
  return [...new Set([...partsOf(changed.output), ...partsOf(added.output)])].sort()
}

function* commitsOf(log: string, mark: string): Generator<[Author, readonly string[]]> {
  for (const commit of log.split(mark).slice(1)) {
    const [name = '', email = '', at = '', ...paths] = commit.split('\0')
    // Git prints a line break between a commit and its paths.
    yield [
      { name, email, at: instant(new Date(at)) },
      paths.map((path) => path.replace(/^\n/, '')).filter((path) => path !== ''),
    ]
  }
}
