import { CLOSURE_CODES, closureTitle } from '@triagebook/record'
import type { Kpi } from '../figure/kpi.ts'
import { minimumNote } from '../figure/minimum.ts'
import { beside, shareOf } from '../figure/share-of.ts'

/** The line of the tickets that were closed without a code. */
const NONE = 'None'

/** Void tickets that are in the other figures; duplicates and spam are in none. */
const VOIDS = { 'not-reproducible': 'Void: not reproducible', 'wont-fix': 'Void: will not be fixed' } as const

export const closureCodes: Kpi = {
  id: 'closure-codes',
  moment: ({ resolution }) => resolution.resolvedAt,
  measure(cohort, { ownCodes }) {
    const byVoid = Map.groupBy(cohort, ({ record }) => record.resolution?.void)
    const closed = byVoid.get(undefined) ?? []
    const byCode = Map.groupBy(closed, ({ record }) => record.resolution?.code)
    const found = [...byCode.keys()].filter((code) => code !== undefined).sort()
    const codes = new Set([...CLOSURE_CODES, ...ownCodes, ...found])
    const n = closed.length
    return {
      value: n,
      n,
      interval: null,
      parts: [
        ...[...codes].map((code) => shareOf(closureTitle(code), byCode.get(code)?.length ?? 0, n)),
        shareOf(NONE, byCode.get(undefined)?.length ?? 0, n),
        beside(VOIDS['not-reproducible'], byVoid.get('not-reproducible')?.length ?? 0),
        beside(VOIDS['wont-fix'], byVoid.get('wont-fix')?.length ?? 0),
      ],
      notes: minimumNote('share', n),
    }
  },
}
