import type { TicketClockName } from '@triagebook/calendar/clocks'
import type { TicketRecord } from '@triagebook/record'
import { aRecord } from '@triagebook/record/test-data'
import { expect, it } from 'vitest'
import { ownerOfClock } from './owner-of-clock.ts'

const BOTH = { support_owner: 'lena', engineering_owner: 'abel' }
type Row = {
  readonly clock: TicketClockName
  readonly triage?: Partial<TicketRecord['triage']>
  readonly resolution?: TicketRecord['resolution'] & object
  readonly owner: string | null
}

it.each<Row>([
  { clock: 'first-response', triage: BOTH, owner: 'lena' },
  { clock: 'triage', triage: BOTH, owner: 'lena' },
  { clock: 'fix-assigned', triage: BOTH, owner: 'abel' },
  { clock: 'fix', triage: BOTH, owner: 'abel' },
  { clock: 'resolution', triage: BOTH, owner: 'abel' },
  { clock: 'follow-up', triage: BOTH, owner: 'lena' },
  {
    clock: 'follow-up',
    triage: BOTH,
    resolution: { follow_up: { state: 'pending', owner: 'mo' } },
    owner: 'mo',
  },
  { clock: 'first-response', triage: { engineering_owner: 'abel' }, owner: 'abel' },
  { clock: 'fix', triage: { support_owner: 'lena' }, owner: 'lena' },
  { clock: 'fix', owner: null },
])('$clock of $triage is $owner’s', ({ clock, triage = {}, resolution, owner }) => {
  expect(ownerOfClock(clock, { ...aRecord({ triage }), ...(resolution && { resolution }) })).toBe(owner)
})
