import { expect, it } from 'vitest'
import { SETTINGS, ticketWith } from '../../test-data/sample.ts'
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
  expect({ ...test(ticketWith({ triage })), problems }).toEqual({ met, because, problems: [] })
})

it('reports a field that no ticket has at its place, and never holds', () => {
  const { test, problems } = compile({ field: 'triage.severty', equals: 'critical' })
  expect(problems).toMatchObject([{ code: 'rules/unknown-field', at: { path: 'when.ticket.field' } }])
  expect(test(ticketWith({ triage: { severity: 'critical' } })).met).toBe(false)
})
