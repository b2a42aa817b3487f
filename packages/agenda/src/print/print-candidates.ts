import type { CommandName } from '@triagebook/decide'
import { atMost, code, type Inline, paragraph, strong, table } from '@triagebook/text/page'
import type { BlockContent } from 'mdast'
import type { Agenda, Candidate, CandidateReason } from '../model/agenda.ts'
import { NOTHING, priorityText, shortName, ticketCell } from './print-ticket.ts'

const COLUMNS = ['Ticket', 'Priority', 'Why', 'Missing', 'Customer'] as const

type Candidates = Pick<
  Agenda,
  'candidates' | 'moreCandidates' | 'securityCandidates' | 'moreSecurityCandidates'
>

/** Tickets that could be escalated, and the commands that do it; nothing where there are none. */
export function candidateNodes(agenda: Candidates, rows: number): BlockContent[] {
  const { candidates, moreCandidates, securityCandidates } = agenda
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
    ...(securityCandidates.length > 0 ? [securityLine(agenda)] : []),
    ...(candidates.length + securityCandidates.length > 0 ? [howToEscalate(candidates)] : []),
  ]
}

function candidateRow(candidate: Candidate): readonly (readonly Inline[])[] {
  const { ticket, title, customer, reasons, missing } = candidate
  return [
    ticketCell(ticket, title),
    [priorityText(candidate)],
    [reasons.map(reasonText).join('; ')],
    [missing.map(({ what }) => what).join(', ') || NOTHING],
    [customer === null ? NOTHING : shortName(customer)],
  ]
}

function securityLine({ securityCandidates, moreSecurityCandidates: more }: Candidates): BlockContent {
  const count = securityCandidates.length + more
  const ids = `${securityCandidates.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return paragraph(strong(`Security reports: ${count}`), ` (${ids}). Their text stays on the desk.`)
}

/** The commands that add what is missing, and what a person puts into them. */
const COMMANDS = [
  { command: 'severity', slot: '<severity>' },
  { command: 'assign', slot: '<login> support' },
  { command: 'team', slot: '<team>' },
] as const satisfies readonly { readonly command: CommandName; readonly slot: string }[]

/** Once for all rows: first what adds each field that one of them misses. */
function howToEscalate(candidates: readonly Candidate[]): BlockContent {
  const missing = candidates.flatMap((candidate) => candidate.missing)
  const first = COMMANDS.filter(({ command }) => missing.some((field) => field.command === command))
  const byHand = new Set(missing.flatMap(({ command, what }) => (command === null ? [what] : [])))
  return paragraph(
    'To escalate one: ',
    ...first.flatMap(({ command, slot }) => [code(`triagebook ${command} <ticket> ${slot}`), ', ']),
    code('triagebook escalate <ticket> <reason>'),
    '.',
    ...(byHand.size === 0 ? [] : [` Add by hand to the record: ${[...byHand].join(', ')}.`]),
  )
}

export function reasonText(reason: CandidateReason): string {
  switch (reason.kind) {
    case 'proposed':
      return 'proposed by the desk'
    case 'first-priority':
      return 'P1'
    case 'urgent':
      return 'urgent on the desk'
    case 'late':
      return reason.words
    case 'waiting':
      return `${reason.isNew ? 'new' : 'open'} for ${reason.days} days`
  }
}
