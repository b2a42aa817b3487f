import { isLogin } from '@triagebook/record'

/** The login that somebody typed, with or without `@`; null where it is none. */
export function readLogin(typed: string): string | null {
  const login = typed.trim().replace(/^@/, '')
  return isLogin(login) ? login : null
}
