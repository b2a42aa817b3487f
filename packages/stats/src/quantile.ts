/**
 * The value below which the share `p` of the values lies; null if there are none.
 *
 * Linear interpolation between order statistics: type 7 of R. J. Hyndman and Y. Fan (1996), The American
 * Statistician 50, 361-365, the default of R and numpy.
 */
export function quantile(values: readonly number[], p: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const position = (sorted.length - 1) * p
  const below = sorted[Math.floor(position)]
  const above = sorted[Math.ceil(position)]
  if (below === undefined || above === undefined) return null
  return below + (position - Math.floor(position)) * (above - below)
}
