import { describe, expect, it } from 'vitest'
import { cameAt, ownerFrom, settingsWithAbsences } from '../../test-data/owners.ts'
import { pickByHash } from './pick-by-hash.ts'

const OWNERS = '{ people: [abel, britt, chidi], by: least-loaded }'
const chosenWith = (loads: Readonly<Record<string, number>>, absences?: Readonly<Record<string, string>>) =>
  ownerFrom(OWNERS, {}, { loads: new Map(Object.entries(loads)), settings: settingsWithAbsences(absences) })

describe('the least loaded owner', () => {
  it.each([
    {
      loads: { abel: 3, britt: 2, chidi: 4 },
      value: 'britt',
      why: 'britt has the fewest open tickets (2) of abel, britt, chidi',
    },
    {
      loads: { abel: 1, britt: 1 },
      value: 'chidi',
      why: 'chidi has the fewest open tickets (0) of abel, britt, chidi',
    },
  ])('is $value with $loads', ({ loads, ...expected }) => {
    expect(chosenWith(loads)).toMatchObject({ kind: 'decided', by: 's', confidence: 1, ...expected })
  })

  it('is of equals one by the ticket’s id', () => {
    const login = pickByHash('desk-1', ['abel', 'chidi'])
    expect(chosenWith({ abel: 1, britt: 2, chidi: 1 })).toMatchObject({
      value: login,
      why: `abel, chidi have the fewest open tickets (1); ${login} by the ticket's id`,
    })
  })

  // The tests run at 09:00 UTC on 27 March.
  it.each([
    { name: 'from today', absence: '2026-03-27 to 2026-04-01', value: 'britt' },
    { name: 'until today', absence: '2026-03-01 to 2026-03-27', value: 'britt' },
    { name: 'until yesterday', absence: '2026-03-01 to 2026-03-26', value: 'abel' },
    { name: 'from tomorrow', absence: '2026-03-28 to 2026-04-01', value: 'abel' },
  ])('with the least loaded one absent $name is $value', ({ absence, value }) => {
    expect(chosenWith({ britt: 1, chidi: 2 }, { abel: absence })).toMatchObject({ value })
  })

  it('says who is absent', () => {
    expect(chosenWith({ britt: 1, chidi: 2 }, { abel: '2026-03-27 to 2026-03-27' }).why).toBe(
      'britt has the fewest open tickets (1) of abel, britt, chidi; abel is absent',
    )
  })

  it('is nobody where all are absent', () => {
    const today = '2026-03-27 to 2026-03-27'
    expect(chosenWith({}, { abel: today, britt: today, chidi: today })).toMatchObject({
      kind: 'none',
      why: 'abel, britt and chidi are absent on 27 March 2026',
    })
  })

  it('is nobody where nobody counted the open tickets', () => {
    expect(ownerFrom(OWNERS, cameAt('2026-03-26T08:00:00Z'))).toMatchObject({
      kind: 'none',
      why: 'the open tickets of each person are counted later',
    })
  })
})
