import type { Session } from '../src/github/session.ts'
import type { Send } from '../src/github/transport/client.ts'
import { exchangeOver } from '../src/github/transport/exchange.ts'
import { PATIENCE } from '../src/github/transport/patience.ts'
import { fakeClock } from './fake-clock.ts'

/** A session whose requests this answers. */
export function sessionOver(send: Send): Session {
  const clock = fakeClock()
  const unasked = () => Promise.reject(new Error('It is not asked.'))
  return {
    exchange: exchangeOver({ host: 'api.example', patience: PATIENCE, clock, open: async () => send }),
    clock,
    owner: 'acme',
    here: (operation, parameters = {}) => ({ operation, parameters }),
    account: unasked,
    repository: unasked,
  }
}
