import type { Book, PullStart } from '@triagebook/book'
import type { Problem } from '@triagebook/record/problem'
import type { PullRequest } from '../../stage/pull-request.ts'

/** What is known of the pull request that is checked. */
export interface PullFacts {
  readonly request: PullRequest
  /** The book's folder from the root of the repository, with `/` at its end. */
  readonly prefix: string
  /** Files in which something has only one right answer, and which the checkout has as the pull request has them. */
  readonly fixable: readonly FixableFile[]
}

export interface FixableFile {
  /** Inside the book. */
  readonly path: string
  readonly text: string
  /** The lines that the pull request adds, from 1; null for all of them. */
  readonly lines: ReadonlySet<number> | null
}

interface Circumstances {
  readonly start: PullStart
  readonly book: Book
  readonly problems: readonly Problem[]
  /** Undefined where something else than the changes of the pull request was checked. */
  readonly added: ((path: string) => ReadonlySet<number> | null) | undefined
}

/** A merge may have moved the lines of a file that both sides changed, so there nothing is suggested. */
export async function pullFacts(
  request: PullRequest,
  { start, book, problems, added }: Circumstances,
): Promise<PullFacts> {
  const { prefix } = start
  const paths = added && request.token === 'given' ? fixablePaths(problems) : []
  if (added === undefined || paths.length === 0) return { request, prefix, fixable: [] }
  const merged = new Set(await book.differingFrom(request.head, paths))
  const fixable = paths
    .filter((path) => !merged.has(path))
    .map((path) => ({ path, text: book.text(path) ?? '', lines: added(path) }))
  return { request, prefix, fixable }
}

function fixablePaths(problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.flatMap(({ fix, at }) => (fix === undefined ? [] : (at?.path ?? []))))]
}
