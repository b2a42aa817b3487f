import { isLogin, type Login } from '@triagebook/record'
import { membersOf, type Settings } from '@triagebook/record/formats'
import { err, nearest, ok, type Result } from '@triagebook/record/problem'
import { problem } from '../problems.ts'

/** A login as triagebook.yml spells it, `@` or not. One that is not listed there is a warning. */
export function readLogin(word: string, settings: Settings): Result<Login> {
  const login = word.replace(/^@/, '')
  if (!isLogin(login)) return err(problem('decide/not-a-login', { word }))
  const known = membersOf(settings).map((member) => member.login)
  const same = known.find((one) => one.toLowerCase() === login.toLowerCase())
  if (same !== undefined) return ok(same)
  const meant = nearest(login, known)
  const warning =
    meant === null
      ? problem('decide/unknown-login#far', { login })
      : problem('decide/unknown-login#near', { login, meant })
  return ok(login, [warning])
}
