/** What every blank begins with that a person has to fill in: `(fill in)`, `(fill in: what happened)`. */
export const BLANK_MARK = '(fill in'

/** A place in a text that a person can see is empty, and what belongs there. */
export function blank(what: string): string {
  return `${BLANK_MARK}: ${what})`
}
