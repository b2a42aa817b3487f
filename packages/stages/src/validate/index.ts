import type { Host, StageReport } from '../stage.ts'
import type { ValidateInputs } from './inputs.ts'
import { planValidation } from './plan.ts'
import { readToValidate } from './read.ts'

/** Checks records, rules and settings. Reads only. */
export async function validate(inputs: ValidateInputs, host: Host): Promise<StageReport> {
  return planValidation(await readToValidate(inputs, host))
}

export type { ValidateInputs } from './inputs.ts'
