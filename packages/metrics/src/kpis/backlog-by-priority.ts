import { PRIORITY } from '@triagebook/record'
import { BACKLOG, backlogPart } from '../figure/backlog.ts'
import type { Kpi } from '../figure/kpi.ts'
import { add } from '../tally/counts.ts'
import { countOf } from '../tally/tally.ts'

const NONE = 'none'

export const backlogByPriority: Kpi = {
  ...BACKLOG,
  id: 'backlog-by-priority',
  title: 'Open tickets by priority',
  numerator: 'How many open tickets each priority has',
  clock: 'the moment of the report',

  observe({ counts }, { record: { triage } }) {
    add(counts, triage.priority ?? NONE)
  },

  finish(tally) {
    const counted = PRIORITY.map((label) => ({ label, count: countOf(tally, label) }))
    const all = [...counted, { label: 'No priority', count: countOf(tally, NONE) }]
    const n = all.reduce((sum, { count }) => sum + count, 0)
    return {
      value: n,
      n,
      interval: null,
      parts: all.map(({ label, count }) => backlogPart(label, count, n)),
    }
  },
}
