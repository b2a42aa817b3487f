import type { IncomingTicket, MappedFields } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import { hour, incomingTicket, STRICT, settingsWith } from '../../../test-data/incoming-ticket.ts'
import { triageFields } from './triage-fields.ts'

const SETTINGS = settingsWith('vocabulary: { type: [outage] }\n')
const POINTERS = {
  'triage.component': '/part',
  'triage.severity': '/how_bad',
  'customer.tier': '/tier',
}

const mapped = (
  triage: MappedFields['triage'],
  more: Partial<MappedFields> = {},
): Partial<IncomingTicket> => ({
  mapped: { triage, triagePast: [], customer: {}, sections: [], isDated: true, ...more },
})

const fieldsOf = (ticket: Partial<IncomingTicket>) =>
  triageFields(incomingTicket(ticket), { pointers: POINTERS, people: { u1: 'lena' } }, SETTINGS, STRICT)

const valuesOf = (ticket: Partial<IncomingTicket>) =>
  fieldsOf(ticket).fields.map(({ field, value }) => [field, value])

describe('the triage fields of a ticket', () => {
  it.each([
    { name: 'words become a slug', raw: { how_bad: 'Major' }, severity: 'major' },
    { name: 'a number is words too', raw: { how_bad: 7 }, severity: undefined },
    { name: 'a list is no words', raw: { how_bad: ['major'] }, severity: undefined },
    { name: 'nothing is there', raw: {}, severity: undefined },
  ])('are what the connection points to: $name', ({ raw, severity }) => {
    expect(valuesOf({ raw })).toEqual([
      ['severity', severity],
      ['component', undefined],
    ])
  })

  it.each([
    { name: 'not allowed', raw: { how_bad: 7 }, problems: 1 },
    { name: 'without a letter or digit', raw: { part: '重要' }, problems: 1 },
    { name: 'blank', raw: { how_bad: ' ', part: '' }, problems: 0 },
    { name: 'no words', raw: { how_bad: ['major'] }, problems: 0 },
  ])('are left out with a problem only where a person wrote something: $name', ({ raw, problems }) => {
    expect(fieldsOf({ raw }).problems).toHaveLength(problems)
  })

  it('are those of a mapping alone where there is one, in the record’s order', () => {
    const ticket = {
      ...mapped({ component: 'Data Export', priority: 'P1', tech_debt: true, type: 'outage', team: null }),
      raw: { how_bad: 'major' },
    }
    expect(valuesOf(ticket)).toEqual([
      ['type', 'outage'],
      ['priority', 'P1'],
      ['team', undefined],
      ['component', 'data-export'],
      ['tech_debt', true],
    ])
  })

  it.each([
    { name: 'a pointed one', ticket: { raw: { part: 'of jo@customer.example' } } },
    { name: 'a mapped one', ticket: mapped({ component: 'of jo@customer.example' }) },
  ])('hold no secret: $name', ({ ticket }) => {
    const { fields, redacted } = fieldsOf(ticket)
    expect(fields.find(({ field }) => field === 'component')?.value).toBe('of-redacted-e-mail')
    expect(redacted).toEqual({ 'e-mail': 1 })
  })

  it('have the events of their own past, by the people of the connection', () => {
    const by = (id: string) => ({ id, role: 'agent' as const })
    const ticket = mapped(
      { severity: 'major', priority: 'P1' },
      {
        triagePast: [
          { at: hour(10), field: 'severity', from: null, to: 'minor', by: by('u1') },
          { at: hour(11), field: 'severity', from: 'minor', to: 'major', by: by('u9') },
        ],
      },
    )
    expect(fieldsOf(ticket).fields.map(({ events }) => events)).toEqual([
      [
        { at: hour(10), event: 'changed', field: 'triage.severity', to: 'minor', by: 'lena' },
        {
          at: hour(11),
          event: 'changed',
          field: 'triage.severity',
          from: 'minor',
          to: 'major',
          by: 'desk:agent',
        },
      ],
      [],
    ])
  })

  it('have no past where their value is left out', () => {
    const past = {
      at: hour(10),
      field: 'type',
      from: null,
      to: 'wish',
      by: { id: null, role: 'agent' },
    } as const
    expect(fieldsOf(mapped({ type: 'wish' }, { triagePast: [past] })).fields).toEqual([
      { field: 'type', value: undefined, events: [] },
    ])
  })
})
