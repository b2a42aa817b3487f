import { DAY_SECONDS } from '@triagebook/calendar/history'
import { quantile } from '@triagebook/stats'
import { BACKLOG, backlogPart } from '../figure/backlog.ts'
import type { Kpi } from '../figure/kpi.ts'
import { MINIMUM } from '../figure/minimum.ts'
import { addDuration, durationsOf } from '../tally/tally.ts'

/** Each from its days to just before those of the next. */
const BANDS = [
  { label: 'Less than 1 day', days: 0 },
  { label: '1 to 7 days', days: 1 },
  { label: '7 to 30 days', days: 7 },
  { label: '30 to 90 days', days: 30 },
  { label: '90 days or more', days: 90 },
]

export const backlogByAge: Kpi = {
  ...BACKLOG,
  id: 'backlog-by-age',
  title: 'Open tickets by age',
  numerator: 'How many open tickets are of each age',
  remark: 'A band begins with its first number and ends just before its second.',
  clock: 'calendar time from opening to the report',

  observe(tally, { asOf, createdAt }) {
    addDuration(tally, 'age', asOf - createdAt)
  },

  finish(tally) {
    const ages = durationsOf(tally, 'age')
    const n = ages.length
    const youngerThan = (days: number) => ages.filter((age) => age < days * DAY_SECONDS).length
    return {
      value: n,
      n,
      interval: null,
      parts: [
        ...BANDS.map(({ label, days }, index) => {
          const end = BANDS[index + 1]?.days ?? Number.POSITIVE_INFINITY
          return backlogPart(label, youngerThan(end) - youngerThan(days), n)
        }),
        ...agePart('Half are younger than', ages, 0.5, MINIMUM.median),
        ...agePart('90 % are younger than', ages, 0.9, MINIMUM.p90),
      ],
    }
  },
}

function agePart(label: string, ages: readonly number[], p: number, minimum: number) {
  const value = ages.length < minimum ? null : quantile(ages, p)
  return value === null ? [] : [{ label, value: Math.round(value), unit: 'seconds' as const }]
}
