import { type Agenda, printAgenda } from '@triagebook/agenda'
import type { Day } from '@triagebook/record'
import { outputFile, type Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import type { ForAgenda } from './read.ts'

/** The agenda, printed or as a file, and how many tickets are on it. */
export function planAgenda({ agenda, tickets, escalated, out, problems }: ForAgenda): Plan {
  const { meeting, day, nextMeetingDay, candidates, moreCandidates } = agenda
  const proposed = candidates.length + moreCandidates
  const markdown = printAgenda(agenda)
  return {
    changes: out === undefined ? [] : [outputFile(out, markdown)],
    effects: [],
    report: {
      decision: nextMeetingDay !== null ? 'no-meeting' : escalated > 0 ? 'planned' : 'empty',
      reason: [
        ...(nextMeetingDay === null ? [] : [noMeeting(agenda, nextMeetingDay)]),
        `Agenda of ${day}: ${countOf(escalated, 'escalated ticket')} open.`,
        ...(proposed > 0 ? [`${countOf(proposed, 'ticket')} could be escalated.`] : []),
      ].join(' '),
      problems,
      counts: { tickets, escalated },
      markdown,
      ...(out === undefined && { output: markdown }),
      data: { meeting, day },
    },
  }
}

function noMeeting({ meeting, day, isHoliday }: Agenda, next: Day): string {
  const why = isHoliday ? 'a holiday' : 'none of its days'
  return `The meeting “${meeting}” does not take place on ${day}, ${why}; the next one is on ${next}.`
}
