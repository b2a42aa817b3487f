import { isLogin } from '@triagebook/record'

/** The login that somebody typed, with or without `@`; null where it is none. */
export function readLogin(typed: string): string | null {
  const login = typed.trim().replace(/^@/, '')
  return isLogin(login) ? login : null
}

export const NO_LOGIN = {
  what: 'is no login',
  hint: 'Give the account name, such as anna: no e-mail address.',
} as const
