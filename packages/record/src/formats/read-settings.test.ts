import { describe, expect, it } from 'vitest'
import { readSettings } from './read-settings.ts'
import { stageSettings } from './settings.ts'

const LEAST =
  'version: 1\ntime_zone: Europe/Berlin\nteams: { java: { name: Java }, frontend: { name: Frontend } }\n'

describe('readSettings', () => {
  it('fills in what a small file leaves out', () => {
    expect(readSettings('triagebook.yml', LEAST)).toEqual({
      ok: true,
      problems: [],
      value: {
        version: 1,
        rules_version: '1',
        time_zone: 'Europe/Berlin',
        paused: false,
        stages: {},
        teams: { java: { name: 'Java', members: [] }, frontend: { name: 'Frontend', members: [] } },
        members: [],
        meetings: {
          daily: {
            teams: ['java', 'frontend'],
            weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
            at: '09:00',
            minutes: 15,
          },
        },
        vocabulary: { type: [], resolution_code: [], component: [], tier: [], segment: [], revenue_band: [] },
        privacy: { book: 'public', customers: 'pseudonyms', internal_comments: 'drop', redact_ip: false },
        connections: {},
      },
    })
  })

  it('keeps what the file says', () => {
    const more =
      'stages: { import: { mode: act } }\nmeetings: { weekly: { teams: [java], weekdays: [mon], owner: sam } }\nprivacy: { book: private, pseudonym_key: fp_0123456789abcdef }\nvocabulary: { tier: [gold] }\n'
    expect(readSettings('triagebook.yml', LEAST + more)).toMatchObject({
      ok: true,
      value: {
        stages: { import: { mode: 'act' } },
        meetings: { weekly: { teams: ['java'], weekdays: ['mon'], at: '09:00', owner: 'sam' } },
        privacy: { book: 'private', customers: 'pseudonyms', pseudonym_key: 'fp_0123456789abcdef' },
        vocabulary: { tier: ['gold'], type: [] },
      },
    })
  })

  it('has no other meetings than those of the file', () => {
    const result = readSettings('triagebook.yml', `${LEAST}meetings: { weekly: {} }\n`)
    expect(result.ok && Object.keys(result.value.meetings)).toEqual(['weekly'])
  })

  it('refuses an offset as a time zone: it has no summer time', () => {
    const { problems } = readSettings('triagebook.yml', LEAST.replace('Europe/Berlin', '"+01:00"'))
    expect(problems.map(({ code }) => code)).toEqual(['settings/unknown-time-zone'])
  })

  it('lets a person be in two teams', () => {
    const text = LEAST.replace(
      /\{ name: (\w+) \}/g,
      '{ name: $1, members: [{ login: kei, roles: [engineer] }] }',
    )
    expect(readSettings('triagebook.yml', text).problems).toEqual([])
  })
})

it('lets a stage observe where the file says nothing else of it', () => {
  const stages = { import: { mode: 'act' }, report: { writes: 'direct' } } as const
  expect(['import', 'report', 'no-such'].map((stage) => stageSettings({ stages }, stage))).toEqual([
    { mode: 'act', writes: 'pull-request' },
    { mode: 'observe', writes: 'direct' },
    { mode: 'observe', writes: 'pull-request' },
  ])
})
