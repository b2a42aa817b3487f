import type { Account } from '../port/account.ts'
import { OPERATIONS } from './operations.ts'
import type { Exchange } from './transport/exchange.ts'
import { mapped, object, text } from './transport/form.ts'

const WORKFLOW = 'github-actions[bot]'

const VIEWER = mapped(object({ viewer: object({ login: text }) }), ({ viewer: { login } }): Account => {
  if (login === WORKFLOW) return { login, kind: 'workflow' }
  return { login, kind: login.endsWith('[bot]') ? 'app' : 'person' }
})

/** REST tells bots nothing of themselves; GraphQL does. */
export function readAccount({ read }: Exchange): Promise<Account> {
  return read({ operation: OPERATIONS.readViewer, parameters: {} }, VIEWER)
}
