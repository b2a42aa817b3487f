import { expect, it } from 'vitest'
import { LEAST } from '../../test-data/settings.ts'
import { readSettings } from './read-settings.ts'

const found = (text: string) =>
  readSettings('triagebook.yml', text).problems.map(({ code, at }) => `${code} ${at?.line}:${at?.col}`)

it.each([
  { zone: 'UTC', known: true },
  { zone: 'Asia/Calcutta', known: true },
  { zone: 'America/Argentina/Buenos_Aires', known: true },
  { zone: 'europe/berlin', known: true },
  { zone: 'Europe/Berln', known: false },
  { zone: '"+01:00"', known: false },
  { zone: 'Mars/Olympus', known: false },
])('$zone is a time zone: $known', ({ zone, known }) => {
  const problems = found(LEAST.replace('Europe/Berlin', zone))
  expect(problems).toEqual(known ? [] : ['settings/unknown-time-zone 2:12'])
})

const MEMBER = '{ login: kei, roles: [engineer] }'
it.each([
  {
    name: 'in one team',
    text: `teams: { java: { name: Java, members: [${MEMBER}, ${MEMBER}] } }`,
    problems: ['settings/duplicate-login'],
  },
  {
    name: 'in other letters',
    text: `teams: { java: { name: Java, members: [${MEMBER}, ${MEMBER.replace('kei', 'Kei')}] } }`,
    problems: ['settings/duplicate-login'],
  },
  {
    name: 'three times',
    text: `teams: { java: { name: Java, members: [${MEMBER}, ${MEMBER}, ${MEMBER}] } }`,
    problems: ['settings/duplicate-login', 'settings/duplicate-login'],
  },
  {
    name: 'outside the teams',
    text: `teams: { java: { name: Java } }\nmembers: [${MEMBER}, ${MEMBER}]`,
    problems: ['settings/duplicate-login'],
  },
  {
    name: 'in two teams',
    text: `teams: { java: { name: Java, members: [${MEMBER}] }, web: { name: Web, members: [${MEMBER}] } }`,
    problems: [],
  },
  {
    name: 'in a team and outside',
    text: `teams: { java: { name: Java, members: [${MEMBER}] } }\nmembers: [${MEMBER}]`,
    problems: [],
  },
])('a login that is twice $name', ({ text, problems }) => {
  const settings = `version: 1\ntime_zone: UTC\n${text}\n`
  expect(found(settings).map((problem) => problem.split(' ')[0])).toEqual(problems)
})

it.each([
  { name: 'a known team', team: 'java', problems: [] },
  { name: 'a mistyped team', team: 'jaav', problems: ['settings/unknown-team 4:30'] },
  { name: 'a name that every object has', team: 'constructor', problems: ['settings/unknown-team 4:30'] },
])('a meeting of $name', ({ team, problems }) => {
  expect(found(`${LEAST}meetings: { daily: { teams: [${team}] } }\n`)).toEqual(problems)
})

const PEOPLE = `${LEAST}members:
  - { login: lena, roles: [support] }
`

it.each([
  { name: 'members', meeting: 'owners: [lena, abel]', problems: [] },
  { name: 'somebody unknown', meeting: 'owners: [lena, abell]', problems: ['settings/unknown-owner 6:37'] },
  { name: 'one person', meeting: 'owner: somebody', problems: [] },
  { name: 'both ways', meeting: 'owner: lena, owners: [lena]', problems: ['settings/owner-twice 6:29'] },
])('a meeting that is led by $name', ({ meeting, problems }) => {
  const people = PEOPLE.replace('name: Java', 'name: Java, members: [{ login: abel, roles: [engineer] }]')
  expect(found(`${people}meetings: { daily: { ${meeting} } }\n`)).toEqual(problems)
})

it.each([
  { name: 'a day', from: '2026-03-26', to: '2026-03-26', problems: [] },
  { name: 'backwards', from: '2026-03-26', to: '2026-03-25', problems: ['settings/absence-backwards 5:73'] },
])('an absence of $name', ({ from, to, problems }) => {
  const absent = PEOPLE.replace('[support] }', `[support], absences: [{ from: ${from}, to: ${to} }] }`)
  expect(found(absent)).toEqual(problems)
})
