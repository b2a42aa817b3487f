import { expect, it } from 'vitest'
import { NOW, SETTINGS, ticketWith } from '../../test-data/sample.ts'
import { ticketCondition } from './ticket-condition.ts'

const place = (path: readonly (string | number)[]) => ({ path: path.join('.'), line: 1, col: 1 })
const compile = (condition: Parameters<typeof ticketCondition>[0]) =>
  ticketCondition(condition, ['when', 'ticket'], { settings: SETTINGS, place })

it.each([
  { triage: { severity: 'critical' }, met: true, because: 'severity is critical' },
  { triage: { severity: 'major' }, met: false, because: 'severity is not critical' },
  { triage: {}, met: false, because: 'severity is not critical' },
] as const)('reads $triage as the record has it: $met', ({ triage, met, because }) => {
  const { test, problems } = compile({ field: 'triage.severity', equals: 'critical' })
  expect({ ...test(ticketWith({ triage }), NOW), problems }).toEqual({ met, because, problems: [] })
})

it('reports a field that no ticket has at its place, and never holds', () => {
  const { test, problems } = compile({ field: 'triage.severty', equals: 'critical' })
  expect(problems).toMatchObject([{ code: 'rules/unknown-field', at: { path: 'when.ticket.field' } }])
  expect(test(ticketWith({ triage: { severity: 'critical' } }), NOW).met).toBe(false)
})

it('compares ages with the time that it is given', () => {
  const { test } = compile({ field: 'source.updated_at', 'older-than': '1d' })
  const ticket = ticketWith({ source: { updated_at: '2026-03-26T09:00:00Z' } })
  expect(test(ticket, NOW).met).toBe(false)
  expect(test(ticket, new Date(NOW.getTime() + 1)).met).toBe(true)
})
