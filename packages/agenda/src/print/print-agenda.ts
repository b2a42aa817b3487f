import { showDay } from '@triagebook/calendar'
import { printMarkdown } from '@triagebook/text/markdown'
import type { BlockContent, RootContent } from 'mdast'
import type { Agenda, DueStep, RecentChanges, TeamReview, TicketLink } from '../model/agenda.ts'
import { fit } from './fit.ts'
import { atMost, heading, type Inline, link, list, paragraph, strong, table } from './nodes.ts'
import { printLink, priorityLine, shortText, stepText, TICKET_COLUMNS, ticketRow } from './print-ticket.ts'

const WAITS_FOR = {
  customer: 'the customer',
  engineering: 'engineering',
  'third-party': 'a third party',
} as const

/** The agenda as the text of an issue: at most 60,000 characters, cut by whole rows, ends with one newline. */
export function printAgenda(agenda: Agenda): string {
  return fit(
    (rows) => printMarkdown({ type: 'root', children: agendaNodes(agenda, rows) }),
    longestList(agenda),
  )
}

function longestList({ changes, teams, proposed, actions, blockers }: Agenda): number {
  const { escalated, resolved, reopened } = changes
  const lists = [
    escalated,
    resolved,
    reopened,
    proposed,
    actions,
    blockers,
    ...teams.map(({ tickets }) => tickets),
  ]
  return Math.max(...lists.map(({ length }) => length))
}

function agendaNodes(agenda: Agenda, rows: number): RootContent[] {
  return [
    { type: 'html', value: `<!-- triagebook:agenda:${agenda.meeting}:${agenda.day} -->` },
    heading(1, `Triage agenda: ${showDay(agenda.day)}`),
    ...headLines(agenda),
    heading(2, `1. Quick intro and recap${minutes(agenda.introMinutes)}`),
    ...changeNodes(agenda.changes, rows),
    ...(agenda.teams.length > 0 ? discussionNodes(agenda, rows) : nothingNodes(agenda, rows)),
  ]
}

function headLines({
  at,
  timeZone,
  owner,
  minutes: total,
  playbook,
  day,
  nextMeetingDay,
}: Agenda): BlockContent[] {
  return [
    list([
      [
        strong('When:'),
        ` ${showDay(day)}, ${at} (${timeZone}), ${total === 1 ? '1 minute' : `${total} minutes`}`,
      ],
      [strong('Meeting owner:'), ` ${owner ?? 'to be named'}`],
      [strong('How to run it:'), ' ', link(playbook, 'the meeting owner’s checklist')],
    ]),
    ...(nextMeetingDay === null
      ? []
      : [paragraph(`This is not a meeting day. The next meeting is on ${showDay(nextMeetingDay)}.`)]),
  ]
}

function changeNodes({ since, escalated, resolved, reopened }: RecentChanges, rows: number): BlockContent[] {
  const changes = [
    { title: 'Newly escalated', tickets: escalated },
    { title: 'Resolved', tickets: resolved },
    { title: 'Reopened', tickets: reopened },
  ].filter(({ tickets }) => tickets.length > 0)
  if (changes.length === 0) return [paragraph(`Nothing has changed since ${showDay(since)}.`)]
  return [
    paragraph(`Since ${showDay(since)}:`),
    list(
      changes.map(({ title, tickets }) => [
        strong(`${title}: ${tickets.length}`),
        ' (',
        ...links(tickets, rows),
        ')',
      ]),
    ),
  ]
}

/** `a, b, c`, and how many more there are beyond the limit. */
function links(tickets: readonly TicketLink[], limit: number): readonly Inline[] {
  const more = tickets.length - limit
  return [
    ...tickets.slice(0, limit).flatMap((ticket, index) => [...(index > 0 ? [', '] : []), printLink(ticket)]),
    ...(more > 0 ? [limit > 0 ? ` and ${more} more` : `${more} more`] : []),
  ]
}

function discussionNodes(agenda: Agenda, rows: number): BlockContent[] {
  return [
    heading(2, '2. Team by team'),
    ...agenda.teams.flatMap((team) => teamNodes(team, rows)),
    ...proposedNodes(agenda, rows),
    heading(2, `3. Actions and blockers${minutes(agenda.actionMinutes)}`),
    ...actionNodes(agenda, rows),
    heading(2, `4. Top priorities${minutes(agenda.priorityMinutes)}`),
    ...priorityNodes(agenda),
    heading(2, '5. End on time'),
    paragraph('A longer discussion goes offline: note here who talks to whom, and by when.'),
  ]
}

function nothingNodes(agenda: Agenda, rows: number): BlockContent[] {
  return [
    heading(2, '2. Team by team'),
    paragraph(
      agenda.proposed.length > 0
        ? 'No escalated ticket is open. One question remains:'
        : 'No escalated ticket is open. Instead, you could discuss follow-ups of resolved tickets, or cancel the meeting.',
    ),
    ...proposedNodes(agenda, rows),
  ]
}

function teamNodes({ name, minutes: share, tickets }: TeamReview, rows: number): BlockContent[] {
  return [
    heading(3, `${name ?? 'No team yet'}${minutes(share)}`),
    ...atMost(tickets, rows, (shown) => table(TICKET_COLUMNS, shown.map(ticketRow))),
  ]
}

function proposedNodes({ proposed }: Agenda, rows: number): BlockContent[] {
  if (proposed.length === 0) return []
  return [heading(3, 'Proposed by the desk: escalate?'), paragraph(...links(proposed, rows))]
}

function actionNodes({ actions, blockers }: Agenda, rows: number): BlockContent[] {
  if (actions.length + blockers.length === 0) return [paragraph('No action is due and no ticket is blocked.')]
  return [
    ...(actions.length > 0 ? [paragraph('Next steps that are due:')] : []),
    ...atMost(actions, rows, (shown) => list(shown.map(actionLine))),
    ...(blockers.length > 0 ? [paragraph('Blocked:')] : []),
    ...atMost(blockers, rows, (shown) =>
      list(
        shown.map(({ ticket, on, why }) => [
          printLink(ticket),
          ' ',
          strong(`waits for ${WAITS_FOR[on]}`),
          `: ${shortText(why)}`,
        ]),
      ),
    ),
  ]
}

function actionLine(action: DueStep): readonly Inline[] {
  const { overdueDays: days } = action
  return [
    printLink(action.ticket),
    ` ${stepText(action)} `,
    strong(days === 0 ? 'due today' : days === 1 ? 'overdue by 1 day' : `overdue by ${days} days`),
  ]
}

function priorityNodes({ priorities, morePriorities }: Agenda): BlockContent[] {
  if (priorities.length === 0) return [paragraph('No ticket is P1 or needs a person to look at it.')]
  return [
    list(priorities.map(priorityLine), true),
    ...(morePriorities > 0 ? [paragraph(`… and ${morePriorities} more.`)] : []),
  ]
}

/** After a heading; nothing for a part without minutes of its own. */
function minutes(share: number): string {
  return share === 0 ? '' : ` (${share} min)`
}
