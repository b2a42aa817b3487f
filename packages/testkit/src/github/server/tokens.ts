import { type Permissions, workflowPermissions } from '../contract/permissions.ts'
import { type App, GITHUB_ACTIONS } from '../state/account.ts'
import type { Caller } from '../state/caller.ts'
import { addAccount, type World } from '../state/world.ts'

export interface Tokens {
  /** A GITHUB_TOKEN, with the permissions as a workflow names them: `{ 'pull-requests': 'write' }`. */
  workflow(permissions: Permissions): string
  /** An installation's token, with the permissions as GitHub Apps name them: `{ pull_requests: 'write' }`. */
  app(permissions: Permissions, slug?: string): string
  /** The app's own JSON web token, which is good for little more than finding its installation. */
  appItself(slug?: string): string
  /** A person's, who must be one of the repository's people. */
  person(login: string): string
  /** Who calls with a token; undefined where it is none. */
  callerOf(token: string): Caller | undefined
}

export function tokensOf(world: World): Tokens {
  const callers = new Map<string, Caller>()
  const issue = (prefix: string, caller: Caller) => {
    const token = `${prefix}_${callers.size + 1}`
    callers.set(token, caller)
    return token
  }
  const apps = new Map<string, App>([[GITHUB_ACTIONS.slug, GITHUB_ACTIONS]])
  const appOf = (slug: string): App => {
    const app = apps.get(slug) ?? { id: world.nextId(), slug, installation: world.nextId() }
    apps.set(slug, app)
    return app
  }
  const botOf = (slug: string) =>
    world.accounts.get(`${slug}[bot]`) ?? addAccount(world, { login: `${slug}[bot]`, type: 'Bot' })

  return {
    workflow: (permissions) =>
      issue('ghs', {
        kind: 'workflow',
        account: botOf(GITHUB_ACTIONS.slug),
        app: GITHUB_ACTIONS,
        permissions: workflowPermissions(permissions),
      }),
    app: (permissions, slug = 'triagebook') =>
      issue('ghs', { kind: 'app', account: botOf(slug), app: appOf(slug), permissions }),
    appItself: (slug = 'triagebook') =>
      issue('jwt', { kind: 'app-itself', account: botOf(slug), app: appOf(slug), permissions: {} }),
    person(login) {
      const account = world.accounts.get(login)
      if (account?.type !== 'User') throw new Error(`The double has no person ${login}: add them first.`)
      return issue('ghp', { kind: 'person', account, app: null, permissions: {} })
    },
    callerOf(token) {
      const caller = callers.get(token)
      const account = caller && world.accounts.get(caller.account.login)
      return caller && account && { ...caller, account }
    },
  }
}
