import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { aCalendar } from '../../test-data/index.ts'
import type { WorkingCalendar } from './working-calendar.ts'
import { addWorkingTime, workingTime } from './working-time.ts'

const TEXT = readFileSync(new URL('./pocket-calendar.txt', import.meta.url), 'utf8')
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const on = (days: readonly string[], shifts: string) => days.map((day) => `${day}: [${shifts}]`).join(', ')
const hours = (zone: string, weekly: string, holidays = '') =>
  aCalendar(`{ time_zone: ${zone}, weekly: { ${weekly} }, holidays: [${holidays}] }`)

/** As the head of the file describes them. */
const CALENDARS: Readonly<Record<string, WorkingCalendar>> = {
  office: await hours(
    'Europe/Berlin',
    `${on(DAYS.slice(0, 4), '"09:00-17:00"')}, fri: ["09:00-12:00", "13:00-15:00"]`,
    '"2026-04-03", "2026-04-06"',
  ),
  always: await hours('Europe/Berlin', on(DAYS, '"00:00-24:00"')),
  night: await hours('Europe/Berlin', on(DAYS, '"00:00-06:00", "22:00-24:00"'), '"2026-12-25"'),
  broadway: await hours(
    'America/New_York',
    on(DAYS.slice(0, 5), '"09:00-17:00"'),
    '"2026-11-26", "2026-12-25"',
  ),
  harbour: await hours(
    'America/New_York',
    'sat: ["20:00-24:00"], sun: ["00:00-04:00", "20:00-24:00"], mon: ["00:00-04:00"]',
  ),
  bondi: await hours(
    'Australia/Sydney',
    `${on(DAYS.slice(0, 5), '"08:30-17:00"')}, sat: ["09:00-12:00"]`,
    '"2026-01-26"',
  ),
  watch: await hours('Australia/Sydney', on(DAYS, '"00:00-07:00", "23:00-24:00"')),
  island: await hours('Australia/Lord_Howe', on(DAYS, '"00:00-24:00"')),
  dawn: await hours('Australia/Lord_Howe', on(DAYS, '"01:00-03:00", "22:00-24:00"')),
}

const TIME = String.raw`\w{3} [\dT:+-]+`
const LINE = new RegExp(
  `^(\\w+): (${TIME}) (?:\\+ (\\S+)|to (${TIME}))(?: without (.+))? = (?:(${TIME})|(\\S+))$`,
)

interface Case {
  readonly line: string
  readonly calendar: WorkingCalendar
  readonly start: Date
  readonly pauses: readonly { readonly from: Date; readonly to: Date }[]
  readonly seconds: number
  readonly end: Date
}

function caseOf(line: string): Case {
  const [, name = '', start = '', added, to, without, due, passed] = LINE.exec(line) ?? []
  const calendar = CALENDARS[name]
  if (calendar === undefined) throw new Error(`No such case: ${line}`)
  const dateOf = (text: string) => checkedDate(text, calendar.timeZone)
  const pauses = (without?.split(', ') ?? []).map((pause) => {
    const [from = '', until = ''] = pause.split(' .. ')
    return { from: dateOf(from), to: dateOf(until) }
  })
  return {
    line,
    calendar,
    start: dateOf(start),
    pauses,
    seconds: secondsOf(added ?? passed ?? ''),
    end: dateOf(to ?? due ?? ''),
  }
}

/** `Sun 2026-04-05T01:30+10:30`: the weekday and the offset have to be those of the place. */
function checkedDate(text: string, timeZone: string): Date {
  const date = new Date(text.slice(4))
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const weekday = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short' })
  const real = `${weekday.format(date)} ${shown.format(date).replace(' ', 'T')}`
  if (real !== text.slice(0, 20)) throw new Error(`${text} is ${real} in ${timeZone}`)
  return date
}

/** `7h59`, `30m` */
function secondsOf(text: string): number {
  const [, hours = '0', more = '0', minutes = '0'] = /^(?:(\d+)h(\d*)|(\d+)m)$/.exec(text) ?? []
  return Number(hours) * 3600 + Number(more) * 60 + Number(minutes) * 60
}

const CASES = TEXT.split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(caseOf)

describe('as a calendar on paper has it', () => {
  it('there are many cases, and none is there twice', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(350)
    expect(new Set(CASES.map(({ line }) => line)).size).toBe(CASES.length)
  })

  it.each(CASES.filter(({ line }) => line.includes(' + ')))(
    '$line',
    ({ calendar, start, seconds, pauses, end }) => {
      expect(addWorkingTime(calendar, start, seconds, pauses)).toEqual(end)
      if (seconds > 0) expect(workingTime(calendar, start, end, pauses)).toBe(seconds)
    },
  )

  it.each(CASES.filter(({ line }) => line.includes(' to ')))(
    '$line',
    ({ calendar, start, seconds, pauses, end }) => {
      expect(workingTime(calendar, start, end, pauses)).toBe(seconds)
    },
  )
})
