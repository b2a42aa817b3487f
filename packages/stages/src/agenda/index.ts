import type { Host, StageReport } from '../stage.ts'
import { writeOutput } from '../write-output.ts'
import type { AgendaInputs } from './inputs.ts'
import { planAgendaStage } from './plan.ts'
import { readForAgenda } from './read.ts'

/** The agenda of one meeting day, as Markdown. */
export async function writeAgenda(inputs: AgendaInputs, host: Host): Promise<StageReport> {
  const report = planAgendaStage(await readForAgenda(inputs, host), host.now)
  if (inputs.out === undefined || report.output === undefined) return report
  const { changed, problems } = writeOutput({ [inputs.out]: report.output }, host)
  if (problems.length === 0) return { ...report, changed }
  return {
    ...report,
    decision: 'failed',
    reason: 'The agenda was not written.',
    changed,
    problems: [...report.problems, ...problems],
  }
}

export type { AgendaInputs } from './inputs.ts'
