import type { Actor } from '../port/pull-under-review.ts'
import { list, mapped, nullable, object, text } from './transport/form.ts'

/** The author of something; GitHub shows those whose account is gone as the ghost. */
export const AUTHOR = mapped(nullable(object({ login: text })), (user) => user?.login ?? 'ghost')

/** GraphQL leaves out the ending of bots that REST has. Nobody but a person’s account is one. */
export const ACTOR = mapped(nullable(object({ __typename: text, login: text })), (actor): Actor => {
  if (actor === null) return { login: 'ghost', isBot: false }
  const login = actor.__typename === 'Bot' ? `${actor.login}[bot]` : actor.login
  return { login, isBot: !PEOPLE.includes(actor.__typename) }
})

const PEOPLE = ['User', 'EnterpriseUserAccount']

/** GitHub ignores the case of logins. */
export function isSameLogin(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

export const LOGINS = list(mapped(object({ login: text }), ({ login }) => login))

const NAMED = mapped(object({ name: text }), ({ name }) => name)

/** Labels of something, which GitHub’s description allows as texts too. */
export const NAMES = list<string>((value, place) => (typeof value === 'string' ? value : NAMED(value, place)))
