import path from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { type Client, clientOf } from './client.ts'
import { collectDrift } from './contract/drift.ts'
import type { Permissions } from './contract/permissions.ts'
import { type BareRepository, bareRepository } from './git/bare-repository.ts'
import { cloneByCopy } from './git/clone-by-copy.ts'
import type { GraphQLDocument } from './graphql/document.ts'
import { type Faults, faultsOnDemand } from './server/faults.ts'
import { rateLimit } from './server/rate-limit.ts'
import { listen } from './server/server.ts'
import type { LoggedRequest } from './server/server-context.ts'
import { tokensOf } from './server/tokens.ts'
import type { Role } from './state/account.ts'
import type { BranchRule, ProtectedCheck } from './state/check.ts'
import { headRefOf, settle } from './state/settle.ts'
import { addAccount, emptyWorld } from './state/world.ts'

export interface GitHubOptions {
  readonly owner?: string
  readonly repo?: string
  /** The files of the first commit on `main`. */
  readonly files?: Readonly<Record<string, string>>
  readonly now?: () => Date
  /** "Allow GitHub Actions to create and approve pull requests", which is on unless a test turns it off. */
  readonly workflowsMayCreatePulls?: boolean
  /** The GraphQL documents that callers send. */
  readonly documents?: readonly GraphQLDocument[]
}

export interface GitHub {
  /** The API's address, for `GITHUB_API_URL` or Octokit's `baseUrl`. */
  readonly url: string
  /** The Git remote's address, without a token. */
  readonly remote: string
  /** The same with a token, so that Git asks for nothing. */
  remoteWith(token: string): string
  readonly repository: { readonly owner: string; readonly repo: string }
  /** A GITHUB_TOKEN, with a workflow's `permissions`. */
  workflowToken(permissions: Permissions): string
  /** An installation's token, with the permissions as GitHub Apps name them. */
  appToken(permissions: Permissions, slug?: string): string
  /** The app's own JSON web token. */
  appItselfToken(slug?: string): string
  /** A person's token; adds the person, or gives a known one this role. */
  personToken(login: string, role?: Role): string
  /** Calls operations as a person, to prepare what a test needs: `await as('anna')('POST /repos/{owner}/{repo}/issues', { title })`. */
  as(login: string, role?: Role): Client
  /** Calls operations with a token. */
  with(token: string): Client
  /** Adds members of the organization as a team; who is invited has not accepted yet. */
  addTeam(slug: string, members: readonly string[], invited?: readonly string[]): void
  /** Sets the rules of a branch. */
  protect(branch: string, ...rules: readonly BranchRule[]): void
  /** Gives a branch the older protection, which requires these checks. */
  protectAsBefore(branch: string, checks: readonly ProtectedCheck[]): void
  /** A draft becomes a pull request that is ready for review. */
  makeReady(number: number): void
  /** Commits files to a branch as a person's push does, past every rule; a null removes a file. `mallory:fix` is a fork's branch. */
  commit(branch: string, files: Readonly<Record<string, string | null>>, about?: CommitFacts): string
  /** Makes a clone in a new folder as actions/checkout leaves it with `persist-credentials: false`; copied, which starts one process and no transfer. */
  clone(folder: string): void
  /** The commit that a branch names. */
  head(branch: string): string
  /** The text of a file on a branch; undefined where there is none. */
  file(branch: string, path: string): string | undefined
  /** What a workflow run keeps for later ones. */
  addArtifact(artifact: { readonly run: number; readonly name: string; readonly zip: Buffer }): void
  readonly fail: Faults['set']
  /** Takes back what was to fail from now on. */
  heal(): void
  /** Every request so far. */
  readonly requests: readonly LoggedRequest[]
  /** Gives the drift so far and forgets it: for the tests of the double itself. */
  takeDrift(): readonly string[]
  /** Ends it and throws for the drift; the end of the test does so too. */
  close(): void
}

interface CommitFacts {
  readonly author?: string
  readonly message?: string
  /** The commit that it follows, as after a rebase; else the branch’s last one. What the branch had is gone. */
  readonly onto?: string
  /** Another commit that it merges, as Git merges the two; `files` are what somebody changed besides. */
  readonly merges?: string
}

const NOW = new Date('2026-04-01T08:00:00Z')

/**
 * Starts a GitHub with one repository; call it inside a test. It ends with the test, and fails it for each request, answer
 * or document that differs from GitHub's own description.
 */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const {
    owner = 'acme',
    repo = 'support',
    files = { 'README.md': '# Support\n' },
    now = () => NOW,
  } = options
  const git = bareRepository(path.join(temporaryFolder(), `${repo}.git`))
  const drift = collectDrift()
  const { server, context } = await listen((url) => {
    const world = emptyWorld({
      owner,
      name: repo,
      defaultBranch: 'main',
      url,
      time: () =>
        now()
          .toISOString()
          .replace(/\.\d+Z$/, 'Z'),
      workflowsMayCreatePulls: options.workflowsMayCreatePulls ?? true,
      git,
    })
    return {
      world,
      tokens: tokensOf(world),
      faults: faultsOnDemand(),
      drift,
      limit: rateLimit(now),
      documents: options.documents ?? [],
      requests: [],
    }
  })
  const close = () => {
    server.closeAllConnections()
    server.close()
    const problems = drift.take()
    if (problems.length > 0) throw new Error(`GitHub would not have this:\n${problems.join('\n')}`)
  }
  onTestFinished(close)

  const { world, tokens } = context
  const github: GitHub = {
    url: world.url,
    remote: `${world.url}/${owner}/${repo}.git`,
    remoteWith: (token) => `${world.url.replace('//', `//x-access-token:${token}@`)}/${owner}/${repo}.git`,
    repository: { owner, repo },
    workflowToken: tokens.workflow,
    appToken: tokens.app,
    appItselfToken: tokens.appItself,
    personToken(login, role) {
      const known = world.accounts.get(login)
      if (known === undefined || role !== undefined)
        addAccount(world, { login, role: role ?? 'write', member: role !== 'none' })
      return tokens.person(login)
    },
    as: (login, role) => github.with(github.personToken(login, role)),
    with: (token) => clientOf(world.url, token, github.repository),
    addTeam(slug, members, invited = []) {
      for (const login of members)
        if (!world.accounts.has(login)) addAccount(world, { login, role: 'write', member: true })
      for (const login of invited) if (!world.accounts.has(login)) addAccount(world, { login })
      world.teams.push({ id: world.nextId(), slug, name: slug, members, invited })
    },
    protect: (branch, ...rules) => void world.rules.set(branch, rules),
    protectAsBefore: (branch, checks) => void world.protections.set(branch, checks),
    makeReady(number) {
      const pull = world.issues.find((issue) => issue.number === number)?.pull
      if (!pull) throw new Error(`The double has no pull request #${number}.`)
      pull.draft = false
      pull.readyAt = world.time()
    },
    commit(branch, changed, { author = 'anna', message = 'Change', onto, merges } = {}) {
      const [, fork, name = ''] = /^(?:([^:]+):)?(.+)$/.exec(branch) ?? []
      if (fork !== undefined && !world.accounts.has(fork)) addAccount(world, { login: fork })
      const ref = headRefOf(world, fork ?? owner, name)
      const parent = onto ?? git.ref(ref) ?? git.ref('refs/heads/main')
      const signature = { name: author, email: `${author}@people.example`, date: world.time() }
      const changes = Object.entries(changed).map(([file, text]) => ({
        path: file,
        mode: '100644',
        sha: text === null ? null : git.write('blob', Buffer.from(text)),
      }))
      const sha = git.writeCommit({
        tree: git.changeTree(treeBefore(git, parent, merges), changes),
        parents: [parent, merges].filter((one) => one !== undefined),
        author: signature,
        committer: signature,
        message: `${message}\n`,
      })
      git.setRef(ref, sha)
      settle(world)
      return sha
    },
    clone: (folder) => cloneByCopy(git.folder, github.remote, folder),
    head(branch) {
      const sha = git.ref(`refs/heads/${branch}`)
      if (sha === undefined) throw new Error(`The double has no branch ${branch}.`)
      return sha
    },
    file(branch, file) {
      const head = git.ref(`refs/heads/${branch}`)
      const entry = head === undefined ? undefined : git.entryAt(head, file)
      return entry && git.read(entry.sha)?.content.toString('utf8')
    },
    addArtifact: (artifact) =>
      void world.artifacts.push({ id: world.nextId(), createdAt: world.time(), ...artifact }),
    fail: context.faults.set,
    heal: context.faults.clear,
    requests: context.requests,
    takeDrift: drift.take,
    close,
  }
  github.commit('main', files, { message: 'Start' })
  return github
}

/** What a new commit begins with: the tree of its parent, or of the merge of both. */
function treeBefore(git: BareRepository, parent: string | undefined, merges: string | undefined) {
  if (parent === undefined || merges === undefined) return parent && git.commit(parent)?.tree
  const tree = git.mergeTrees(parent, merges)
  if (tree === undefined) throw new Error('Git cannot merge these commits without a person.')
  return tree
}
