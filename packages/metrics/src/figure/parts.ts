import { wilson } from '@triagebook/stats'
import type { Part } from '../report/report.ts'
import { MINIMUM } from './minimum.ts'

/** A count with its share of `n` and the share's interval, as far as there are tickets enough for a share. */
export function sharePart(label: string, count: number, n: number): Part {
  const counted = { label, value: count, unit: 'tickets' } as const
  return n < MINIMUM.share
    ? { ...counted, interval: null }
    : { ...counted, share: count / n, interval: wilson(count, n) }
}

/** A count of tickets that are not in the figure. */
export function outsidePart(label: string, count: number): Part {
  return { label, value: count, unit: 'tickets', outside: true }
}
