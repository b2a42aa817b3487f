/** Somebody's account on the forge. Logins ignore case; compare them with `sameLogin`. */
export interface Account {
  readonly login: string
  /** Bots never approve. */
  readonly isBot: boolean
}

/** Whoever a commit names: the account of the address, or null where the forge knows none. */
export interface Identity {
  /** For the message that says which commit stops a rule; never shown whole. */
  readonly email: string
  readonly account: Account | null
}

export function sameLogin(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
