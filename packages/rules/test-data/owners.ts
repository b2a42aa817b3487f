import type { Settings } from '@triagebook/record/formats'
import { settingsFrom } from '@triagebook/record/test-data'
import { prioritize } from '../src/decide/prioritize.ts'
import type { Verdict } from '../src/decide/verdict.ts'
import type { Loads } from '../src/ticket/loads.ts'
import { NOW, rulesFrom, type Sample, ticketWith } from './sample.ts'

// A book in which some people are away at times, and one route for each kind of owner.

/** `abel: 2026-03-09 to 2026-03-15`: who is away, and when. */
export function settingsWithAbsences(
  absences: Readonly<Record<string, string>> = {},
  timeZone = 'Europe/Berlin',
): Settings {
  const members = Object.entries(absences).map(([login, days]) => {
    const [from, to] = days.split(' to ')
    return `  - { login: ${login}, roles: [support], absences: [{ from: ${from}, to: ${to} }] }\n`
  })
  return settingsFrom(
    `version: 1\ntime_zone: ${timeZone}\nteams: { java: { name: Java } }\nmembers:${members.length > 0 ? `\n${members.join('')}` : ' []\n'}`,
  )
}

/** What a route with these owners says of the engineering owner and of the support owner of a ticket, alike but for the team. */
export function ownerFrom(
  owners: string,
  sample: Sample,
  { settings = settingsWithAbsences(), loads, now = NOW }: OwnerContext = {},
): Verdict {
  const route = `version: 1\nsupport:\n  - { name: s, owners: ${owners} }\n`
  const { verdicts } = prioritize(ticketWith(sample), rulesFrom({ route }, settings), {
    now,
    author: null,
    loads,
  })
  const verdict = verdicts.find(({ field }) => field === 'support_owner')
  if (verdict === undefined) throw new Error('There is no verdict on the support owner.')
  return verdict
}

interface OwnerContext {
  readonly settings?: Settings
  readonly loads?: Loads
  readonly now?: Date
}

/** A ticket that came at this instant. */
export const cameAt = (created_at: string): Sample => ({ source: { created_at } })
