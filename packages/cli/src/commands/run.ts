import type { Given, InputTable, Stage, StageReport } from '@triagebook/stages'
import type { CommandHost } from '../command-host.ts'

/** Runs a stage. What that takes is loaded only now: help and a mistyped command have no need of it. */
export async function run<Table extends InputTable>(
  load: () => Promise<Stage<Table>>,
  given: Given<Table>,
  host: CommandHost,
): Promise<StageReport> {
  const [stage, { runStage }] = await Promise.all([load(), import('@triagebook/stages/run')])
  if (stage.ports.includes('book')) (await import('../refuse-clone.ts')).refuseUnnamedClone(host)
  return runStage(stage, given, host)
}
