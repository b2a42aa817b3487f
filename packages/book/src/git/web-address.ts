import { type GitFolder, git } from './git.ts'

/** `https://host/owner/name.git`, perhaps with a name or a token before the host, which is left out. */
const OVER_HTTPS = /^https:\/\/(?:[^@/]*@)?([\w.-]+(?::\d+)?)\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/

/** `git@host:owner/name.git` and `ssh://git@host/owner/name.git`. A host without a dot is a nickname of one computer. */
const OVER_SSH =
  /^(?:ssh:\/\/)?[\w-]+@([\w-]+(?:\.[\w-]+)+)(?::\d+\/|[:/])([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/

/**
 * Where the book's files are on the web, `https://github.com/acme/desk/blob/HEAD/`, by the remote `origin`: the newest
 * state of the main branch. Null without such a remote, and where it is no repository of GitHub or GitHub Enterprise.
 */
export function webAddress(at: GitFolder): string | null {
  const repository = originPage(at)
  if (repository === null) return null
  // The book may be a folder of its repository.
  const prefix = git(at, ['rev-parse', '--show-prefix'])
  return prefix.kind === 'done' ? `${repository}/blob/HEAD/${escaped(prefix.output.trim())}` : null
}

/** The page of the repository that a clone comes from, `https://github.com/acme/desk`; null where that is none of GitHub. */
export function originPage(at: GitFolder): string | null {
  const remote = git(at, ['remote', 'get-url', 'origin'])
  return remote.kind === 'done' ? repositoryPage(remote.output.trim()) : null
}

/** The page of a repository, by the address that Git fetches it from. */
export function repositoryPage(remote: string): string | null {
  const [, host, owner, name] = OVER_HTTPS.exec(remote) ?? OVER_SSH.exec(remote) ?? []
  return host === undefined ? null : `https://${host}/${owner}/${name}`
}

/** A path as part of an address. */
export function escaped(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
