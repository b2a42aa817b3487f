import type { NewTicket } from './new-ticket.ts'

export interface NewInputs {
  /** A folder in or above which the book is. */
  readonly book: string
  readonly ticket: NewTicket
  /** The login of who writes; else what this clone's Git says. */
  readonly as?: string
  /** Plain YAML in place of Markdown: editors check it while it is typed. */
  readonly yaml?: boolean
}
