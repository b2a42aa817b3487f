import { type Share, shareOf } from '../backtest/share.ts'
import type { Backtest } from '../backtest/tally-backtest.ts'
import type { RuledField } from '../ticket/fields.ts'

/** Of the values that the rules gave these fields, how many people gave too. */
export function precisionOf({ fields }: Backtest, own: readonly RuledField[]): Share {
  const shares = fields
    .filter(({ field }) => own.some((one) => one === field))
    .map(({ after }) => after.precision)
  const sum = (key: 'count' | 'n') => shares.reduce((total, share) => total + share[key], 0)
  return shareOf(sum('count'), sum('n'))
}
