import { isLogin, type Login, type Member } from '@triagebook/record'
import { emailHash, membersOf, type Settings } from '@triagebook/record/formats'

/** A person as Git knows one. */
export interface GitPerson {
  readonly name: string
  readonly email: string
}

/** The login of a person, and by what it was found. */
export interface FoundLogin {
  readonly login: Login
  readonly because: 'e-mail' | 'account' | 'name'
}

const NO_REPLY = /^(?:(\d+)\+)?([^@]+)@users\.noreply\.github\.com$/i

/**
 * The login that triagebook.yml gives the address or the account, else that of GitHub's no-reply address, else the name if
 * it could be one. Null where nobody can tell.
 */
export function loginOf({ name, email }: GitPerson, settings: Settings): FoundLogin | null {
  const members = membersOf(settings)
  const byEmail = email === '' ? undefined : members.find((member) => hasAddress(member, email))
  if (byEmail !== undefined) return { login: byEmail.login, because: 'e-mail' }
  const [, account, login = ''] = NO_REPLY.exec(email) ?? []
  const byAccount = members.find(({ id }) => id !== undefined && id === Number(account))
  if (byAccount !== undefined) return { login: byAccount.login, because: 'account' }
  if (isLogin(login)) return { login, because: 'account' }
  return isLogin(name) ? { login: name, because: 'name' } : null
}

function hasAddress({ emails = [] }: Member, email: string): boolean {
  if (emails.length === 0) return false
  const hash = emailHash(email)
  return emails.some((own) => own === hash || own.toLowerCase() === email.toLowerCase())
}
