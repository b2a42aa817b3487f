import { publicHolidays } from '../src/holidays/date-holidays.ts'
import { readCalendars } from '../src/sla/read-calendars.ts'
import type { WorkingCalendar } from '../src/working/working-calendar.ts'

/** Nine to five in Berlin, with a lunch hour on Fridays. */
export const OFFICE = `{
  time_zone: Europe/Berlin,
  weekly: {
    mon: ["09:00-17:00"], tue: ["09:00-17:00"], wed: ["09:00-17:00"], thu: ["09:00-17:00"],
    fri: ["09:00-12:00", "13:00-15:00"],
  },
  holidays: ["2026-04-03", "2026-04-06"],
}`

/** A calendar as a team writes it in rules/sla.yml. */
export async function aCalendar(text = OFFICE): Promise<WorkingCalendar> {
  const content = `version: 1\ncalendars:\n  one: ${text.replaceAll('\n', '\n    ')}\n`
  const read = await readCalendars({ path: 'rules/sla.yml', content }, async () => publicHolidays())
  const found = read.ok ? read.value.get('one') : undefined
  if (found === undefined)
    throw new Error(`The test has an invalid calendar: ${JSON.stringify(read.problems)}`)
  return found
}
