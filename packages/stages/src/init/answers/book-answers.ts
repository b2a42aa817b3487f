import type { Connection, Login, Member, Platform, Slug } from '@triagebook/record'

/** What a new book has to know of a team. */
export interface BookTeam {
  readonly key: Slug
  readonly name: string
}

/** A person of a new book; without a team one outside the teams. */
export interface BookPerson {
  readonly login: Login
  readonly roles: Member['roles']
  readonly team?: Slug
}

/** Where the tickets of a new book come from. */
export interface BookDesk {
  readonly platform: Platform
  readonly url?: NonNullable<Connection['url']>
  readonly escalationTags: readonly string[]
}

/** What a person says of a new book. */
export interface BookAnswers {
  /** At least one; the first gets what no rule gives to another. */
  readonly teams: readonly [BookTeam, ...BookTeam[]]
  readonly people: readonly BookPerson[]
  readonly timeZone: string
  readonly desk: BookDesk | null
}
