import { addDays, type Day, localDay, weekdayOf } from '@triagebook/calendar'
import { err, nearest, ok, type Result } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { ParseContext } from './parse-context.ts'

const WEEKDAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
export const DAY_WORDS: readonly string[] = ['today', 'tomorrow', ...WEEKDAY_NAMES]

/**
 * A day that has not passed, in the book's time zone: a date, `today`, `tomorrow`, or a weekday by at least three
 * letters. A weekday is the next one after today, for today has a word of its own.
 */
export function readDay(word: string, { now, settings }: ParseContext): Result<Day> {
  const today = localDay(now, settings.time_zone)
  const day = dayOf(word.toLowerCase(), today)
  if (day === null) return err(notADay(word, today))
  return day < today ? err(problem('decide/day-in-the-past', { day, today })) : ok(day)
}

function dayOf(word: string, today: Day): Day | null {
  if (word === 'today') return today
  if (word === 'tomorrow') return addDays(today, 1)
  const weekday = word.length >= 3 ? WEEKDAY_NAMES.find((name) => name.startsWith(word)) : undefined
  return weekday === undefined ? dateOf(word) : nextWeekday(weekday, today)
}

function nextWeekday(name: string, today: Day): Day | null {
  const week = [1, 2, 3, 4, 5, 6, 7].map((days) => addDays(today, days))
  return week.find((day) => name.startsWith(weekdayOf(day))) ?? null
}

function dateOf(word: string): Day | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(word)) return null
  const date = new Date(`${word}T00:00:00Z`)
  // What does not exist, such as 30 February, is read as another day or as none.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(word) ? word : null
}

function notADay(word: string, today: Day) {
  const meant = nearest(word, DAY_WORDS)
  return meant === null
    ? problem('decide/not-a-day#far', { word, today })
    : problem('decide/not-a-day#near', { word, meant })
}
