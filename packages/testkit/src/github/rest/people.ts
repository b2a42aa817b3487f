import { list, NO_CONTENT, notFound, ok, Refusal } from '../call/answer.ts'
import type { Call, Handlers } from '../call/call.ts'
import { requiredText } from '../call/fields.ts'
import { accountOf, found } from '../call/find.ts'
import { isAtLeast, type Team } from '../state/account.ts'
import { accountView, loginView, nodeId, teamView } from '../views/account.ts'

/** Users, the organization, its teams, and who may do what in the repository. */
export const PEOPLE: Handlers = {
  'GET /user': ({ world, caller }) => ok(userView(world, caller.account.login)),

  'GET /users/{username}': ({ world, parameters }) =>
    ok(userView(world, accountOf(world, requiredText(parameters, 'username')).login)),

  'GET /orgs/{org}/members/{username}': ({ world, parameters }) => {
    const account = world.accounts.get(requiredText(parameters, 'username'))
    if (account?.member !== true) throw notFound()
    return NO_CONTENT
  },

  'GET /orgs/{org}/memberships/{username}': ({ world, parameters }) => {
    const login = requiredText(parameters, 'username')
    const account = accountOf(world, login)
    if (!account.member) throw notFound()
    return ok({
      url: `${world.url}/orgs/${world.owner}/memberships/${login}`,
      state: 'active',
      role: account.role === 'admin' ? 'admin' : 'member',
      organization_url: `${world.url}/orgs/${world.owner}`,
      organization: organizationView(world),
      user: accountView(world, account),
    })
  },

  'GET /orgs/{org}/teams': ({ world }) => list(world.teams.map((team) => teamView(world, team))),

  'GET /orgs/{org}/teams/{team_slug}': (call) => {
    const team = teamOf(call)
    return ok({
      ...teamView(call.world, team),
      created_at: '2020-01-01T00:00:00Z',
      updated_at: '2020-01-01T00:00:00Z',
      members_count: team.members.length,
      repos_count: 1,
      organization: {
        ...organizationView(call.world),
        html_url: `${call.world.url}/${call.world.owner}`,
        has_organization_projects: false,
        has_repository_projects: false,
        public_repos: 0,
        public_gists: 0,
        followers: 0,
        following: 0,
        type: 'Organization',
        created_at: '2020-01-01T00:00:00Z',
        updated_at: '2020-01-01T00:00:00Z',
        archived_at: null,
      },
    })
  },

  'GET /orgs/{org}/teams/{team_slug}/members': (call) =>
    list(teamOf(call).members.map((login) => loginView(call.world, login))),

  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}': (call) => {
    const { slug, members, invited } = teamOf(call)
    const login = requiredText(call.parameters, 'username')
    if (![...members, ...invited].includes(login)) throw notFound()
    return ok({
      url: `${call.world.url}/orgs/${call.world.owner}/teams/${slug}/memberships/${login}`,
      role: 'member',
      state: members.includes(login) ? 'active' : 'pending',
    })
  },

  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': ({ world, parameters }) => {
    const login = requiredText(parameters, 'username')
    const account = world.accounts.get(login)
    if (account === undefined) throw new Refusal(404, `${login} is not a user`)
    const { role } = account
    // The older field knows four values only.
    const permission = { maintain: 'write', triage: 'read' }[String(role)] ?? role
    return ok({
      permission,
      role_name: role,
      user: {
        ...accountView(world, account),
        role_name: role,
        permissions: {
          admin: role === 'admin',
          maintain: isAtLeast(role, 'maintain'),
          push: isAtLeast(role, 'write'),
          triage: isAtLeast(role, 'triage'),
          pull: isAtLeast(role, 'read'),
        },
      },
    })
  },
}

function teamOf({ world, parameters }: Call): Team {
  return found(world.teams.find(({ slug }) => slug === requiredText(parameters, 'team_slug')))
}

function userView(world: Call['world'], login: string) {
  return {
    ...loginView(world, login),
    name: null,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
  }
}

function organizationView({ url, owner, accounts }: Call['world']) {
  const id = accounts.get(owner)?.id ?? 0
  const api = `${url}/orgs/${owner}`
  return {
    login: owner,
    id,
    node_id: nodeId('O', id),
    url: api,
    repos_url: `${api}/repos`,
    events_url: `${api}/events`,
    hooks_url: `${api}/hooks`,
    issues_url: `${api}/issues`,
    members_url: `${api}/members{/member}`,
    public_members_url: `${api}/public_members{/member}`,
    avatar_url: `${url}/avatars/${id}`,
    description: null,
  }
}
