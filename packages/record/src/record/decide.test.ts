import { describe, expect, it } from 'vitest'
import { changed, RECORD } from '../../test-data/a-record.ts'
import type { Decision, HistoryEvent, TicketRecord } from '../schema/types.generated.ts'
import { decide, undecide } from './decide.ts'
import { isSetByPerson } from './decided-fields.ts'

const AT = '2026-04-01T09:00:00Z'
const by = (who: string, value: Decision['value']): Decision => ({ value, by: who, at: AT })
const lastOf = (record: TicketRecord): HistoryEvent | undefined => record.history?.at(-1)
const NEW: TicketRecord = { ...RECORD, triage: { confirmed: 'unconfirmed', status: 'open' }, history: [] }
const RULE = 'rule:r@1'

describe('decide', () => {
  it('sets the value, its line and its event', () => {
    const record = decide(NEW, 'severity', by(RULE, 'major'))
    expect(record.triage).toMatchObject({ severity: 'major', decided: { severity: by(RULE, 'major') } })
    expect(record.history).toEqual([
      { at: AT, event: 'changed', field: 'triage.severity', to: 'major', by: RULE },
    ])
  })

  it.each([
    { field: 'confirmed', value: 'bug', from: 'unconfirmed' },
    { field: 'status', value: 'in-progress', from: 'open' },
    { field: 'team', value: 'java', from: undefined },
  ] as const)('says what stood in $field before: $from', ({ field, value, from }) => {
    expect(lastOf(decide(NEW, field, by('anna', value)))?.from).toBe(from)
  })

  it.each(['impact', 'business_impact', 'component', 'tech_debt'] as const)(
    'adds no event for %s',
    (field) => {
      expect(decide(NEW, field, by(RULE, true)).history).toEqual([])
    },
  )

  it('adds no event where the value was the same', () => {
    const record = decide(NEW, 'team', by(RULE, 'java'))
    expect(decide(record, 'team', { ...by('anna', 'java'), at: '2026-04-02T00:00:00Z' }).history).toEqual(
      record.history,
    )
  })

  it('signs a value that a person wrote into the file, with the event that was missing', () => {
    const edited = changed(decide(NEW, 'team', by(RULE, 'java')), ['triage', 'team'], 'backend')
    const signed = decide(edited, 'team', { value: 'backend', by: 'anna', at: '2026-04-02T00:00:00Z' })
    expect(lastOf(signed)).toMatchObject({ from: 'java', to: 'backend', by: 'anna' })
    expect(signed.triage.decided?.team?.by).toBe('anna')
  })

  it('trusts the history for what stood before, where the line of the decision is gone', () => {
    const { decided: _, ...triage } = decide(NEW, 'team', by(RULE, 'java')).triage
    const edited = { ...decide(NEW, 'team', by(RULE, 'java')), triage: { ...triage, team: 'backend' } }
    const signed = decide(edited, 'team', { value: 'backend', by: 'anna', at: '2026-04-02T00:00:00Z' })
    expect(lastOf(signed)?.from).toBe('java')
  })

  it('signs a first value of a person', () => {
    const signed = decide(changed(NEW, ['triage', 'team'], 'java'), 'team', by('anna', 'java'))
    expect(lastOf(signed)).toEqual({ at: AT, event: 'changed', field: 'triage.team', to: 'java', by: 'anna' })
  })

  it('resolves, and reopens without the resolution', () => {
    const resolved = decide({ ...NEW, resolution: { code: 'code-fix' } }, 'status', by('anna', 'resolved'))
    expect(lastOf(resolved)).toMatchObject({ event: 'resolved', from: 'open', to: 'resolved' })
    expect(resolved.resolution).toEqual({ code: 'code-fix' })
    const reopened = decide(resolved, 'status', { value: 'open', by: 'kei', at: '2026-04-02T00:00:00Z' })
    expect(lastOf(reopened)).toMatchObject({ event: 'reopened', from: 'resolved', to: 'open' })
    expect(reopened).not.toHaveProperty('resolution')
  })

  it('takes the reason away when a ticket is blocked no more', () => {
    const blocked = changed(decide(NEW, 'status', by('anna', 'blocked')), ['triage', 'blocked'], {
      on: 'customer',
      why: 'x',
    })
    expect(decide(blocked, 'severity', by('anna', 'minor')).triage.blocked).toBeDefined()
    const free = decide(blocked, 'status', { value: 'open', by: 'anna', at: '2026-04-02T00:00:00Z' })
    expect(free.triage).not.toHaveProperty('blocked')
  })

  it('leaves the record that it was given alone', () => {
    const before = structuredClone(NEW)
    decide(NEW, 'status', by('anna', 'resolved'))
    expect(NEW).toEqual(before)
  })
})

describe('undecide', () => {
  it('takes value and line away, and says so', () => {
    const record = undecide(decide(NEW, 'team', by(RULE, 'java')), 'team', 'rule:s@2', '2026-04-02T00:00:00Z')
    expect(record.triage).toEqual(NEW.triage)
    expect(lastOf(record)).toEqual({
      at: '2026-04-02T00:00:00Z',
      event: 'changed',
      field: 'triage.team',
      from: 'java',
      by: 'rule:s@2',
    })
  })

  it('gives the status its default back, which is nobody’s', () => {
    const record = undecide(
      decide(NEW, 'status', by(RULE, 'blocked')),
      'status',
      RULE,
      '2026-04-02T00:00:00Z',
    )
    expect(record.triage.status).toBe('open')
    expect(isSetByPerson(record, 'status')).toBe(false)
  })

  it('does nothing where nothing stands', () => {
    expect(undecide(NEW, 'team', RULE, AT)).toBe(NEW)
  })
})

describe('isPersons', () => {
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
    { name: 'no value', record: NEW, field: 'team', persons: false },
    { name: 'a rule’s value', record: ruled, field: 'team', persons: false },
    {
      name: 'a person’s value',
      record: decide(NEW, 'team', by('anna', 'java')),
      field: 'team',
      persons: true,
    },
    {
      name: 'an unknown person’s value',
      record: decide(NEW, 'team', by('person:unknown', 'java')),
      field: 'team',
      persons: true,
    },
    {
      name: 'a value that is not its decision’s',
      record: changed(ruled, ['triage', 'team'], 'backend'),
      field: 'team',
      persons: true,
    },
    {
      name: 'a value without a line',
      record: changed(NEW, ['triage', 'team'], 'java'),
      field: 'team',
      persons: true,
    },
    {
      name: 'a rule’s value whose line was deleted',
      record: changed(ruled, ['triage', 'decided'], undefined),
      field: 'team',
      persons: true,
    },
    {
      name: 'false without a line',
      record: changed(NEW, ['triage', 'tech_debt'], false),
      field: 'tech_debt',
      persons: true,
    },
    { name: 'the default of status', record: NEW, field: 'status', persons: false },
    { name: 'the default of confirmed', record: NEW, field: 'confirmed', persons: false },
    {
      name: 'a status that the desk opened again',
      record: { ...NEW, history: [desk] },
      field: 'status',
      persons: false,
    },
    {
      name: 'a status that a person opened again',
      record: { ...NEW, history: [{ ...desk, by: 'anna' }] },
      field: 'status',
      persons: true,
    },
    {
      name: 'a status that a person opened in the file after a rule had resolved it',
      record: { ...NEW, history: [{ ...desk, event: 'resolved', from: 'open', to: 'resolved', by: RULE }] },
      field: 'status',
      persons: true,
    },
    {
      name: 'a status that a person wrote',
      record: changed(NEW, ['triage', 'status'], 'in-progress'),
      field: 'status',
      persons: true,
    },
  ] as const)('$name: $persons', ({ record, field, persons }) => {
    expect(isSetByPerson(record, field)).toBe(persons)
  })
})
