import type { Settings } from '@triagebook/record/formats'
import type { Hold } from '../run/hold.ts'
import type { Stage } from '../stage/define-stage.ts'
import type { Host } from '../stage/host.ts'
import type { RawInputs } from '../stage/read-inputs.ts'
import type { Landing } from './landing.ts'

/** A stage to run, and where its changes land. */
export interface Job {
  readonly stage: Stage
  readonly given: RawInputs
  /** `book` is the book's folder in the checkout of the job. */
  readonly host: Host
  readonly landing: Landing
  readonly settings: Settings
  /** Why nothing may land; null where it may. */
  readonly hold: Hold | null
}
