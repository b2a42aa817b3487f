import { showDay } from '@triagebook/calendar'
import { oneLine } from '@triagebook/text/plain'
import type { AgendaTicket, Ask, OpenTicket, TicketLink } from './agenda.ts'
import { link, type Words } from './nodes.ts'

/** All that an agenda says of a ticket that stays on the desk. */
const WITHHELD_WORDS = 'Security report: its text stays on the desk.'
const LONGEST_TITLE = 100
const LONGEST_SENTENCE = 200
const LONGEST_NAME = 60
const NOTHING = '–'

export const TICKET_COLUMNS = ['Ticket', 'Customer', 'Severity', 'Priority', 'Age', 'Owners', 'Ask'] as const

export function printLink({ id, url }: TicketLink): Words {
  return url === null ? id : link(url, id)
}

/** Somebody's words on one line, short enough for a row. */
export function sentence(text: string): string {
  return oneLine(text, LONGEST_SENTENCE)
}

function name(text: string): string {
  return oneLine(text, LONGEST_NAME)
}

/** `27 March 2026`: in a row the weekday is in the way. */
function shortDay(day: string): string {
  return showDay(day).replace(/^.*, /, '')
}

export function ticketRow(ticket: AgendaTicket): readonly (readonly Words[])[] {
  if (ticket.kind === 'withheld') {
    return [[ticket.id, ` ${WITHHELD_WORDS}`], ...TICKET_COLUMNS.slice(1).map(() => [NOTHING])]
  }
  return [
    [printLink(ticket), ` ${oneLine(ticket.title, LONGEST_TITLE)}`],
    [ticket.customer === null ? NOTHING : name(ticket.customer)],
    [ticket.severity ?? NOTHING],
    [ticket.priority ?? NOTHING],
    [showAge(ticket.ageDays)],
    [showOwners(ticket)],
    [ticket.asks.map(showAsk).join(' ')],
  ]
}

/** One line of the top priorities, with the reason why it stands there. */
export function priorityLine(ticket: AgendaTicket): readonly Words[] {
  if (ticket.kind === 'withheld') return [ticket.id, ` ${WITHHELD_WORDS}`]
  const flags = ticket.flags.filter((flag) => flag !== 'escalation-proposed')
  const reasons = [
    ticket.priority ?? 'no priority yet',
    ticket.severity ?? 'no severity yet',
    ...(flags.length > 0 ? [`for a person to look at: ${flags.join(', ')}`] : []),
  ]
  return [printLink(ticket), ` ${oneLine(ticket.title, LONGEST_TITLE)} (${reasons.join('; ')})`]
}

function showAge(days: number): string {
  return days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`
}

function showOwners({ supportOwner, engineeringOwner }: OpenTicket): string {
  const owners = [supportOwner, engineeringOwner].filter((owner) => owner !== null)
  return owners.length > 0 ? [...new Set(owners)].map(name).join(', ') : NOTHING
}

function showAsk(ask: Ask): string {
  switch (ask.kind) {
    case 'confirm':
      return 'Confirm: bug or feature request?'
    case 'owner':
      return 'Needs an owner.'
    case 'next-step':
      return 'Needs a next step.'
    case 'step':
      return showStep(ask)
  }
}

/** `Reproduce on staging (kei, due 30 March 2026)` */
export function showStep(step: {
  readonly text: string
  readonly who: string | null
  readonly due: string | null
}): string {
  const who = step.who === null ? 'nobody yet' : name(step.who)
  const due = step.due === null ? '' : `, due ${shortDay(step.due)}`
  return `${sentence(step.text)} (${who}${due})`
}
