import type { Host } from '@triagebook/stages'

/** The host of one command line. */
export interface CommandHost extends Host {
  /** The person said which book, so it is not only the nearest one. */
  readonly isBookNamed: boolean
}
