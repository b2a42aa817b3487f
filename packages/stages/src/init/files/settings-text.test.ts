import { readFileSync } from 'node:fs'
import { readSettings } from '@triagebook/record/formats'
import { describe, expect, it } from 'vitest'
import type { BookAnswers } from '../answers/book-answers.ts'
import { settingsText } from './settings-text.ts'

const LEAST: BookAnswers = {
  teams: [{ key: 'web', name: 'Web' }],
  people: [],
  timeZone: 'UTC',
  desk: null,
}

const MUCH: BookAnswers = {
  teams: [
    { key: 'true', name: 'true' },
    { key: '12', name: 'A "quoted": team #1' },
  ],
  people: [
    { login: 'anna', roles: ['engineer', 'security'], team: '12' },
    { login: '007', roles: ['support'] },
    { login: 'no', roles: ['support-lead', 'meeting-owner'] },
  ],
  timeZone: 'America/Argentina/Buenos_Aires',
  desk: { platform: 'zendesk', url: 'https://acme.zendesk.com', escalationTags: ['escalated', '1'] },
}

const BOOKS = [
  { name: 'the least', answers: LEAST },
  { name: 'much', answers: MUCH },
  { name: 'a file as desk', answers: { ...LEAST, desk: { platform: 'csv' as const, escalationTags: [] } } },
]

function read(text: string) {
  const result = readSettings('triagebook.yml', text)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  expect(result.problems).toEqual([])
  return result.value
}

/** Every key that the schema of the settings has. */
function keysOfSchema(): readonly string[] {
  const file = new URL('../../../../record/schema/settings.schema.json', import.meta.url)
  const keys = new Set<string>()
  const visit = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return
    for (const [key, value] of Object.entries(part)) {
      if (key === 'properties') for (const name of Object.keys(value)) keys.add(name)
      visit(value)
    }
  }
  visit(JSON.parse(readFileSync(file, 'utf8')))
  return [...keys]
}

describe.each(BOOKS)('the settings that say $name', ({ answers }) => {
  it('are read as they were said', () => {
    const { teams, members, time_zone, connections, privacy } = read(settingsText(answers))
    const people = [
      ...Object.entries(teams).flatMap(([team, { members }]) => members.map((one) => ({ ...one, team }))),
      ...members,
    ]
    expect(Object.entries(teams).map(([key, { name }]) => ({ key, name }))).toHaveLength(answers.teams.length)
    for (const { key, name } of answers.teams) expect(teams[key]?.name).toBe(name)
    expect(people).toEqual(answers.people)
    expect({ time_zone, book: privacy.book }).toEqual({ time_zone: answers.timeZone, book: 'public' })
    const { desk } = answers
    expect(connections).toEqual(
      desk === null
        ? {}
        : {
            [desk.platform]: {
              platform: desk.platform,
              ...(desk.url && { url: desk.url }),
              ...(desk.escalationTags.length > 0 && { escalation: { tag: desk.escalationTags } }),
            },
          },
    )
  })

  it('have an example of every other key, which is valid without its #', () => {
    const text = settingsText(answers)
    const examples = text.replace(/^( *)#(?=\S)/gm, '$1')
    expect(examples).not.toBe(text)
    expect(read(examples).connections).not.toEqual({})
    const mentioned = new Set(examples.match(/[a-z_]+(?=:)|pseudonym_key/g))
    expect(keysOfSchema().filter((key) => !mentioned.has(key))).toEqual([])
  })
})
