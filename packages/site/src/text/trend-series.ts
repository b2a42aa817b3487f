import type { Trend } from '@triagebook/metrics'

/** The names of a trend's lines, in the order in which they first appear. */
export function seriesOf({ points }: Trend): readonly string[] {
  return [...new Set(points.flatMap(({ values }) => Object.keys(values)))]
}
