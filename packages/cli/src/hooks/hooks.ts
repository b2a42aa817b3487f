import type { STAGES } from '@triagebook/stages/registry'
import { askForBook } from './ask-for-book.ts'
import { askForMissing } from './ask-for-missing.ts'
import { demandConnection } from './demand-connection.ts'
import { explainCode } from './explain-code.ts'
import type { Hook } from './turn.ts'

export type StageName = keyof typeof STAGES

/** What is the command line's alone. */
export const HOOKS: { readonly [Name in StageName]?: Hook } = {
  explain: explainCode,
  import: demandConnection,
  init: askForBook,
  new: askForMissing,
}
