import DateHolidays from 'date-holidays'
import { addDays, type Day } from '../day.ts'
import type { PublicHolidays } from './public-holidays.ts'

const HOUR = 3_600_000

/** Public holidays by the library date-holidays. It is large: load it only where a calendar names a country. */
export function publicHolidays(): PublicHolidays {
  const library = new DateHolidays()
  const years = new Map<string, ReadonlySet<Day>>()
  const daysOf = (country: string, region: string | undefined, year: number): ReadonlySet<Day> => {
    const key = `${country} ${region ?? ''} ${year}`
    const days = years.get(key) ?? publicDays(country, region, year)
    years.set(key, days)
    return days
  }
  return {
    countries: Object.keys(library.getCountries()),
    regionsOf: (country) => Object.keys(library.getStates(country) ?? {}),
    isHoliday: (day, country, region) => {
      const year = Number(day.slice(0, 4))
      // A holiday of several days may have begun in the year before.
      return daysOf(country, region, year).has(day) || daysOf(country, region, year - 1).has(day)
    },
  }
}

function publicDays(country: string, region: string | undefined, year: number): ReadonlySet<Day> {
  const library = new DateHolidays(country, region ?? '', { types: ['public'] })
  return new Set(
    library.getHolidays(year).flatMap(({ date, start, end }) => {
      const first = date.slice(0, 10)
      // One hour more or less where the clocks change. A holiday of an afternoon makes no day without work.
      const days = Math.floor((end.getTime() - start.getTime() + HOUR) / (24 * HOUR))
      return Array.from({ length: days }, (_, index) => addDays(first, index))
    }),
  )
}
