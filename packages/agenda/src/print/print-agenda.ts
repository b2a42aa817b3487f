import { showDay } from '@triagebook/calendar'
import { printMarkdown } from '@triagebook/text/markdown'
import {
  atMost,
  code,
  fit,
  heading,
  type Inline,
  list,
  paragraph,
  strong,
  table,
} from '@triagebook/text/page'
import type { BlockContent, RootContent } from 'mdast'
import type { Agenda, DueStep, Move, MovedTicket, NotReadyTicket, TeamReview } from '../model/agenda.ts'
import { LONGEST_AGENDA } from './longest-agenda.ts'
import { candidateNodes } from './print-candidates.ts'
import { headNodes } from './print-head.ts'
import { leftOutNodes } from './print-left-out.ts'
import { printLinks } from './print-links.ts'
import { reviewNodes } from './print-reviews.ts'
import {
  notReadyLine,
  offlineLine,
  overdueText,
  printLink,
  priorityLine,
  shortName,
  shortText,
  statusWords,
  stepText,
  TICKET_COLUMNS,
  ticketRow,
} from './print-ticket.ts'
import { unmergedNodes } from './print-unmerged.ts'

const WAITS_FOR = {
  customer: 'the customer',
  engineering: 'engineering',
  'third-party': 'a third party',
} as const

/** The agenda as the text of an issue: cut by whole rows to at most 60,000 characters less `taken`, ends with one newline. */
export function printAgenda(agenda: Agenda, taken = 0): string {
  return fit(
    (rows) => printMarkdown({ type: 'root', children: agendaNodes(agenda, rows) }),
    longestList(agenda),
    LONGEST_AGENDA - taken,
  )
}

function longestList({
  unreadable,
  changes,
  unmerged,
  teams,
  notReady,
  reviews,
  candidates,
  actions,
  blockers,
  leftOut,
}: Agenda): number {
  const { escalated, resolved, reopened, moved } = changes
  const lists = [
    unreadable,
    escalated,
    resolved,
    reopened,
    moved,
    unmerged?.urgent ?? [],
    notReady,
    reviews,
    candidates,
    actions,
    blockers,
    ...teams.flatMap(({ tickets, offline }) => [tickets, offline]),
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
    ...changeNodes(agenda, rows),
    ...unmergedNodes(agenda.unmerged, rows),
    ...(agenda.teams.length + agenda.notReady.length > 0
      ? discussionNodes(agenda, rows)
      : nothingNodes(agenda, rows)),
    ...leftOutNodes(agenda.leftOut, rows),
  ]
}

function changeNodes({ changes, at }: Agenda, rows: number): BlockContent[] {
  const { since, escalated, resolved, reopened, moved } = changes
  const start = `${showDay(since)}, ${at}`
  const lists = [
    { title: 'Newly escalated', tickets: escalated },
    { title: 'Resolved', tickets: resolved },
    { title: 'Reopened', tickets: reopened },
  ].filter(({ tickets }) => tickets.length > 0)
  if (lists.length + moved.length === 0)
    return [paragraph(`No ticket was escalated, resolved, reopened or moved since ${start}.`)]
  return [
    paragraph(`Since ${start}:`),
    list([
      ...lists.map(({ title, tickets }) => [
        strong(`${title}: ${tickets.length}`),
        ' (',
        ...printLinks(tickets, rows),
        ')',
      ]),
      ...(moved.length === 0 ? [] : [movedLine(moved, rows)]),
    ]),
  ]
}

/** `Moved: 2 (a, priority P3 → P1; b, team Java → Frontend)` */
function movedLine(moved: readonly MovedTicket[], rows: number): readonly Inline[] {
  const more = moved.length - rows
  return [
    strong(`Moved: ${moved.length}`),
    ' (',
    ...moved
      .slice(0, rows)
      .flatMap(({ ticket, moves }, index) => [
        ...(index > 0 ? ['; '] : []),
        printLink(ticket),
        moves.map(moveText).join(''),
      ]),
    ...(more > 0 ? [rows > 0 ? `; and ${more} more` : `${more} more`] : []),
    ')',
  ]
}

/** `, status open → in progress`; the names of teams are a person's. */
function moveText({ what, from, to }: Move): string {
  const [before, after] = what === 'status' ? [statusWords(from), statusWords(to)] : [from, to]
  return `, ${what} ${shortName(before)} → ${shortName(after)}`
}

function discussionNodes(agenda: Agenda, rows: number): BlockContent[] {
  return [
    heading(2, '2. Team by team'),
    ...(agenda.teams.length > 0
      ? [paragraph('Done when each ask is answered in the record of its ticket.')]
      : []),
    ...agenda.teams.flatMap((team) => teamNodes(team, rows)),
    ...notReadyNodes(agenda.notReady, rows),
    ...reviewNodes(agenda, rows),
    ...(hasCandidates(agenda)
      ? [heading(3, 'Candidates to escalate'), paragraph('Done when each is escalated, or left to support.')]
      : []),
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
  return [
    heading(2, '2. Team by team'),
    paragraph(...nothingText(agenda)),
    ...candidateNodes(agenda, rows),
    ...reviewNodes(agenda, rows),
  ]
}

function hasCandidates({ candidates, securityCandidates }: Agenda): boolean {
  return candidates.length + securityCandidates.length > 0
}

/** What the meeting can discuss while nothing is escalated. */
function nothingText(agenda: Agenda): readonly Inline[] {
  const { tickets, openTickets } = agenda
  if (hasCandidates(agenda)) return ['No escalated ticket is open. Decide which of these to escalate:']
  if (tickets === 0) return ['The book has no tickets yet. Import some: ', code('triagebook import'), '.']
  if (openTickets === 0)
    return [
      'No ticket of these teams is open. You could discuss what was resolved and who still waits for an answer, or cancel the meeting.',
    ]
  const open = openTickets === 1 ? 'The one open ticket has' : `The ${openTickets} open tickets have`
  return [
    `No escalated ticket is open. ${open} no reason to be escalated: none is P1 or urgent, or waits for long. You could go through them with `,
    code('triagebook list'),
    ', or cancel the meeting.',
  ]
}

function teamNodes({ name, minutes: share, tickets, offline }: TeamReview, rows: number): BlockContent[] {
  return [
    heading(3, `${name ?? 'No team yet'}${minutes(share)}`),
    ...atMost(tickets, rows, (shown) => table(TICKET_COLUMNS, shown.map(ticketRow))),
    ...(offline.length > 0
      ? [
          paragraph(
            'Offline, because the meeting has no time for these. Done when each owner has answered the ask:',
          ),
        ]
      : []),
    ...atMost(offline, rows, (shown) => list(shown.map(offlineLine))),
  ]
}

function notReadyNodes(notReady: readonly NotReadyTicket[], rows: number): BlockContent[] {
  if (notReady.length === 0) return []
  return [
    heading(3, 'Not ready'),
    paragraph(
      'Engineering cannot begin on these, so the meeting does not discuss them. Done when support has asked:',
    ),
    ...atMost(notReady, rows, (shown) => list(shown.map(notReadyLine))),
  ]
}

function actionNodes({ actions, blockers }: Agenda, rows: number): BlockContent[] {
  if (actions.length + blockers.length === 0) return [paragraph('No action is due and no ticket is blocked.')]
  return [
    paragraph('Done when each step is taken or has a new day, and somebody asks about each blocker.'),
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
  const { ticket, overdueDays, carried } = action
  return [
    printLink(ticket),
    ` ${stepText(action)} `,
    strong(overdueText(overdueDays)),
    ...(carried > 0 ? [`, carried ${carried}x`] : []),
  ]
}

function priorityNodes({ priorities, morePriorities }: Agenda): BlockContent[] {
  if (priorities.length === 0) return [paragraph('No ticket is P1 or needs a person to look at it.')]
  return [
    paragraph('Done when everybody knows who does what on each until the next meeting.'),
    list(priorities.map(priorityLine), true),
    ...(morePriorities > 0 ? [paragraph(`… and ${morePriorities} more.`)] : []),
  ]
}

/** After a heading; nothing for a part without minutes of its own. */
function minutes(share: number): string {
  return share === 0 ? '' : ` (${share} min)`
}
