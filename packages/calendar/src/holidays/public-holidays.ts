import type { Day } from '../day.ts'

/** Public holidays by country (`DE`) and region (`BY`). */
export interface PublicHolidays {
  readonly countries: readonly string[]
  /** Those with holidays of their own; none of an unknown country. */
  regionsOf(country: string): readonly string[]
  isHoliday(day: Day, country: string, region: string | undefined): boolean
}
