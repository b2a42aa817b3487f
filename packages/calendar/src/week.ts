import { Temporal } from 'temporal-polyfill'
import { addDays, type Day } from './day.ts'

/** An ISO 8601 week: `2026-W13`. Begins on Monday; week 1 is the one that holds 4 January. */
export type Week = string

/** The year of the week, which around New Year is not always the year of the day. */
export function weekOf(day: Day): Week {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day)
  if (yearOfWeek === undefined || weekOfYear === undefined) throw new RangeError(`${day} is in no ISO week`)
  return `${String(yearOfWeek).padStart(4, '0')}-W${String(weekOfYear).padStart(2, '0')}`
}

/** The Monday of the week. Throws a RangeError for a week that does not exist, such as `2021-W53`. */
export function weekStart(week: Week): Day {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? []
  if (year === undefined) throw new RangeError(`${week} is no ISO week`)
  const inFirstWeek = Temporal.PlainDate.from(`${year}-01-04`)
  const monday = inFirstWeek
    .subtract({ days: inFirstWeek.dayOfWeek - 1 })
    .add({ weeks: Number(number) - 1 })
    .toString()
  if (weekOf(monday) !== week) throw new RangeError(`${year} has no week ${number}`)
  return monday
}

/** Every week from the one to the other, both included; none where `to` is the earlier one. */
export function weeksBetween(from: Week, to: Week): readonly Week[] {
  const weeks: Week[] = []
  const last = weekStart(to)
  for (let monday = weekStart(from); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(weekOf(monday))
  }
  return weeks
}
