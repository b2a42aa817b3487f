import type { World } from '../state/world.ts'
import { accountView, loginView, nodeId } from './account.ts'

const ID = 500

/** Each `<name>_url` of a repository, by what follows its address. */
const ADDRESSES: Readonly<Record<string, string>> = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
  trees: '/git/trees{/sha}',
}

/** The repository's address in the API. */
export function repositoryUrl({ url, owner, name }: World): string {
  return `${url}/repos/${owner}/${name}`
}

/** The repository's address for people, which is Git's too. */
export function repositoryPage({ url, owner, name }: World): string {
  return `${url}/${owner}/${name}`
}

/** The repository, or somebody's fork of it. */
export function repositoryView(world: World, owner = world.owner) {
  const fork = owner !== world.owner
  const there = { ...world, owner }
  const page = repositoryPage(there)
  const account = world.accounts.get(owner)
  const openIssues = world.issues.filter(({ state }) => !fork && state === 'open').length
  return {
    id: fork ? ID + (account?.id ?? 0) : ID,
    node_id: nodeId('R', ID),
    name: world.name,
    full_name: `${owner}/${world.name}`,
    owner: account === undefined ? loginView(world, owner) : accountView(world, account),
    private: true,
    visibility: 'private',
    html_url: page,
    description: null,
    fork,
    url: repositoryUrl(there),
    ...Object.fromEntries(
      Object.entries(ADDRESSES).map(([name, rest]) => [`${name}_url`, `${repositoryUrl(there)}${rest}`]),
    ),
    clone_url: `${page}.git`,
    git_url: `${page}.git`,
    ssh_url: `${page}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: world.defaultBranch,
    forks: 0,
    forks_count: 0,
    network_count: 0,
    open_issues: openIssues,
    open_issues_count: openIssues,
    stargazers_count: 0,
    subscribers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 0,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    has_downloads: false,
    archived: false,
    disabled: false,
    pushed_at: world.time(),
    created_at: '2020-01-01T00:00:00Z',
    updated_at: world.time(),
  }
}
