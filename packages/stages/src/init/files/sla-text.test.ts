import { readFileSync } from 'node:fs'
import { readCalendars } from '@triagebook/calendar/read-calendars'
import { expect, it } from 'vitest'
import { slaText } from './sla-text.ts'

const STANDARD = readFileSync(new URL('../../../../../rules/sla.yml', import.meta.url), 'utf8')

it.each(['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'UTC'])(
  'the default calendar of a book in %s is valid and in its time zone',
  async (timeZone) => {
    const content = slaText(STANDARD, timeZone)
    const read = await readCalendars({ path: 'rules/sla.yml', content }, () => Promise.reject(new Error()))
    expect(read.ok && [...read.value].map(([name, calendar]) => [name, calendar.timeZone])).toEqual([
      ['office', timeZone],
    ])
    expect(content.split('\n').filter((line) => !STANDARD.includes(line)).length).toBeLessThanOrEqual(1)
  },
)

it('refuses a default without a time zone', () => {
  expect(() => slaText('version: 1\n', 'UTC')).toThrow('no time zone')
})
