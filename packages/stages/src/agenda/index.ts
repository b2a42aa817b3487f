import type { Host, StageReport } from '../stage.ts'
import { writeOutput } from '../write-output.ts'
import { planAgendaStage } from './plan.ts'
import { readForAgenda } from './read.ts'

export interface AgendaInputs {
  readonly book: string
  /** A meeting of triagebook.yml; its first one where none is named. */
  readonly meeting?: string
  /** The meeting's day; today in the book's time zone where none is given. */
  readonly date?: string
  /** A file to write the agenda to; without one it is only shown. */
  readonly out?: string
}

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
