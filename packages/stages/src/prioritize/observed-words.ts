import type { FoldedTable } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import type { ObservedFile } from './observed-values.ts'

/** `rules/classify.yml is in mode observe: it would set 12 values (severity 7, type 5) on 9 tickets.` */
export function observedSentence({ path, tickets, fields }: ObservedFile): string {
  const named = [...fields].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  const total = named.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return `${path} is in mode observe: it would change nothing.`
  const list = named.map(([field, count]) => `${field} ${count}`).join(', ')
  return `${path} is in mode observe: it would set ${countOf(total, 'value')} (${list}) on ${countOf(tickets, 'ticket')}.`
}

/** The values that each file would change, as far as they are listed. */
export function observedTables(files: readonly ObservedFile[]): readonly FoldedTable[] {
  return files.flatMap(({ path, fields, rows }) => {
    const more = [...fields.values()].reduce((sum, count) => sum + count, 0) - rows.length
    if (rows.length === 0) return []
    return {
      title: `What ${path} would set`,
      head: ['Ticket', 'Field', 'Now', 'Would be', 'Rule'],
      rows: rows.map(({ id, field, from, to, rule }) => [id, field, from, to, rule]),
      ...(more > 0 && { note: `And ${countOf(more, 'value')} more.` }),
    }
  })
}
