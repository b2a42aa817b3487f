import type { Actor, CommitIdentity } from '../port/pull-under-review.ts'

export function actorOf(login: string): Actor {
  return { login, isBot: login.endsWith('[bot]') }
}

export function identityOf(login: string): CommitIdentity {
  return { email: `${login}@people.example`, account: actorOf(login) }
}
