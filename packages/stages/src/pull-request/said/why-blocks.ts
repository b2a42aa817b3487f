import { code, paragraph, strong, table } from '@triagebook/text/page'
import { oneLine } from '@triagebook/text/plain'
import { type DecisionRow, decisionsOf } from './decisions.ts'
import { needsReview, type SaidTicket } from './said.ts'

const COLUMNS = ['Field', 'Value', 'Decided by', 'Why'] as const
const LONGEST_TITLE = 80

type Block = ReturnType<typeof paragraph | typeof table>

/** What decided each ticket, and why: of at most so many, first of those that a person has to look at. */
export function whyBlocks(tickets: readonly SaidTicket[], most: number): readonly Block[] {
  const blocks: Block[] = []
  let shown = 0
  for (const ticket of [...tickets.filter(needsReview), ...tickets.filter((one) => !needsReview(one))]) {
    if (shown === most) break
    const rows = decisionsOf(ticket)
    if (rows.length === 0) continue
    shown++
    blocks.push(...ticketBlocks(ticket, rows))
  }
  if (shown === 0 || shown === tickets.length) return blocks
  return [
    ...blocks,
    paragraph(`Of ${tickets.length - shown} more, `, code('triagebook explain <ticket>'), ' says why.'),
  ]
}

function ticketBlocks({ record }: SaidTicket, rows: readonly DecisionRow[]): readonly Block[] {
  return [
    paragraph(strong(record.id), ` ${oneLine(record.title, LONGEST_TITLE)}`),
    table(
      COLUMNS,
      rows.map(({ field, value, by, why }) => [[field], [value], [by], [why]]),
    ),
  ]
}
