import { printAgenda, startAgenda } from '@triagebook/agenda'
import { countOf } from '../count-of.ts'
import type { StageReport } from '../stage.ts'
import type { ForAgenda } from './read.ts'

/** The agenda, and how many tickets stand on it. */
export function planAgendaStage(
  { settings, files, meeting, day, playbook, problems }: ForAgenda,
  now: Date,
): StageReport {
  const records = files.map(({ record }) => record)
  const agenda = startAgenda({ settings, meeting, day, now, playbook })
  for (const record of records) agenda.observe(record)
  const markdown = printAgenda(agenda.finish())
  const escalated = records.filter(
    ({ triage }) => triage.escalated_at !== undefined && triage.status !== 'resolved',
  ).length
  return {
    command: 'agenda',
    decision: escalated > 0 ? 'planned' : 'empty',
    reason: `Agenda of ${day}: ${countOf(escalated, 'escalated ticket')} open.`,
    problems,
    counts: { tickets: records.length, escalated },
    changed: [],
    summary: markdown,
    output: markdown,
    data: { meeting, day },
  }
}
