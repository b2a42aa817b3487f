import { type Agenda, printAgenda } from '@triagebook/agenda'
import type { Day } from '@triagebook/record'
import type { Run } from '../stage/define-stage.ts'
import { outputFile, type Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import { type IssuePlan, planIssue } from './issue/plan-issue.ts'
import type { ForAgenda } from './read.ts'

/** The agenda, printed or as a file, and how many tickets are on it. */
export function planAgenda(facts: ForAgenda, { now }: Run): Plan {
  const { agenda, issues } = facts
  const plan = planText(facts)
  if (issues === null) return plan
  return agenda.nextMeetingDay === null
    ? withIssue(plan, planIssue({ agenda, ...issues, now }))
    : withIssue(plan, {
        effects: [],
        reason: `${noMeeting(agenda, agenda.nextMeetingDay)} Nothing was done.`,
        problems: [],
        carried: 0,
      })
}

/** What becomes of the issue counts more than what the agenda holds. */
function withIssue({ changes, report }: Plan, issue: IssuePlan): Plan {
  const { effects, decision, reason, markdown, issue: link, problems, carried } = issue
  const { markdown: _, output: __, ...rest } = report
  return {
    changes,
    effects,
    report: {
      ...rest,
      decision: decision ?? report.decision,
      reason: reason ?? report.reason,
      problems: [...report.problems, ...problems],
      counts: { ...report.counts, carried },
      ...(markdown !== undefined && { markdown }),
      ...(link !== undefined && { issue: link }),
    },
  }
}

function planText({ agenda, tickets, escalated, out, problems }: ForAgenda): Plan {
  const { meeting, day, nextMeetingDay, unmerged } = agenda
  const proposed = proposedIn(agenda)
  const waiting = agenda.reviews.length + agenda.moreReviews
  const markdown = printAgenda(agenda)
  return {
    changes: out === undefined ? [] : [outputFile(out, markdown)],
    effects: [],
    report: {
      decision: nextMeetingDay !== null ? 'no-meeting' : escalated > 0 ? 'planned' : 'empty',
      reason: [
        ...(nextMeetingDay === null ? [] : [noMeeting(agenda, nextMeetingDay)]),
        `Agenda of ${day}: ${countOf(escalated, 'escalated ticket')} open.`,
        ...(unmerged === null
          ? []
          : [
              `${countOf(unmerged.tickets, 'new ticket')} in pull request #${unmerged.pull.number} ${unmerged.tickets === 1 ? 'is' : 'are'} not merged yet.`,
            ]),
        ...(waiting > 0
          ? [`${countOf(waiting, 'ticket')} ${waiting === 1 ? 'waits' : 'wait'} for a person to look at.`]
          : []),
        ...(proposed > 0 ? [`${countOf(proposed, 'ticket')} could be escalated.`] : []),
      ].join(' '),
      problems,
      counts: { tickets, escalated, unmerged: unmerged?.tickets ?? 0 },
      markdown,
      ...(out === undefined && { output: markdown }),
      data: { meeting, day },
    },
  }
}

function proposedIn(agenda: Agenda): number {
  const { candidates, moreCandidates, securityCandidates, moreSecurityCandidates } = agenda
  return candidates.length + moreCandidates + securityCandidates.length + moreSecurityCandidates
}

function noMeeting({ meeting, day, isHoliday }: Agenda, next: Day): string {
  const why = isHoliday ? 'a holiday' : 'none of its days'
  return `The meeting “${meeting}” does not take place on ${day}, ${why}; the next one is on ${next}.`
}
