import { oneLine } from '@triagebook/text/plain'
import { columns } from '../words/columns.ts'
import type { Row } from './row.ts'

const LONGEST_TITLE = 60

/** Tickets as columns for a terminal. */
export function tableOf(rows: readonly Row[], { review }: { readonly review: boolean }): string {
  const head = [
    'TICKET',
    'STATUS',
    'PRIORITY',
    'SEVERITY',
    'TEAM',
    'OWNERS',
    ...(review ? ['REVIEW', 'SINCE'] : []),
    'TITLE',
  ]
  return columns([head, ...rows.map((row) => cellsOf(row, review))])
}

function cellsOf(row: Row, review: boolean): readonly string[] {
  const { id, title, status, priority, severity, team, support_owner, engineering_owner } = row
  const owners = [support_owner, engineering_owner].filter((owner) => owner !== undefined)
  return [
    id,
    row.escalated_at === undefined ? status : `${status}, escalated`,
    priority ?? '-',
    severity ?? '-',
    team ?? '-',
    owners.join(', ') || '-',
    ...(review ? [(row.review ?? []).join(', '), row.review_since?.slice(0, 10) ?? '-'] : []),
    oneLine(title, LONGEST_TITLE),
  ]
}
