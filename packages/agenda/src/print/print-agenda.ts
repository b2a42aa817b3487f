import { showDay } from '@triagebook/calendar'
import { printMarkdown } from '@triagebook/text/markdown'
import type { BlockContent, RootContent } from 'mdast'
import type { Agenda, DueStep, RecentChanges, TeamReview } from '../model/agenda.ts'
import { fit } from './fit.ts'
import { atMost, code, heading, type Inline, list, paragraph, strong, table } from './nodes.ts'
import { candidateNodes } from './print-candidates.ts'
import { headNodes } from './print-head.ts'
import { leftOutNodes } from './print-left-out.ts'
import { printLinks } from './print-links.ts'
import {
  overdueText,
  printLink,
  priorityLine,
  shortText,
  stepText,
  TICKET_COLUMNS,
  ticketRow,
} from './print-ticket.ts'

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

function longestList({ unreadable, changes, teams, candidates, actions, blockers, leftOut }: Agenda): number {
  const { escalated, resolved, reopened } = changes
  const lists = [
    unreadable,
    escalated,
    resolved,
    reopened,
    candidates,
    actions,
    blockers,
    ...teams.map(({ tickets }) => tickets),
    ...leftOut.map(({ tickets }) => tickets),
  ]
  return Math.max(...lists.map(({ length }) => length))
}

function agendaNodes(agenda: Agenda, rows: number): RootContent[] {
  return [
    { type: 'html', value: `<!-- triagebook:agenda:${agenda.meeting}:${agenda.day} -->` },
    heading(1, `Triage agenda: ${showDay(agenda.day)}`),
    ...headNodes(agenda, rows),
    heading(2, `1. Quick intro and recap${minutes(agenda.introMinutes)}`),
    ...changeNodes(agenda.changes, rows),
    ...(agenda.teams.length > 0 ? discussionNodes(agenda, rows) : nothingNodes(agenda, rows)),
    ...leftOutNodes(agenda.leftOut, rows),
  ]
}

function changeNodes({ since, escalated, resolved, reopened }: RecentChanges, rows: number): BlockContent[] {
  const changes = [
    { title: 'Newly escalated', tickets: escalated },
    { title: 'Resolved', tickets: resolved },
    { title: 'Reopened', tickets: reopened },
  ].filter(({ tickets }) => tickets.length > 0)
  if (changes.length === 0)
    return [paragraph(`No ticket was escalated, resolved or reopened since ${showDay(since)}.`)]
  return [
    paragraph(`Since ${showDay(since)}:`),
    list(
      changes.map(({ title, tickets }) => [
        strong(`${title}: ${tickets.length}`),
        ' (',
        ...printLinks(tickets, rows),
        ')',
      ]),
    ),
  ]
}

function discussionNodes(agenda: Agenda, rows: number): BlockContent[] {
  return [
    heading(2, '2. Team by team'),
    ...agenda.teams.flatMap((team) => teamNodes(team, rows)),
    ...(agenda.candidates.length > 0 ? [heading(3, 'Candidates to escalate')] : []),
    ...candidateNodes(agenda, rows),
    heading(2, `3. Actions and blockers${minutes(agenda.actionMinutes)}`),
    ...actionNodes(agenda, rows),
    heading(2, `4. Top priorities${minutes(agenda.priorityMinutes)}`),
    ...priorityNodes(agenda),
    heading(2, '5. End on time'),
    paragraph('A longer discussion goes offline: note here who talks to whom, and by when.'),
  ]
}

function nothingNodes(agenda: Agenda, rows: number): BlockContent[] {
  return [heading(2, '2. Team by team'), paragraph(...nothingText(agenda)), ...candidateNodes(agenda, rows)]
}

/** What the meeting can discuss while nothing is escalated. */
function nothingText({ tickets, openTickets, candidates }: Agenda): readonly Inline[] {
  if (candidates.length > 0) return ['No escalated ticket is open. Decide which of these to escalate:']
  if (tickets === 0) return ['The book has no tickets yet. Import some: ', code('triagebook import'), '.']
  if (openTickets === 0)
    return [
      'No ticket of these teams is open. You could discuss what was resolved and who still waits for an answer, or cancel the meeting.',
    ]
  const open = openTickets === 1 ? 'The one open ticket has' : `The ${openTickets} open tickets have`
  return [
    `No escalated ticket is open. ${open} no reason to be escalated: none is P1 or urgent, waits for long or needs a person to look at it. You could go through them with `,
    code('triagebook list'),
    ', or cancel the meeting.',
  ]
}

function teamNodes({ name, minutes: share, tickets }: TeamReview, rows: number): BlockContent[] {
  return [
    heading(3, `${name ?? 'No team yet'}${minutes(share)}`),
    ...atMost(tickets, rows, (shown) => table(TICKET_COLUMNS, shown.map(ticketRow))),
  ]
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
  return [printLink(action.ticket), ` ${stepText(action)} `, strong(overdueText(action.overdueDays))]
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
