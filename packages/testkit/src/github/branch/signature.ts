import type { Signature } from '../git/commits.ts'
import type { Account } from '../state/account.ts'
import type { World } from '../state/world.ts'
import { emailOf } from '../views/commit.ts'

/** The author of what the API commits for somebody. */
export function signatureOf(world: World, account: Account): Signature {
  return { name: account.login, email: emailOf(account), date: world.time() }
}

/** GitHub commits what the API writes, and signs it. */
export function webCommitter(world: World): Signature {
  return { name: 'GitHub', email: 'noreply@github.com', date: world.time() }
}
