import type { CommitIdentity } from '../port/pull-under-review.ts'
import { mapped, nullable, object, text } from './transport/form.ts'

/** The address that GitHub gives accounts that hide their own; bots have no other. */
const NO_REPLY = /^(?:\d+\+)?([^@+]+)@users\.noreply\.[^@]+$/i

/** Who commits what is done on GitHub’s pages: nobody’s work. */
const WEB = { email: 'noreply@github.com', account: { login: 'web-flow', isBot: true } } as const

/** Whoever a commit names. GitHub knows people by their addresses, but no bots. */
export const IDENTITY = mapped(
  object({ email: nullable(text), user: nullable(object({ login: text })) }),
  ({ email, user }): CommitIdentity => {
    const address = email ?? ''
    if (address.toLowerCase() === WEB.email) return WEB
    if (user !== null) return { email: address, account: { login: user.login, isBot: false } }
    const [, login] = NO_REPLY.exec(address) ?? []
    const account = login === undefined ? null : { login, isBot: login.endsWith('[bot]') }
    return { email: address, account }
  },
)
