import { showDay } from '@triagebook/calendar'
import { oneLine } from '@triagebook/text/plain'
import type { AgendaTicket, Need, OpenTicket, TicketLink } from '../model/agenda.ts'
import { type Inline, link } from './nodes.ts'

/** All that an agenda shows of a ticket whose text stays on the desk. */
const WITHHELD_TEXT = 'Security report: its text stays on the desk.'
const LONGEST_TITLE = 100
const LONGEST_TEXT = 200
const LONGEST_NAME = 60
const NOTHING = '–'

export const TICKET_COLUMNS = ['Ticket', 'Customer', 'Severity', 'Priority', 'Age', 'Owners', 'Ask'] as const

export function printLink({ id, url }: TicketLink): Inline {
  return url === null ? id : link(url, id)
}

/** What somebody wrote, on one line, short enough for a row. */
export function shortText(text: string): string {
  return oneLine(text, LONGEST_TEXT)
}

function name(text: string): string {
  return oneLine(text, LONGEST_NAME)
}

/** `27 March 2026`, without the weekday. */
function shortDay(day: string): string {
  return showDay(day).replace(/^.*, /, '')
}

export function ticketRow(ticket: AgendaTicket): readonly (readonly Inline[])[] {
  if (ticket.kind === 'withheld') {
    return [[ticket.id, ` ${WITHHELD_TEXT}`], ...TICKET_COLUMNS.slice(1).map(() => [NOTHING])]
  }
  return [
    [printLink(ticket), ` ${oneLine(ticket.title, LONGEST_TITLE)}`],
    [ticket.customer === null ? NOTHING : name(ticket.customer)],
    [ticket.severity ?? NOTHING],
    [ticket.priority ?? NOTHING],
    [ageText(ticket.ageDays)],
    [ownersText(ticket)],
    [ticket.needs.map(needText).join(' ')],
  ]
}

/** One line of the top priorities, with the reason why it is one. */
export function priorityLine(ticket: AgendaTicket): readonly Inline[] {
  if (ticket.kind === 'withheld') return [ticket.id, ` ${WITHHELD_TEXT}`]
  const flags = ticket.flags.filter((flag) => flag !== 'escalation-proposed')
  const reasons = [
    ticket.priority ?? 'no priority yet',
    ticket.severity ?? 'no severity yet',
    ...(flags.length > 0 ? [`for a person to look at: ${flags.join(', ')}`] : []),
  ]
  return [printLink(ticket), ` ${oneLine(ticket.title, LONGEST_TITLE)} (${reasons.join('; ')})`]
}

function ageText(days: number): string {
  return days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`
}

function ownersText({ supportOwner, engineeringOwner }: OpenTicket): string {
  const owners = [supportOwner, engineeringOwner].filter((owner) => owner !== null)
  return owners.length > 0 ? [...new Set(owners)].map(name).join(', ') : NOTHING
}

function needText(need: Need): string {
  switch (need.kind) {
    case 'confirm':
      return 'Confirm: bug or feature request?'
    case 'owner':
      return 'Needs an owner.'
    case 'next-step':
      return 'Needs a next step.'
    case 'step':
      return stepText(need)
  }
}

/** `Reproduce on staging (kei, due 30 March 2026)` */
export function stepText(step: {
  readonly text: string
  readonly who: string | null
  readonly due: string | null
}): string {
  const who = step.who === null ? 'nobody yet' : name(step.who)
  const due = step.due === null ? '' : `, due ${shortDay(step.due)}`
  return `${shortText(step.text)} (${who}${due})`
}
