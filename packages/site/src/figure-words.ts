import type { Figure, Part } from '@triagebook/metrics'

/** People ask for these as `34 : 12`, and for the share only then. */
const SAID_AS_COUNTS: readonly string[] = ['bug-feature-ratio']

/** The two counts that a figure is said in; null where it is said as its value. */
export function countsOf({ id, parts = [] }: Figure): readonly [Part, Part] | null {
  const [first, second] = parts.filter(({ outside }) => outside !== true)
  return SAID_AS_COUNTS.includes(id) && first && second ? [first, second] : null
}

/** Why there is no value. */
export function whyNot({ n, note }: Figure): string {
  return (
    note ?? (n === 0 ? 'There is no such ticket in this period.' : 'There are too few such tickets to say.')
  )
}

/** A part's name; one that stands beside the figure says so. */
export function partLabel({ label, outside }: Part): string {
  return outside === true ? `${label} (not in n)` : label
}
