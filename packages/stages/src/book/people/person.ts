import { type Book, cloneUser, type Environment } from '@triagebook/book'
import { readLogin } from '@triagebook/decide'
import type { Login } from '@triagebook/record'
import { err, ok, type Result } from '@triagebook/record/problem'
import { problem } from '../../problems.ts'
import { type FoundLogin, loginOf } from './login-of.ts'

/** Who decides, and how that is known. */
export interface Person {
  readonly login: Login
  readonly because: 'option' | FoundLogin['because']
}

/** Who decides: the login that was given, else who Git says it is, as triagebook.yml spells it. */
export function personAt(
  { folder, settings }: Pick<Book, 'folder' | 'settings'>,
  environment: Environment,
  given: string | undefined,
): Result<Person> {
  const user = given === undefined ? cloneUser({ folder, environment }) : null
  const found = user === null ? null : loginOf(user, settings)
  const word = given ?? found?.login
  if (word === undefined) return err(problem('decide/unknown-person', {}))
  const login = readLogin(word, settings)
  return login.ok ? ok({ login: login.value, because: found?.because ?? 'option' }, login.problems) : login
}
