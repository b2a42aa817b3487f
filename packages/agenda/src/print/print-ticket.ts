import { showDay, showWorkingTime } from '@triagebook/calendar'
import { code, type Inline, LINE_BREAK, link, strong } from '@triagebook/text/page'
import { oneLine } from '@triagebook/text/plain'
import type {
  AgendaTicket,
  Need,
  NextStep,
  NextTarget,
  NotReadyTicket,
  OpenTicket,
  Owner,
  TicketLink,
} from '../model/agenda.ts'

/** All that an agenda shows of a ticket whose text stays on the desk. */
export const WITHHELD_TEXT = 'Security report: its text stays on the desk.'
const LONGEST_TITLE = 100
const LONGEST_TEXT = 200
const LONGEST_NAME = 60
export const NOTHING = '–'

export const TICKET_COLUMNS = [
  'Ticket',
  'Status',
  'Priority',
  'Since escalation',
  'Due',
  'Owners',
  'Ask',
  'Customer',
] as const

/** The id, linked to the record, else to the desk. */
export function printLink({ id, page, url }: TicketLink): Inline {
  const target = page ?? url
  return target === null ? id : link(target, id)
}

/** The id, a link to the desk beside it where it leads to the record, and what the ticket is about below it. */
export function ticketCell(ticket: TicketLink, title: string | null): readonly Inline[] {
  return [
    printLink(ticket),
    ...(ticket.page !== null && ticket.url !== null ? [' (', link(ticket.url, 'desk'), ')'] : []),
    LINE_BREAK,
    title === null ? WITHHELD_TEXT : shortTitle(title),
  ]
}

export function shortTitle(title: string): string {
  return oneLine(title, LONGEST_TITLE)
}

/** What somebody wrote, on one line, short enough for a row. */
export function shortText(text: string): string {
  return oneLine(text, LONGEST_TEXT)
}

export function shortName(text: string): string {
  return oneLine(text, LONGEST_NAME)
}

/** `27 Mar 2026` */
export function shortDay(day: string): string {
  return showDay(day).replace(/^.*, (\d+ [A-Z][a-z]{2})[a-z]*/, '$1')
}

export function ticketRow(ticket: AgendaTicket): readonly (readonly Inline[])[] {
  if (ticket.kind === 'withheld') {
    const rest = TICKET_COLUMNS.slice(1).map((column) =>
      column === 'Owners' ? ownersText(ticket.owners) : [NOTHING],
    )
    return [ticketCell(ticket, null), ...rest]
  }
  return [
    ticketCell(ticket, ticket.title),
    statusText(ticket),
    [priorityText(ticket)],
    ageText(ticket),
    ticket.next === null ? [NOTHING] : [nextText(ticket.next)],
    ownersText(ticket.owners),
    ticket.needs.flatMap((need, index) => [...(index > 0 ? [LINE_BREAK] : []), ...needText(need, ticket.id)]),
    [ticket.customer === null ? NOTHING : shortName(ticket.customer)],
  ]
}

/** One line of the top priorities, with the reason why it is one. */
export function priorityLine(ticket: AgendaTicket): readonly Inline[] {
  if (ticket.kind === 'withheld') return [ticket.id, ` ${WITHHELD_TEXT}`]
  // The severity says that it is critical, and its place that it was escalated.
  const flags = ticket.flags.filter((flag) => flag !== 'critical' && flag !== 'escalation-proposed')
  const reasons = [
    ticket.priority ?? 'no priority yet',
    ticket.severity ?? 'no severity yet',
    ...(flags.length > 0 ? [`for a person to look at: ${flags.join(', ')}`] : []),
  ]
  return [printLink(ticket), ` ${shortTitle(ticket.title)} (${reasons.join('; ')})`]
}

function statusText({ status, isSolvedOnDesk }: OpenTicket): readonly Inline[] {
  const words = statusWords(status)
  return isSolvedOnDesk ? [`${words}, `, strong('solved on the desk')] : [words]
}

/** `in progress` */
export function statusWords(status: string): string {
  return status.replace('-', ' ')
}

/** `P1, critical` */
export function priorityText({ priority, severity }: Pick<OpenTicket, 'priority' | 'severity'>): string {
  return [priority, severity].filter((word) => word !== null).join(', ') || NOTHING
}

function ageText({ ageDays, workingSeconds }: OpenTicket): readonly Inline[] {
  const days = ageDays === 0 ? 'today' : ageDays === 1 ? '1 day' : `${ageDays} days`
  return workingSeconds === null || workingSeconds < 60
    ? [days]
    : [days, LINE_BREAK, showWorkingTime(workingSeconds)]
}

/** What is late stands out. */
function nextText({ words, isLate }: NextTarget): Inline {
  return isLate ? strong(words) : words
}

/** One line of what the meeting has no time for: what it is, who goes on with it, and what it needs first. */
export function offlineLine(ticket: AgendaTicket): readonly Inline[] {
  const who = whoText(ticket.owners.find(({ isNext }) => isNext) ?? ticket.owners.at(-1))
  if (ticket.kind === 'withheld') return [ticket.id, ` ${WITHHELD_TEXT} `, who]
  const [need] = ticket.needs
  const { next } = ticket
  return [
    ...nameText(ticket),
    who,
    ...(need === undefined ? [] : [': ', ...needText(need, ticket.id)]),
    ...(next?.isLate === true ? ['; ', nextText(next)] : []),
  ]
}

/** One line of what support has to ask before the meeting can discuss a ticket. */
export function notReadyLine({ ticket, asks }: NotReadyTicket): readonly Inline[] {
  return [...nameText(ticket), whoText(ticket.owners[0]), `: ${asks.map(shortText).join(' ')}`]
}

/** `zendesk-eu-42 Login loops (P2, major) ` */
function nameText(ticket: OpenTicket): readonly Inline[] {
  const priority = priorityText(ticket)
  return [printLink(ticket), ` ${shortTitle(ticket.title)}${priority === NOTHING ? '' : ` (${priority})`} `]
}

function whoText(owner: Owner | undefined): Inline {
  return strong(owner === undefined ? 'needs an owner' : shortName(owner.login))
}

function ownersText(owners: readonly Owner[]): readonly Inline[] {
  if (owners.length === 0) return [NOTHING]
  return owners.flatMap(({ login, isNext }, index) => [
    ...(index > 0 ? [', '] : []),
    isNext ? strong(`${shortName(login)} (next)`) : shortName(login),
  ])
}

function needText(need: Need, id: string): readonly Inline[] {
  switch (need.kind) {
    case 'confirm':
      return ['Confirm: bug or feature request?']
    case 'owner':
      return ['Needs an owner.']
    case 'next-step':
      return ['Needs a next step.']
    case 'closure-code':
      return ['Close it: ', code(`triagebook close ${id} ${need.proposed ?? '<code>'}`)]
    case 'step':
      return askText(need)
  }
}

/** `Reproduce on staging (due 30 Mar 2026, **overdue by 2 days**)`: the owners beside it say who. */
function askText({ text, who, due, overdueDays }: NextStep): readonly Inline[] {
  const facts: readonly Inline[] = [
    ...(who === null ? ['nobody yet'] : []),
    ...(due === null || overdueDays === 0 ? [] : [`due ${shortDay(due)}`]),
    ...(overdueDays === null ? [] : [strong(overdueText(overdueDays))]),
  ]
  if (facts.length === 0) return [shortText(text)]
  const list = facts.flatMap((fact, index) => [...(index > 0 ? [', '] : []), fact])
  return [`${shortText(text)} (`, ...list, ')']
}

export function overdueText(days: number): string {
  return days === 0 ? 'due today' : days === 1 ? 'overdue by 1 day' : `overdue by ${days} days`
}

/** `Reproduce on staging (kei, due 30 Mar 2026)` */
export function stepText(step: {
  readonly text: string
  readonly who: string | null
  readonly due: string | null
}): string {
  const who = step.who === null ? 'nobody yet' : shortName(step.who)
  const due = step.due === null ? '' : `, due ${shortDay(step.due)}`
  return `${shortText(step.text)} (${who}${due})`
}
