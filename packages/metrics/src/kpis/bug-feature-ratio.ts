import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM, minimumNote } from '../figure/minimum.ts'
import { outsidePart } from '../figure/parts.ts'
import { shareMeasurement } from '../figure/share-measurement.ts'
import { add } from '../tally/counts.ts'
import { countOf } from '../tally/tally.ts'

export const bugFeatureRatio: Kpi = {
  id: 'bug-feature-ratio',
  title: 'Bugs vs. feature requests',
  unit: 'share',
  cohort: 'Tickets triaged in the period and confirmed as a bug or a feature request',
  numerator: 'Confirmed bugs',
  denominator: 'confirmed bugs and confirmed feature requests; all other tickets are shown separately',
  clock:
    'the first moment at which type, severity, priority and an owner were all set; for a ticket that never had all four, the confirmation',
  minimum: MINIMUM.share,
  source: 'Bug vs feature ratio',

  moment: ({ triaged, confirmed }) => triaged?.at ?? confirmed.at,

  observe({ counts }, { confirmed }) {
    add(counts, confirmed.value)
  },

  finish(tally) {
    const bugs = countOf(tally, 'bug')
    const features = countOf(tally, 'feature-request')
    const n = bugs + features
    return {
      ...shareMeasurement(bugs, n),
      parts: [
        { label: 'Confirmed bugs', value: bugs, unit: 'tickets' },
        { label: 'Confirmed feature requests', value: features, unit: 'tickets' },
        outsidePart('Unconfirmed', countOf(tally, 'unconfirmed')),
        outsidePart('Neither', countOf(tally, 'neither')),
      ],
      notes: minimumNote('share', n),
    }
  },
}
