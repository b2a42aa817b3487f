import { wilson } from '@triagebook/stats'
import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM, minimumNote } from '../figure/minimum.ts'
import { beside } from '../figure/share-of.ts'

export const bugFeatureRatio: Kpi = {
  id: 'bug-feature-ratio',
  moment: ({ triaged, confirmed }) => triaged?.at ?? confirmed.at,
  measure(cohort) {
    const count = (value: string) => cohort.filter(({ confirmed }) => confirmed.value === value).length
    const bugs = count('bug')
    const features = count('feature-request')
    const n = bugs + features
    const enough = n >= MINIMUM.share
    return {
      value: enough ? bugs / n : null,
      n,
      interval: enough ? wilson(bugs, n) : null,
      parts: [
        { label: 'Confirmed bugs', value: bugs, unit: 'tickets' },
        { label: 'Confirmed feature requests', value: features, unit: 'tickets' },
        beside('Unconfirmed', count('unconfirmed')),
        beside('Neither', count('neither')),
      ],
      notes: [`Bugs to feature requests ${bugs} : ${features}.`, ...minimumNote('share', n)],
    }
  },
}
