import { originPage } from '@triagebook/book'
import { TriagebookError } from '@triagebook/record/problem'
import type { Host } from '@triagebook/stages'
import { problem } from './problems.ts'

interface Repository {
  readonly owner: string
  readonly name: string
  /** `https://github.com/acme/desk`. */
  readonly page: string
  readonly apiUrl: URL
}

const GITHUB = 'https://github.com'
const PAGE = /^(https?:\/\/[^/]+)\/([\w.-]+)\/([\w.-]+)$/

/**
 * The repository on GitHub that a book belongs to: the one that the environment names, as a runner does, else the remote
 * `origin`. A token is for one server, so that an origin elsewhere is none, unless the environment names that server.
 */
export function repositoryAt({ book: folder, environment }: Pick<Host, 'book' | 'environment'>): Repository {
  const { GITHUB_REPOSITORY: named, GITHUB_SERVER_URL, GITHUB_API_URL } = environment
  const server = GITHUB_SERVER_URL || GITHUB
  const page = named ? `${server}/${named}` : originPage({ folder, environment })
  const [, host, owner, name] = PAGE.exec(page ?? '') ?? []
  if (page === null || host !== server || owner === undefined || name === undefined)
    throw new TriagebookError([problem('cli/no-repository', {})])
  const apiUrl = new URL(
    GITHUB_API_URL || (server === GITHUB ? 'https://api.github.com' : `${server}/api/v3`),
  )
  return { owner, name, page, apiUrl }
}
