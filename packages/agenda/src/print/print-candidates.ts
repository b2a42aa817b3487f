import { type CommandName, type MissingField, printCommand } from '@triagebook/decide'
import type { BlockContent } from 'mdast'
import type { Agenda, Candidate, CandidateReason } from '../model/agenda.ts'
import { atMost, code, type Inline, LINE_BREAK, paragraph, table } from './nodes.ts'
import { NOTHING, priorityText, shortName, ticketCell } from './print-ticket.ts'

const COLUMNS = ['Ticket', 'Priority', 'Why', 'To escalate it', 'Customer'] as const

/** Tickets that could be escalated, each with the command that does it; nothing where there are none. */
export function candidateNodes(
  { candidates, moreCandidates }: Pick<Agenda, 'candidates' | 'moreCandidates'>,
  rows: number,
): BlockContent[] {
  return [
    ...atMost(candidates, rows, (shown) => table(COLUMNS, shown.map(candidateRow))),
    ...(moreCandidates > 0
      ? [
          paragraph(
            `… and ${moreCandidates} more: `,
            code('triagebook list'),
            ' shows the most urgent first.',
          ),
        ]
      : []),
  ]
}

function candidateRow(candidate: Candidate): readonly (readonly Inline[])[] {
  const { ticket, title, customer, reasons } = candidate
  return [
    ticketCell(ticket, title),
    [priorityText(candidate)],
    [reasons.map(reasonText).join('; ')],
    howToEscalate(candidate),
    [customer === null ? NOTHING : shortName(customer)],
  ]
}

/** The strongest reason becomes the one of the escalation; a person may write a better one. */
function howToEscalate({ ticket, reasons, missing }: Candidate): readonly Inline[] {
  const reason = reasons.slice(0, 1).map(reasonText).join()
  const command = printCommand({ name: 'escalate', ids: [ticket.id], values: { reason } })
  const first = missing.flatMap((field) => [howToAdd(field, ticket.id), LINE_BREAK])
  return [...first, code(`triagebook ${command}`)]
}

/** What a person puts into the commands that add a field. */
const SLOTS: Readonly<Partial<Record<CommandName, string>>> = {
  severity: '<severity>',
  assign: '<login> support',
  team: '<team>',
}

function howToAdd({ command, what }: MissingField, id: string): Inline {
  const slot = command === null ? undefined : SLOTS[command]
  return slot === undefined ? `First add ${what} to the record.` : code(`triagebook ${command} ${id} ${slot}`)
}

function reasonText(reason: CandidateReason): string {
  switch (reason.kind) {
    case 'proposed':
      return 'proposed by the desk'
    case 'security':
      return 'a security report'
    case 'first-priority':
      return 'P1'
    case 'urgent':
      return 'urgent on the desk'
    case 'waiting':
      return `${reason.isNew ? 'new' : 'open'} for ${reason.days} days`
    case 'person':
      return `a person should look at it: ${reason.flags.join(', ')}`
  }
}
