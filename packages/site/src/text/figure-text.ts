import type { Figure, Part } from '@triagebook/metrics'

/** Figures that are shown as two counts, `34 : 12`, with the share below them. */
const SHOWN_AS_COUNTS: readonly string[] = ['bug-feature-ratio']

/** The two counts that a figure is shown as; null where it is shown as its value. */
export function countsOf({ id, parts = [] }: Figure): readonly [Part, Part] | null {
  const [first, second] = parts.filter(({ outside }) => outside !== true)
  return SHOWN_AS_COUNTS.includes(id) && first && second ? [first, second] : null
}

/** Why there is no value. */
export function missingReason({ n, note }: Figure): string {
  return (
    note ?? (n === 0 ? 'There is no such ticket in this period.' : 'There are too few such tickets to say.')
  )
}

/** A part's label; it says so where the part is not in the figure. */
export function partLabel({ label, outside }: Part): string {
  return outside === true ? `${label} (not in n)` : label
}

/** `8 merged, 2 spam`: the tickets that are in no figure and would be in this one; null where there are none. */
export function leftOutText({ left_out: leftOut }: Figure): string | null {
  const reasons = Object.entries(leftOut).map(([reason, count]) => `${count} ${reason}`)
  return reasons.length === 0 ? null : reasons.join(', ')
}
