import type { Host, RawInputs, Stage, StageReport } from '@triagebook/stages'
import { runStage } from '@triagebook/stages/run'
import { runInRepository } from './run-in-repository.ts'

/** Runs the gate. By the clock it also keeps in the book how long the reviews of merged pull requests took. */
export async function runGate(stage: Stage, given: RawInputs, host: Host): Promise<StageReport> {
  const report = await runStage(stage, given, host)
  if (host.trigger?.kind !== 'sweep') return report
  const { gateTimings, withTimings } = await import('@triagebook/stages/gate-timings')
  return withTimings(report, host, () => runInRepository(gateTimings, given, host))
}
