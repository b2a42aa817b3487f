import type { Share } from '@triagebook/rules/backtest'

/** `87 % (13 of 15; 62 to 96 %)`: the share, what it is of, and its 95 % interval. */
export function shareWords({ count, n, interval }: Share): string {
  if (interval === null) return 'no ticket'
  return `${percent(count / n)} % (${count} of ${n}; ${percent(interval.low)} to ${percent(interval.high)} %)`
}

function percent(share: number): number {
  return Math.round(share * 100)
}
