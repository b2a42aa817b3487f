import { describe, expect, it } from 'vitest'
import { changed, RECORD } from '../../test-data/a-record.ts'
import type { Decision, HistoryEvent, TicketRecord } from '../schema/types.generated.ts'
import { decide } from './decide.ts'
import { isSetByPerson } from './decided-fields.ts'

const AT = '2026-04-01T09:00:00Z'
const by = (who: string, value: Decision['value']): Decision => ({ value, by: who, at: AT })
const NEW: TicketRecord = { ...RECORD, triage: { confirmed: 'unconfirmed', status: 'open' }, history: [] }
const RULE = 'rule:r@1'

describe('isSetByPerson', () => {
  const ruled = decide(NEW, 'team', by(RULE, 'java'))
  const desk: HistoryEvent = {
    at: AT,
    event: 'reopened',
    field: 'triage.status',
    from: 'resolved',
    to: 'open',
    by: 'desk:customer',
  }

  it.each([
    { name: 'no value', record: NEW, field: 'team', byPerson: false },
    { name: 'a rule’s value', record: ruled, field: 'team', byPerson: false },
    {
      name: 'a person’s value',
      record: decide(NEW, 'team', by('anna', 'java')),
      field: 'team',
      byPerson: true,
    },
    {
      name: 'an unknown person’s value',
      record: decide(NEW, 'team', by('person:unknown', 'java')),
      field: 'team',
      byPerson: true,
    },
    {
      name: 'a value that is not its decision’s',
      record: changed(ruled, ['triage', 'team'], 'backend'),
      field: 'team',
      byPerson: true,
    },
    {
      name: 'a value without a line',
      record: changed(NEW, ['triage', 'team'], 'java'),
      field: 'team',
      byPerson: true,
    },
    {
      name: 'a rule’s value whose line was deleted',
      record: changed(ruled, ['triage', 'decided'], undefined),
      field: 'team',
      byPerson: true,
    },
    {
      name: 'false without a line',
      record: changed(NEW, ['triage', 'tech_debt'], false),
      field: 'tech_debt',
      byPerson: true,
    },
    { name: 'the default of status', record: NEW, field: 'status', byPerson: false },
    { name: 'the default of confirmed', record: NEW, field: 'confirmed', byPerson: false },
    {
      name: 'a status that the desk opened again',
      record: { ...NEW, history: [desk] },
      field: 'status',
      byPerson: false,
    },
    {
      name: 'a status that a person opened again',
      record: { ...NEW, history: [{ ...desk, by: 'anna' }] },
      field: 'status',
      byPerson: true,
    },
    {
      name: 'a status that a person opened in the file after a rule had resolved it',
      record: { ...NEW, history: [{ ...desk, event: 'resolved', from: 'open', to: 'resolved', by: RULE }] },
      field: 'status',
      byPerson: true,
    },
    {
      name: 'a status that a person wrote',
      record: changed(NEW, ['triage', 'status'], 'in-progress'),
      field: 'status',
      byPerson: true,
    },
  ] as const)('$name: $byPerson', ({ record, field, byPerson }) => {
    expect(isSetByPerson(record, field)).toBe(byPerson)
  })
})
