import type { Host, StageReport } from '../stage.ts'
import { planValidation } from './plan.ts'
import { readToValidate } from './read.ts'

export interface ValidateInputs {
  /** A folder in or above which the book is. */
  readonly book: string
  /** Files or folders of the book; none means everything. */
  readonly paths?: readonly string[]
  /** A Git revision: only what changed since then. */
  readonly since?: string
  /** Also what this clone lacks: for people at their own computer, not for a runner. */
  readonly clone?: boolean
}

/** Checks records, rules and settings. Reads only. */
export async function validate(inputs: ValidateInputs, host: Host): Promise<StageReport> {
  return planValidation(await readToValidate(inputs, host))
}
