import type { Calendar, Path } from '@triagebook/record'
import { type Place, type Problem, suggestion } from '@triagebook/record/problem'
import type { Day } from '../day.ts'
import type { PublicHolidays } from '../holidays/public-holidays.ts'
import { problem } from '../problems.ts'

/** Which days are holidays of a calendar. An unknown country or region is added to `problems`. */
export async function holidaysOf(
  { holidays = [] }: Calendar,
  problems: Problem[],
  { load, place }: { readonly load: () => Promise<PublicHolidays>; readonly place: (path: Path) => Place },
): Promise<(day: Day) => boolean> {
  if ('length' in holidays) {
    const days = new Set(holidays)
    return (day) => days.has(day)
  }
  const { country, region } = holidays
  const known = await load()
  const found = unknownPlace({ country, region }, known, place)
  if (found === null) return (day) => known.isHoliday(day, country, region)
  problems.push(found)
  return () => false
}

function unknownPlace(
  { country, region }: { readonly country: string; readonly region: string | undefined },
  known: PublicHolidays,
  place: (path: Path) => Place,
): Problem | null {
  if (!known.countries.includes(country))
    return problem('sla/unknown-country', { country }, place(['holidays', 'country']))
  const regions = known.regionsOf(country)
  if (region === undefined || regions.includes(region)) return null
  const at = place(['holidays', 'region'])
  return regions.length === 0
    ? problem('sla/unknown-region#none', { country }, at)
    : problem('sla/unknown-region#some', { country, region, suggestion: suggestion(region, regions) }, at)
}
