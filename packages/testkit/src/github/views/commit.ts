import type { Signature } from '../git/commits.ts'
import type { ChangedFile } from '../git/difference.ts'
import type { Account } from '../state/account.ts'
import type { World } from '../state/world.ts'
import { accountView } from './account.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'

/** The address that a commit made through the API has, as GitHub's own. */
export function emailOf({ id, login }: Account): string {
  return `${id}+${login}@users.noreply.github.com`
}

/** The account whose address a signature has. */
export function accountOfEmail(world: World, email: string): Account | undefined {
  return [...world.accounts.values()].find(
    (account) => email === emailOf(account) || email === `${account.login}@people.example`,
  )
}

/** A commit as the lists of commits show it. */
export function commitView(world: World, sha: string) {
  const { tree, parents, author, committer, message } = commitAt(world, sha)
  const here = `${repositoryUrl(world)}/commits/${sha}`
  const person = (signature: Signature) => {
    const account = accountOfEmail(world, signature.email)
    return account === undefined ? null : accountView(world, account)
  }
  return {
    sha,
    node_id: `C_${sha}`,
    url: here,
    html_url: `${repositoryPage(world)}/commit/${sha}`,
    comments_url: `${here}/comments`,
    commit: {
      url: `${repositoryUrl(world)}/git/commits/${sha}`,
      author,
      committer,
      message,
      comment_count: 0,
      tree: { sha: tree, url: `${repositoryUrl(world)}/git/trees/${tree}` },
      verification: verificationOf(committer),
    },
    author: person(author),
    committer: person(committer),
    parents: parents.map((parent) => parentView(world, parent)),
  }
}

/** A commit as Git's part of the API shows it. */
export function gitCommitView(world: World, sha: string) {
  const { tree, parents, author, committer, message } = commitAt(world, sha)
  return {
    sha,
    node_id: `C_${sha}`,
    url: `${repositoryUrl(world)}/git/commits/${sha}`,
    html_url: `${repositoryPage(world)}/commit/${sha}`,
    author,
    committer,
    message,
    tree: { sha: tree, url: `${repositoryUrl(world)}/git/trees/${tree}` },
    parents: parents.map((parent) => parentView(world, parent)),
    verification: verificationOf(committer),
  }
}

/** GitHub's "diff entry". */
export function fileView(world: World, file: ChangedFile, commit: string) {
  const path = file.path.split('/').map(encodeURIComponent).join('/')
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${repositoryPage(world)}/blob/${commit}/${path}`,
    raw_url: `${repositoryPage(world)}/raw/${commit}/${path}`,
    contents_url: `${repositoryUrl(world)}/contents/${path}?ref=${commit}`,
    ...(file.patch !== undefined && { patch: file.patch }),
    ...(file.previous !== undefined && { previous_filename: file.previous }),
  }
}

export function refView(world: World, ref: string, sha: string) {
  return {
    ref,
    node_id: `REF_${ref}`,
    url: `${repositoryUrl(world)}/git/${ref}`,
    object: { type: 'commit', sha, url: `${repositoryUrl(world)}/git/commits/${sha}` },
  }
}

/** GitHub signs what it commits itself, which is what names GitHub as the committer. */
export function isSignedByGitHub({ email }: Signature): boolean {
  return email === 'noreply@github.com'
}

function verificationOf(committer: Signature) {
  const verified = isSignedByGitHub(committer)
  return {
    verified,
    reason: verified ? 'valid' : 'unsigned',
    signature: verified ? '-----BEGIN PGP SIGNATURE-----' : null,
    payload: null,
    verified_at: null,
  }
}

function parentView(world: World, sha: string) {
  return {
    sha,
    url: `${repositoryUrl(world)}/git/commits/${sha}`,
    html_url: `${repositoryPage(world)}/commit/${sha}`,
  }
}

function commitAt({ git }: World, sha: string) {
  const commit = git.commit(sha)
  if (commit === undefined) throw new Error(`The double’s repository has no commit ${sha}.`)
  return commit
}
