import { aBook, aHost, bookFolder } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../../run/run-stage.ts'
import { validate } from '../index.ts'

const SETTINGS = 'triagebook.yml'
const OFFICE = `version: 1
calendars:
  office: { time_zone: Europe/Berlin, weekly: { mon: ["09:00-17:00"] } }
`
const NAMING = `version: 1
time_zone: Europe/Berlin
teams: { java: { name: Java } }
connections: { zendesk-eu: { platform: zendesk } }
meetings:
  daily: { calendar: ofice }
`

async function errorsIn(files: Readonly<Record<string, string>>, paths: readonly string[] = []) {
  const folder = bookFolder(aBook(files))
  const { problems } = await runStage(validate, { paths }, aHost(folder))
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, hint, at }) => `${at?.path}:${at?.line}:${at?.col} ${code}: ${hint}`)
}

describe('validate', () => {
  it('accepts a calendar, and a meeting that names it', async () => {
    const settings = NAMING.replace('ofice', 'office')
    expect(await errorsIn({ [SETTINGS]: settings, 'rules/sla.yml': OFFICE })).toEqual([])
  })

  it('checks the targets of rules/sla.yml, which name teams of the settings', async () => {
    const settings = NAMING.replace('ofice', 'office')
    const targets = 'targets:\n  - { clock: merge, within: 1d, team: jvaa }\n'
    const found = await errorsIn({ [SETTINGS]: settings, 'rules/sla.yml': `${OFFICE}${targets}` })
    expect(found).toEqual(['rules/sla.yml:5:39 sla/unknown-team: Did you mean `java`? Allowed: `java`.'])
  })

  it('checks rules/sla.yml', async () => {
    expect(await errorsIn({ 'rules/sla.yml': OFFICE.replace('Berlin', 'Berln') })).toEqual([
      'rules/sla.yml:3:24 sla/unknown-time-zone: Did you mean `Europe/Berlin`?',
    ])
  })

  it('finds a meeting that names an unknown calendar', async () => {
    expect(await errorsIn({ [SETTINGS]: NAMING, 'rules/sla.yml': OFFICE })).toEqual([
      'triagebook.yml:6:22 settings/unknown-calendar: Did you mean `office`? Allowed: `office`.',
    ])
  })

  it('finds a meeting that names a calendar of a book that has none', async () => {
    expect(await errorsIn({ [SETTINGS]: NAMING })).toEqual([
      'triagebook.yml:6:22 settings/unknown-calendar: Add it under `calendars` in rules/sla.yml, or delete the line.',
    ])
  })

  it('leaves the calendars alone where only a record is to be checked', async () => {
    const files = { 'rules/sla.yml': OFFICE.replace('Berlin', 'Berln') }
    expect(await errorsIn(files, ['tickets'])).toEqual([])
  })
})
