import { openBook } from '@triagebook/book'
import { aBook, bookFolder } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { orThrow } from '../../book/open-book.ts'
import { meetingProblems } from './meeting-problems.ts'

const SETTINGS = `version: 1
time_zone: Europe/Berlin
teams:
  java: { name: Java }
  billing: { name: Billing }
`

async function problemsWith(meetings: string) {
  const folder = bookFolder(aBook({ 'triagebook.yml': SETTINGS + meetings }))
  return meetingProblems(orThrow(await openBook(folder, {}))).map(
    ({ code, severity, message, at }) => `${at?.path}:${at?.line} ${severity} ${code}: ${message}`,
  )
}

it.each([
  { name: 'no list of meetings', meetings: '' },
  { name: 'a meeting of all teams', meetings: 'meetings: { daily: {} }\n' },
  { name: 'two meetings', meetings: 'meetings: { a: { teams: [java] }, b: { teams: [billing] } }\n' },
])('warns of no team with $name', async ({ meetings }) => {
  expect(await problemsWith(meetings)).toEqual([])
})

it('warns of a team in no meeting, where it is listed', async () => {
  expect(await problemsWith('meetings: { daily: { teams: [java] } }\n')).toEqual([
    'triagebook.yml:5 warning settings/team-in-no-meeting: The team `billing` is in no meeting, so no agenda discusses its tickets.',
  ])
})
