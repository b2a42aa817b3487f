/** Sorts by code unit, the same in every language of a computer. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
