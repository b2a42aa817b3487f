import { CLOSURE_CODES, closureTitle } from '@triagebook/record'
import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM, minimumNote } from '../figure/minimum.ts'
import { outsidePart, sharePart } from '../figure/parts.ts'
import { add } from '../tally/counts.ts'
import { countOf, type Tally } from '../tally/tally.ts'

/** Before the name of a code, which may be any word. */
const CODE = 'code:'

export const closureCodes: Kpi = {
  id: 'closure-codes',
  title: 'Closure codes',
  unit: 'tickets',
  cohort: 'Tickets closed in the period and still closed at the report',
  numerator: 'How many closed tickets carry each closure code',
  denominator: 'all closed tickets, those without a code among them',
  remark: 'Void tickets are shown separately.',
  clock: 'the last time the ticket became resolved',
  minimum: MINIMUM.share,
  source: 'Closure-code distribution',

  moment: ({ resolution }) => resolution.resolvedAt,

  observe({ counts }, { record: { resolution } }) {
    if (resolution?.void !== undefined) add(counts, resolution.void)
    else add(counts, resolution?.code === undefined ? 'none' : CODE + resolution.code)
  },

  finish(tally, { vocabulary }) {
    const codes = new Set([...CLOSURE_CODES, ...vocabulary.resolution_code, ...codesIn(tally)])
    const counted = [...codes].map((code) => ({ code, count: countOf(tally, CODE + code) }))
    const none = countOf(tally, 'none')
    const n = counted.reduce((sum, { count }) => sum + count, none)
    return {
      value: n,
      n,
      interval: null,
      parts: [
        ...counted.map(({ code, count }) => sharePart(closureTitle(code), count, n)),
        sharePart('None', none, n),
        // Duplicates and spam are in no figure.
        outsidePart('Void: not reproducible', countOf(tally, 'not-reproducible')),
        outsidePart('Void: will not be fixed', countOf(tally, 'wont-fix')),
      ],
      notes: minimumNote('share', n),
    }
  },
}

function codesIn({ counts }: Tally): readonly string[] {
  return [...counts.keys()].flatMap((name) => (name.startsWith(CODE) ? [name.slice(CODE.length)] : [])).sort()
}
