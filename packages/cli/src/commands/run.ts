import type { Given, Host, InputTable, Stage, StageReport } from '@triagebook/stages'

/** Runs a stage. What that takes is loaded only now: help and a mistyped command have no need of it. */
export async function run<Table extends InputTable>(
  load: () => Promise<Stage<Table>>,
  given: Given<Table>,
  host: Host,
): Promise<StageReport> {
  const [stage, { runStage }] = await Promise.all([load(), import('@triagebook/stages/run')])
  return runStage(stage, given, host)
}
