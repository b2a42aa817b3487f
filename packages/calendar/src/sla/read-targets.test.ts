import { readFileSync } from 'node:fs'
import { readSettings } from '@triagebook/record/formats'
import { describe, expect, it } from 'vitest'
import { TICKET_CLOCKS } from '../clocks/ticket-clock.ts'
import { publicHolidays } from '../holidays/date-holidays.ts'
import { readCalendars } from './read-calendars.ts'
import { readTargets } from './read-targets.ts'

const PATH = 'rules/sla.yml'
const CALENDARS = `calendars:
  office: { time_zone: Europe/Berlin, weekly: { mon: ["09:00-17:00"], fri: ["09:00-12:00", "13:00-15:00"] } }
  always: { time_zone: UTC, weekly: { mon: ["00:00-24:00"] } }
`
const SETTINGS = `version: 1
time_zone: Europe/Berlin
teams: { java: { name: Java, members: [] } }
vocabulary: { tier: [gold, silver] }
`

async function read(targets: string, { calendars = CALENDARS, settings: text = SETTINGS } = {}) {
  const file = { path: PATH, content: `version: 1\n${calendars}${targets}` }
  const read = await readCalendars(file, async () => publicHolidays())
  const settings = readSettings('triagebook.yml', text)
  if (!settings.ok) throw new Error(JSON.stringify(settings.problems))
  return read.ok ? readTargets(file, read.value, settings.value) : read
}

const list = (...targets: string[]) => `targets:\n${targets.map((target) => `  - { ${target} }\n`).join('')}`

describe('a target that cannot count is a problem at its place', () => {
  it.each([
    {
      name: 'an unknown calendar',
      targets: list('clock: merge, within: 1d, calendar: ofice'),
      problem: '6:43 sla/unknown-calendar Did you mean `office`? Allowed: `office`, `always`.',
    },
    {
      name: 'an unknown team',
      targets: list('clock: merge, within: 1d, team: jav'),
      problem: '6:39 sla/unknown-team Did you mean `java`? Allowed: `java`.',
    },
    {
      name: 'an unknown tier',
      targets: list('clock: merge, within: 1d, tier: glod'),
      problem: '6:39 sla/unknown-tier Did you mean `gold`? Allowed: `gold`, `silver`.',
    },
    {
      name: 'an unknown priority',
      targets: list('clock: merge, within: 1d, priority: P4'),
      problem: '6:43 field/not-allowed Did you mean `P1`? Allowed: `P1`, `P2`, `P3`.',
    },
    {
      name: 'an unknown clock',
      targets: list('clock: code-reviews, within: 1d'),
      problem: '6:14 field/not-allowed Did you mean `code-review`? Allowed: ',
    },
    {
      name: 'a time without a unit',
      targets: list('clock: merge, within: 90'),
      problem: '6:29 field/wrong-type Put it in quotes',
    },
    {
      name: 'a time that is no time',
      targets: list('clock: merge, within: two days'),
      problem: '6:29 field/wrong-form',
    },
    { name: 'no time at all', targets: list('clock: merge, within: 0h'), problem: '6:29 field/wrong-form' },
    {
      name: 'one that an earlier one hides',
      targets: list('clock: merge, within: 1d', 'clock: merge, priority: P1, within: 1h'),
      problem: '7:5 sla/hidden-target Move it before that one, or delete it.',
    },
    {
      name: 'one that is there twice',
      targets: list('clock: merge, team: java, within: 1d', 'clock: merge, team: java, within: 1d'),
      problem: '7:5 sla/hidden-target',
    },
  ])('$name', async ({ targets, problem }) => {
    const { problems } = await read(targets)
    const lines = problems.map(({ at, code, hint }) => `${at?.line}:${at?.col} ${code} ${hint}`)
    expect(lines).toEqual([expect.stringContaining(problem)])
  })

  it('without any calendar', async () => {
    const { problems } = await read(list('clock: merge, within: 1d'), { calendars: '' })
    expect(problems).toMatchObject([
      { code: 'sla/unknown-calendar', hint: 'Add a calendar under `calendars`.' },
    ])
  })

  it('says in which line the target is that hides it', async () => {
    const { problems } = await read(list('clock: merge, within: 1d', 'clock: merge, tier: gold, within: 1h'))
    expect(problems.map(({ message }) => message)).toEqual([
      'This target of `merge` never counts: the one in line 6 fits all of its tickets.',
    ])
  })
})

describe('a target', () => {
  it.each([
    { name: 'of another clock', targets: list('clock: merge, within: 1d', 'clock: code-review, within: 1d') },
    {
      name: 'of another team',
      targets: list('clock: merge, team: java, within: 1d', 'clock: merge, within: 1h'),
    },
    {
      name: 'of another limit',
      targets: list('clock: merge, team: java, within: 1d', 'clock: merge, priority: P1, within: 1h'),
    },
  ])('is not hidden by one $name', async ({ targets }) => {
    expect((await read(targets)).problems).toEqual([])
  })

  it('has any tier where the settings list none', async () => {
    const settings = SETTINGS.replace('[gold, silver]', '[]')
    expect((await read(list('clock: merge, tier: ruby, within: 1d'), { settings })).problems).toEqual([])
  })

  it.each([
    { within: '30m', seconds: 1800 },
    { within: '4h', seconds: 14_400 },
    { within: '2d', seconds: 2 * 8 * 3600 },
    { within: '2d, calendar: always', seconds: 2 * 24 * 3600 },
  ])('of $within has $seconds seconds of working time', async ({ within, seconds }) => {
    const result = await read(list(`clock: merge, within: ${within}`))
    expect(result.ok && 'targets' in result.value && result.value.targets[0]?.seconds).toBe(seconds)
  })

  it('warns after three quarters of its time, or when the file says', async () => {
    const warnAt = async (text: string) => {
      const result = await read(text)
      return result.ok && 'warnAt' in result.value && result.value.warnAt
    }
    expect(await warnAt('')).toBe(0.75)
    expect(await warnAt('warn_at: 0.5\n')).toBe(0.5)
  })
})

describe('the pauses', () => {
  const pausesIn = async (text: string) => {
    const result = await read(text)
    return result.ok && 'targets' in result.value ? result.value.pauses : result.problems
  }

  it('are those of the file, else that the customer has to answer', async () => {
    expect(await pausesIn('')).toEqual(['pending', 'blocked-customer'])
    expect(await pausesIn('pauses: [on-hold]\n')).toEqual(['on-hold'])
    expect(await pausesIn('pauses: []\n')).toEqual([])
  })

  it('are known ones', async () => {
    expect(await pausesIn('pauses: [blocked-custommer]\n')).toMatchObject([
      { code: 'field/not-allowed', hint: expect.stringContaining('Did you mean `blocked-customer`?') },
    ])
  })
})

describe('the targets that a new book has', () => {
  it('are right, and there is one for each clock', async () => {
    const content = readFileSync(new URL('../../../../rules/sla.yml', import.meta.url), 'utf8')
    const result = await read(content.replace('version: 1\n', ''), { calendars: '' })
    expect(result.problems).toEqual([])
    const clocks =
      result.ok && 'targets' in result.value ? result.value.targets.map(({ clock }) => clock) : []
    expect([...new Set(clocks)]).toEqual([
      ...TICKET_CLOCKS,
      'triage-review',
      'code-review',
      'security-sign-off',
      'merge',
    ])
  })
})
