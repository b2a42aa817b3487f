import { wilson } from '@triagebook/stats'
import type { Measurement } from './kpi.ts'
import { MINIMUM } from './minimum.ts'

/** A share with its interval, or neither where there are too few tickets for one. */
export function shareMeasurement(count: number, n: number): Pick<Measurement, 'value' | 'n' | 'interval'> {
  if (n < MINIMUM.share) return { value: null, n, interval: null }
  return { value: count / n, n, interval: wilson(count, n) }
}
