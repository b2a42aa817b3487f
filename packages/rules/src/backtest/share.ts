import { type Interval, wilson } from '@triagebook/stats'

/** So many of so many, with the 95 % interval of their share; null where there are none. */
export interface Share {
  readonly count: number
  readonly n: number
  readonly interval: Interval | null
}

export function shareOf(count: number, n: number): Share {
  return { count, n, interval: wilson(count, n) }
}
