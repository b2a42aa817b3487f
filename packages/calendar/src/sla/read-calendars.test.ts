import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { publicHolidays } from '../holidays/date-holidays.ts'
import { isWorkingDay } from '../working/working-days.ts'
import { readCalendars } from './read-calendars.ts'

const PATH = 'rules/sla.yml'
const WEEK = 'weekly: { mon: ["09:00-17:00"] }'
const BERLIN = 'time_zone: Europe/Berlin'

const read = (content: string, load = async () => publicHolidays()) =>
  readCalendars({ path: PATH, content }, load)
const calendar = (body: string) => `version: 1\ncalendars:\n  office: { ${body} }\n`

const neverLoads = () => Promise.reject(new Error('No calendar names a country.'))

describe('a broken calendar is a problem at its place', () => {
  it.each([
    {
      name: 'an unknown time zone',
      body: `time_zone: Europe/Berln, ${WEEK}`,
      code: 'sla/unknown-time-zone',
      col: 24,
      hint: 'Did you mean `Europe/Berlin`?',
    },
    {
      name: 'an offset for a time zone',
      body: `time_zone: "+01:00", ${WEEK}`,
      code: 'sla/unknown-time-zone',
      col: 24,
      hint: 'IANA',
    },
    { name: 'no hours', body: `${BERLIN}, weekly: {}`, code: 'sla/no-hours', col: 47, hint: 'Add a shift' },
    {
      name: 'no hours on the days that are listed',
      body: `${BERLIN}, weekly: { mon: [] }`,
      code: 'sla/no-hours',
      col: 47,
      hint: 'Add a shift',
    },
    {
      name: 'a shift across midnight',
      body: `${BERLIN}, weekly: { mon: ["22:00-06:00"] }`,
      code: 'sla/no-time-in-shift',
      col: 55,
      hint: '22:00-24:00 on this day and 00:00-06:00 on the next',
    },
    {
      name: 'a shift without time',
      body: `${BERLIN}, weekly: { mon: ["09:00-09:00"] }`,
      code: 'sla/no-time-in-shift',
      col: 55,
      hint: '00:00-24:00',
    },
    {
      name: 'a shift that begins at 24:00',
      body: `${BERLIN}, weekly: { mon: ["24:00-24:00"] }`,
      code: 'field/wrong-form',
      col: 55,
      hint: '09:00-17:00',
    },
    {
      name: 'a shift that ends after 24:00',
      body: `${BERLIN}, weekly: { mon: ["09:00-24:01"] }`,
      code: 'field/wrong-form',
      col: 55,
      hint: '24:00',
    },
    {
      name: 'overlapping shifts',
      body: `${BERLIN}, weekly: { mon: ["13:00-17:00", "09:00-13:01"] }`,
      code: 'sla/overlapping-shifts',
      col: 55,
      hint: '09:00-17:00',
    },
    {
      name: 'a shift inside another',
      body: `${BERLIN}, weekly: { mon: ["09:00-17:00", "10:00-11:00"] }`,
      code: 'sla/overlapping-shifts',
      col: 70,
      hint: '09:00-17:00',
    },
    {
      name: 'an unknown weekday',
      body: `${BERLIN}, weekly: { monday: ["09:00-17:00"] }`,
      code: 'field/unknown',
      col: 49,
      hint: 'mon',
    },
    {
      name: 'a holiday that is no day',
      body: `${BERLIN}, ${WEEK}, holidays: ["2026-02-30"]`,
      code: 'field/no-such-date',
      col: 84,
      hint: 'Correct the day',
    },
    {
      name: 'an unknown country',
      body: `${BERLIN}, ${WEEK}, holidays: { country: XX }`,
      code: 'sla/unknown-country',
      col: 94,
      hint: 'ISO 3166-1',
    },
    {
      name: 'an unknown region',
      body: `${BERLIN}, ${WEEK}, holidays: { country: DE, region: BX }`,
      code: 'sla/unknown-region',
      col: 106,
      hint: '`BY`',
    },
    {
      name: 'a region where none has holidays of its own',
      body: `${BERLIN}, ${WEEK}, holidays: { country: PL, region: MZ }`,
      code: 'sla/unknown-region',
      col: 106,
      hint: 'Delete `region`',
    },
  ])('$name', async ({ body, code, col, hint }) => {
    const { ok, problems } = await read(calendar(body))
    expect(ok).toBe(false)
    expect(problems).toMatchObject([{ code, at: { path: PATH, line: 3, col } }])
    expect(problems[0]?.hint).toContain(hint)
  })

  it('each of them, by place', async () => {
    const { problems } = await read(
      calendar('time_zone: Mars/Base, weekly: { mon: ["17:00-09:00"], tue: ["08:00-08:00"] }'),
    )
    expect(problems.map(({ code, at }) => [code, at?.col])).toEqual([
      ['sla/unknown-time-zone', 24],
      ['sla/no-time-in-shift', 51],
      ['sla/no-time-in-shift', 73],
    ])
  })
})

describe('readCalendars', () => {
  it('accepts the example of docs/calendars.md', async () => {
    const page = readFileSync(new URL('../../../../docs/calendars.md', import.meta.url), 'utf8')
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
    const result = await read(example)
    expect(result.ok && [...result.value.keys()]).toEqual(['office', 'night'])
  })

  it('keeps the order of the file', async () => {
    const result = await read(
      `version: 1\ncalendars:\n  tokyo: { time_zone: Asia/Tokyo, ${WEEK} }\n  berlin: { ${BERLIN}, ${WEEK} }\n`,
    )
    expect(result.ok && [...result.value.keys()]).toEqual(['tokyo', 'berlin'])
  })

  it('accepts a file without calendars', async () => {
    const result = await read('version: 1\n')
    expect(result.ok && result.value.size).toBe(0)
  })

  it('lets one shift begin where another ends, in any order', async () => {
    const { ok } = await read(calendar(`${BERLIN}, weekly: { mon: ["12:00-24:00", "00:00-12:00"] }`))
    expect(ok).toBe(true)
  })

  it('loads no public holidays where no calendar names a country', async () => {
    const body = `${BERLIN}, ${WEEK}, holidays: ["2026-03-30"]`
    expect((await read(calendar(body), neverLoads)).ok).toBe(true)
    expect((await read(calendar(`${BERLIN}, ${WEEK}`), neverLoads)).ok).toBe(true)
  })

  it('takes holidays from the list, or from the country', async () => {
    const on = async (holidays: string) => {
      const result = await read(calendar(`${BERLIN}, ${WEEK}, holidays: ${holidays}`))
      const office = result.ok ? result.value.get('office') : undefined
      return ['2026-03-30', '2026-04-06'].map((day) => office && isWorkingDay(office, day))
    }
    expect(await on('["2026-03-30"]')).toEqual([false, true])
    expect(await on('{ country: DE }')).toEqual([true, false])
  })
})
