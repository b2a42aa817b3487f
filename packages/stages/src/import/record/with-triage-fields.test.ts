import type { HistoryEvent, TicketRecord, Triage } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { deskRecord, hour } from '../../../test-data/incoming-ticket.ts'
import type { TriageField } from '../fields/triage-fields.ts'
import { withTriageFields } from './with-triage-fields.ts'

const event = (at: string, from: string | undefined, to: string, by: string): HistoryEvent => ({
  at,
  event: 'changed',
  field: 'triage.severity',
  ...(from !== undefined && { from }),
  to,
  by,
})

function recordWith(triage: Partial<Triage>, history: readonly HistoryEvent[] = []): TicketRecord {
  return deskRecord({ triage: { confirmed: 'unconfirmed', status: 'open', ...triage }, history })
}

const severity = (value: TriageField['value'], events: readonly HistoryEvent[] = []): TriageField => ({
  field: 'severity',
  value,
  events,
})

const at12 = (before: TicketRecord | null, given: TriageField) =>
  withTriageFields(before ?? recordWith({}), before, [given], hour(12))

describe('a field whose changes are events', () => {
  const byDesk = event(hour(10), undefined, 'minor', 'desk:agent')
  const byPerson = event(hour(10), undefined, 'minor', 'anna')

  it.each<{
    name: string
    before: TicketRecord | null
    given: TriageField
    severity: string | undefined
  }>([
    { name: 'is set in a new record', before: null, given: severity('major'), severity: 'major' },
    { name: 'is set where it is empty', before: recordWith({}), given: severity('major'), severity: 'major' },
    {
      name: 'follows the desk that set it',
      before: recordWith({ severity: 'minor' }, [byDesk]),
      given: severity('major'),
      severity: 'major',
    },
    {
      name: 'is emptied with the desk that set it',
      before: recordWith({ severity: 'minor' }, [byDesk]),
      given: severity(undefined),
      severity: undefined,
    },
    {
      name: 'follows the file whose event a person’s name is on',
      before: recordWith({ severity: 'minor' }, [byPerson]),
      given: severity('major', [{ ...byPerson, by: 'desk:agent' }]),
      severity: 'major',
    },
    {
      name: 'stays where a person set it',
      before: recordWith({ severity: 'minor' }, [byPerson]),
      given: severity('major'),
      severity: 'minor',
    },
    {
      name: 'stays where a person wrote it into the file',
      before: recordWith({ severity: 'minor' }),
      given: severity('major'),
      severity: 'minor',
    },
    {
      name: 'stays where a person changed what the desk had set',
      before: recordWith({ severity: 'critical' }, [byDesk]),
      given: severity('major'),
      severity: 'critical',
    },
    {
      name: 'stays empty where a person took away what the desk had set',
      before: recordWith({}, [byDesk]),
      given: severity('major'),
      severity: undefined,
    },
  ])('$name', ({ before, given, severity: expected }) => {
    expect(at12(before, given).triage.severity).toBe(expected)
  })

  it('gets an event of its own where the file tells none', () => {
    expect(at12(recordWith({ severity: 'minor' }, [byDesk]), severity('major')).history).toEqual([
      byDesk,
      event(hour(12), 'minor', 'major', 'desk:agent'),
    ])
  })

  it('gets the events that the file tells, once', () => {
    const told = [byDesk, event(hour(11), 'minor', 'major', 'lena')]
    const once = at12(recordWith({ severity: 'minor' }, [byDesk]), severity('major', told))
    expect(once.history).toEqual(told)
    expect(withTriageFields(once, once, [severity('major', told)], hour(13))).toEqual(once)
  })

  it('keeps its decision and gets no event where the value has not changed', () => {
    const decided = { severity: { value: 'minor', by: 'rule:x@1', at: hour(10) } }
    const before = recordWith({ severity: 'minor', decided }, [byDesk])
    expect(at12(before, severity('minor'))).toEqual(before)
  })

  it('takes the decision on the earlier value with it', () => {
    const decided = {
      severity: { value: 'minor', by: 'rule:x@1', at: hour(10) },
      type: { value: 'bug', by: 'anna', at: hour(10) },
    }
    const next = at12(recordWith({ severity: 'minor', decided }, [byDesk]), severity('major'))
    expect(next.triage.decided).toEqual({ type: decided.type })
  })
})

describe('what people confirmed', () => {
  const confirmed = (value: TriageField['value']): TriageField => ({ field: 'confirmed', value, events: [] })

  it.each([
    {
      name: 'follows the desk while nobody has confirmed it',
      before: 'unconfirmed',
      given: 'bug',
      expected: 'bug',
    },
    {
      name: 'stays where a person confirmed it',
      before: 'bug',
      given: 'unconfirmed',
      expected: 'bug',
    },
    {
      name: 'is “unconfirmed” where the desk has nothing',
      before: 'unconfirmed',
      given: undefined,
      expected: 'unconfirmed',
    },
  ] as const)('$name', ({ before, given, expected }) => {
    expect(at12(recordWith({ confirmed: before }), confirmed(given)).triage.confirmed).toBe(expected)
  })
})

describe('a field without events', () => {
  const component = (value: string | undefined): TriageField => ({ field: 'component', value, events: [] })
  const decision = { component: { value: 'auth', by: 'anna', at: hour(10) } }

  it.each([
    { name: 'is filled in a new record', before: null, given: 'export', expected: 'export' },
    { name: 'is filled where it is empty', before: recordWith({}), given: 'export', expected: 'export' },
    {
      name: 'stays where it has a value',
      before: recordWith({ component: 'auth' }),
      given: 'export',
      expected: 'auth',
    },
    {
      name: 'stays empty where a decision is left',
      before: recordWith({ decided: decision }),
      given: 'export',
      expected: undefined,
    },
    {
      name: 'is never emptied',
      before: recordWith({ component: 'auth' }),
      given: undefined,
      expected: 'auth',
    },
  ])('$name', ({ before, given, expected }) => {
    expect(at12(before, component(given)).triage.component).toBe(expected)
  })
})
