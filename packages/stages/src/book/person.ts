import { type Book, cloneUser, type Environment } from '@triagebook/book'
import { readLogin } from '@triagebook/decide'
import { isLogin, type Login } from '@triagebook/record'
import { err, type Result } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import { loginOf } from './login-of.ts'

/** Who decides: the login that was given, else who Git says it is, as triagebook.yml spells it. */
export function personAt(
  { folder, settings }: Pick<Book, 'folder' | 'settings'>,
  environment: Environment,
  given: string | undefined,
): Result<Login> {
  if (given !== undefined) return readLogin(given, settings)
  const user = cloneUser({ folder, environment })
  const login = user === null ? '' : loginOf(user)
  return isLogin(login) ? readLogin(login, settings) : err(problem('decide/unknown-person', {}))
}
