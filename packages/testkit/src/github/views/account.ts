import type { Account, App, Team } from '../state/account.ts'
import type { World } from '../state/world.ts'

/** A node id as the double makes it: what it is of, and its id. */
export function nodeId(kind: string, id: number): string {
  return `${kind}_${id}`
}

/** GitHub's "simple user". */
export function accountView({ url }: World, { id, login, type }: Account) {
  const api = `${url}/users/${encodeURIComponent(login)}`
  return {
    login,
    id,
    node_id: nodeId(type === 'Bot' ? 'BOT' : type === 'User' ? 'U' : 'O', id),
    avatar_url: `${url}/avatars/${id}`,
    gravatar_id: '',
    url: api,
    html_url: type === 'Bot' ? `${url}/apps/${login.replace('[bot]', '')}` : `${url}/${login}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type,
    site_admin: false,
  }
}

/** The view of a login; the account must exist. */
export function loginView(world: World, login: string) {
  const account = world.accounts.get(login)
  if (account === undefined) throw new Error(`The double has no account ${login}.`)
  return accountView(world, account)
}

/** How somebody stands to the repository; a bot has no standing. */
export function associationOf({ member, role, type }: Account): string {
  if (type === 'Bot' || role === 'none') return member ? 'MEMBER' : 'NONE'
  return member ? 'MEMBER' : 'COLLABORATOR'
}

export function appView(world: World, { id, slug }: App) {
  return {
    id,
    slug,
    node_id: nodeId('A', id),
    owner: loginView(world, world.owner),
    name: slug,
    description: null,
    external_url: `${world.url}/apps/${slug}`,
    html_url: `${world.url}/apps/${slug}`,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
    permissions: {},
    events: [],
  }
}

export function teamView({ url, owner }: World, { id, slug, name }: Team) {
  const api = `${url}/orgs/${owner}/teams/${slug}`
  return {
    id,
    node_id: nodeId('T', id),
    url: api,
    html_url: api,
    name,
    slug,
    description: null,
    privacy: 'closed',
    permission: 'push',
    members_url: `${api}/members{/member}`,
    repositories_url: `${api}/repos`,
    type: 'organization',
    parent: null,
  }
}
