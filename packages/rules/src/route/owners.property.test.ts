import { addDays } from '@triagebook/calendar'
import { isAbsent, membersOf } from '@triagebook/record/formats'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cameAt, ownerFrom, settingsWithAbsences } from '../../test-data/owners.ts'
import { NOW, rulesFrom, ticketWith } from '../../test-data/sample.ts'
import { prioritize } from '../decide/prioritize.ts'
import { afterTicket, type Loads, NO_LOADS } from '../ticket/loads.ts'

const LOGINS = ['abel', 'britt', 'chidi', 'dara', 'emil'] as const
const people = fc.shuffledSubarray([...LOGINS], { minLength: 1 })
const DAY = '2026-01-05'
const noon = (day: string) => cameAt(`${day}T12:00:00Z`)
const list = (logins: readonly string[], how: string) => `{ people: [${logins.join(', ')}], by: ${how} }`

/** In days from the day of the tickets. */
const absences = fc
  .dictionary(fc.constantFrom(...LOGINS), fc.tuple(fc.integer({ min: -6, max: 6 }), fc.nat(6)))
  .map((spans) =>
    Object.fromEntries(
      Object.entries(spans).map(([login, [start, length]]) => [
        login,
        `${addDays(DAY, start)} to ${addDays(DAY, start + length)}`,
      ]),
    ),
  )

it('a rotation goes through its people in their order, each as long as the others', () => {
  fc.assert(
    fc.property(
      people,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: -9, max: 9 }),
      (logins, days, shift) => {
        const rotation = list(logins, `rotation, every: ${days}d, from: ${DAY}`)
        const start = addDays(DAY, shift * days * logins.length)
        const seen = Array.from(
          { length: days * logins.length },
          (_, index) => ownerFrom(rotation, noon(addDays(start, index))).value,
        )
        expect(seen).toEqual(logins.flatMap((login) => Array(days).fill(login)))
      },
    ),
    { numRuns: 30 },
  )
})

it.each([{ how: `rotation, every: 1d, from: ${DAY}` }, { how: 'least-loaded' }])(
  '$how never chooses who is absent, and somebody as long as anybody is there',
  ({ how }) => {
    fc.assert(
      fc.property(people, absences, (logins, away) => {
        const settings = settingsWithAbsences(away)
        const now = new Date(`${DAY}T12:00:00Z`)
        const { value } = ownerFrom(list(logins, how), noon(DAY), { settings, now, loads: NO_LOADS })
        const there = logins.filter((login) => !isAbsent(login, DAY, membersOf(settings)))
        expect(value === undefined ? there.length === 0 : there.some((login) => login === value)).toBe(true)
      }),
      { numRuns: 60 },
    )
  },
)

const tickets = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}$/), { maxLength: 40 })

/** Who owns each ticket after one run in the order of creation. */
function ownersAfter(ids: readonly string[], logins: readonly string[]): readonly (string | undefined)[] {
  const rules = rulesFrom({
    route: `version: 1\nsupport:\n  - { name: s, owners: ${list(logins, 'least-loaded')} }\n`,
  })
  let loads: Loads = NO_LOADS
  return ids.map((id) => {
    const ticket = ticketWith({ id })
    const { record } = prioritize(ticket, rules, { now: NOW, author: null, loads })
    loads = afterTicket(loads, ticket.record, record)
    return record.triage.support_owner
  })
}

it('the loads of people who begin without tickets never differ by more than one', () => {
  fc.assert(
    fc.property(tickets, people, (ids, logins) => {
      const owners = ownersAfter(ids, logins)
      const counts = logins.map((login) => owners.filter((owner) => owner === login).length)
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ids.length)
    }),
    { numRuns: 30 },
  )
})
