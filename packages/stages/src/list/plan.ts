import type { Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import { textForReader } from '../words/text-for-reader.ts'
import type { ToList } from './read.ts'
import { byUrgency } from './row.ts'
import { tableOf } from './table.ts'

/** The tickets as a table or as ids, the most urgent first. */
export function planList({ rows, tickets, ids, review, problems }: ToList): Plan {
  const sorted = rows.toSorted(byUrgency)
  const found = sorted.length
  const output = ids ? sorted.map(({ id }) => `${id}\n`).join('') : textForReader(tableOf(sorted, { review }))
  return {
    changes: [],
    effects: [],
    report: {
      decision: found > 0 ? 'listed' : 'empty',
      reason:
        found > 0 ? `${found} of ${countOf(tickets, 'ticket')}.` : `None of ${countOf(tickets, 'ticket')}.`,
      problems,
      counts: { tickets, found },
      output: found > 0 ? output : '',
      data: { tickets: sorted },
    },
  }
}
