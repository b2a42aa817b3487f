import { expect, it } from 'vitest'
import { rulesFrom, ticketWith } from '../../test-data/sample.ts'
import { prioritize } from '../decide/prioritize.ts'

const RULES = rulesFrom({
  classify: `version: 1
rules:
  - name: waits-long
    set: { severity: major }
    when: { field: source.created_at, older-than: 3d }
  - name: just-came
    set: { severity: minor }
    when: { field: source.created_at, newer-than: 3d }
`,
})
const CAME = Date.parse('2026-03-20T09:00:00Z')
const DAY = 24 * 60 * 60 * 1000

const ticket = ticketWith({ source: { created_at: '2026-03-20T09:00:00Z' } })
const afterDays = (days: number, record = ticket.record) =>
  prioritize({ ...ticket, record }, RULES, { now: new Date(CAME + days * DAY), author: null }).record

it('a decision that goes by an age changes when the age does', () => {
  expect([1, 2, 3, 4].map((days) => afterDays(days).triage.severity)).toEqual([
    'minor',
    'minor',
    undefined,
    'major',
  ])
})

it('a decision that goes by an age keeps its line, and the record its bytes, while it holds', () => {
  const first = afterDays(4)
  expect(first.triage.decided?.severity?.why).toBe('desk created at is more than 3 days ago')
  expect(afterDays(5, first)).toBe(first)
  expect(afterDays(400, first)).toBe(first)
})
