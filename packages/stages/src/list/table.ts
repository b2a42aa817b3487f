import { oneLine } from '@triagebook/text/plain'
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
  const lines = [head, ...rows.map((row) => cellsOf(row, review))]
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)))
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
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
