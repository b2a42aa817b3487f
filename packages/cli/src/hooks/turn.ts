import type { RawInputs, Stage } from '@triagebook/stages'
import type { CommandHost } from '../command-host.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** The stage that a command runs, and what the person typed for it. */
export interface Turn {
  readonly load: () => Promise<Stage>
  readonly inputs: RawInputs
}

/** What the command line does before a stage runs: it may ask for inputs, or run another stage instead. */
export type Hook = (
  turn: Turn,
  around: { readonly terminal: Terminal; readonly host: CommandHost },
) => Promise<Turn>
