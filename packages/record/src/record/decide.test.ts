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
  ] as const)('has the value of $field before: $from', ({ field, value, from }) => {
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

  it('takes the value before from the history where the decision’s line is gone', () => {
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
  it('deletes value and line, and adds an event', () => {
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

  it('gives the status its default, which nobody decided', () => {
    const record = undecide(
      decide(NEW, 'status', by(RULE, 'blocked')),
      'status',
      RULE,
      '2026-04-02T00:00:00Z',
    )
    expect(record.triage.status).toBe('open')
    expect(isSetByPerson(record, 'status')).toBe(false)
  })

  it('does nothing where there is no value', () => {
    expect(undecide(NEW, 'team', RULE, AT)).toBe(NEW)
  })
})
