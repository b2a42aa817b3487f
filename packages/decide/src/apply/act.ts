import type { Instant, Login, Slug } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import type { Role } from '../table/role.ts'

/** Who decides, when, and by the settings of which book. */
export interface Act {
  readonly by: Login
  readonly at: Instant
  readonly settings: Settings
  /** The person's roles where the host asks for one; without it everybody may decide. */
  readonly roles?: readonly Role[]
  /** What stands before a command where the person is: `triagebook ` at a terminal, `/` in a comment. For hints. */
  readonly prefix: string
  /** The web address on its desk of another ticket of the book. */
  readonly linkOf: (id: Slug) => string | undefined
}
