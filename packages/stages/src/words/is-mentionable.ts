/** A name of an account on GitHub: nothing else is printed after an `@`. */
const LOGIN = /^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}$/

export function isMentionable(login: string): boolean {
  return LOGIN.test(login)
}
