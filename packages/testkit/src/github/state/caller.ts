import type { Permissions } from '../contract/permissions.ts'
import type { Account, App } from './account.ts'

/**
 * Who calls, by the token: a workflow by its GITHUB_TOKEN, an app by its installation's token (`app`) or its JSON web token
 * (`app-itself`), or a person.
 */
export interface Caller {
  readonly kind: 'workflow' | 'app' | 'app-itself' | 'person'
  readonly account: Account
  /** The app that acts, if it is not a person. */
  readonly app: App | null
  /** What an app or a workflow may do; a person may what the role allows. */
  readonly permissions: Permissions
}
