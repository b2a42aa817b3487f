/** The years of tickets and of runs. Every stage counts days between times, so a slip such as 9999 would take minutes. */
export const YEARS = { first: 1970, last: 2199 } as const

export function isYear(year: number): boolean {
  return year >= YEARS.first && year <= YEARS.last
}
