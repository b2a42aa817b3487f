import { describe, expect, it } from 'vitest'
import { settingsWithAbsences } from '../../test-data/owners.ts'
import { filesFrom, NOW } from '../../test-data/sample.ts'
import { checkRules } from './check-rules.ts'

const ROTATION = '{ people: [abel, britt], by: rotation, every: 1w, from: 2026-01-05 }'

/** The warnings of a book with these owners, in tests that run on 27 March. */
function warnings(
  absences: Readonly<Record<string, string>>,
  {
    owners = ROTATION,
    list = 'support',
    timeZone,
  }: { owners?: string; list?: string; timeZone?: string } = {},
) {
  const team = list === 'teams' ? ', team: java' : ''
  const route = `version: 1\n${list}:\n  - { name: r${team}, owners: ${owners} }\n`
  return checkRules(filesFrom({ route }), settingsWithAbsences(absences, timeZone), NOW).filter(
    ({ code }) => code === 'rules/nobody-left',
  )
}

describe('a route is warned of when all of its people are absent', () => {
  it.each([
    {
      name: 'today',
      absences: { abel: '2026-03-01 to 2026-03-27', britt: '2026-03-27 to 2026-04-10' },
      says: '27 March 2026',
    },
    {
      name: 'soon, from the later start to the earlier end',
      absences: { abel: '2026-04-01 to 2026-04-10', britt: '2026-04-05 to 2026-04-20' },
      says: '5 to 10 April 2026',
    },
    {
      name: 'on the 60th day from today, which is as far as it looks',
      absences: { abel: '2026-05-26 to 2026-06-30', britt: '2026-05-26 to 2026-06-30' },
      says: '26 May 2026',
    },
  ])('$name', ({ absences, says }) => {
    expect(warnings(absences)).toMatchObject([
      {
        severity: 'warning',
        message: `All people of the route \`r\` are absent at once (${says}): abel, britt.`,
        at: { path: 'rules/route.yml', line: 3, col: 34 },
      },
    ])
  })

  it.each([
    { name: 'somebody is there', absences: { abel: '2026-03-01 to 2026-06-30' } },
    {
      name: 'one leaves on the day after the other is back',
      absences: { abel: '2026-04-01 to 2026-04-10', britt: '2026-04-11 to 2026-04-20' },
    },
    {
      name: 'it was yesterday',
      absences: { abel: '2026-03-01 to 2026-03-26', britt: '2026-03-01 to 2026-03-26' },
    },
    {
      name: 'it is on the 61st day',
      absences: { abel: '2026-05-27 to 2026-06-30', britt: '2026-05-27 to 2026-06-30' },
    },
  ])('not where $name', ({ absences }) => {
    expect(warnings(absences)).toEqual([])
  })

  const both = { abel: '2026-04-01 to 2026-04-10', britt: '2026-04-01 to 2026-04-10' }

  it.each([
    { name: 'a rotation of a team', owners: ROTATION, list: 'teams', count: 1 },
    {
      name: 'the least loaded',
      owners: '{ people: [abel, britt], by: least-loaded }',
      list: 'support',
      count: 1,
    },
    {
      name: 'by hash, which looks at no absences',
      owners: '{ people: [abel, britt], by: hash }',
      list: 'support',
      count: 0,
    },
    { name: 'a list, which looks at no absences', owners: '[abel, britt]', list: 'teams', count: 0 },
  ])('$name: $count', ({ owners, list, count }) => {
    expect(warnings(both, { owners, list })).toHaveLength(count)
  })

  it('by the day of the settings’ time zone', () => {
    const yesterday = { abel: '2026-03-01 to 2026-03-26', britt: '2026-03-01 to 2026-03-26' }
    // 09:00 UTC on 27 March is still the 26th there.
    expect(warnings(yesterday, { timeZone: 'Pacific/Pago_Pago' })).toHaveLength(1)
  })
})
