import { describe, expect, it } from 'vitest'
import type { Member } from '../schema/types.generated.ts'
import { isAbsent } from './is-absent.ts'

const away = (login: string, from: string, to: string): Member => ({
  login,
  roles: ['support'],
  absences: [{ from, to }],
})

describe('a person is absent', () => {
  it.each([
    { day: '2026-03-08', is: false, name: 'the day before' },
    { day: '2026-03-09', is: true, name: 'the first day' },
    { day: '2026-03-15', is: true, name: 'the last day' },
    { day: '2026-03-16', is: false, name: 'the day after' },
  ])('$name: $is', ({ day, is }) => {
    expect(isAbsent('abel', day, [away('abel', '2026-03-09', '2026-03-15')])).toBe(is)
  })

  it.each([
    { name: 'nobody who is not listed', people: [away('britt', '2026-03-01', '2026-03-31')], is: false },
    { name: 'nobody without absences', people: [{ login: 'abel', roles: ['support' as const] }], is: false },
    {
      name: 'whoever is away by the second of two entries',
      people: [away('abel', '2026-01-01', '2026-01-02'), away('abel', '2026-03-01', '2026-03-31')],
      is: true,
    },
  ])('$name', ({ people, is }) => {
    expect(isAbsent('abel', '2026-03-10', people)).toBe(is)
  })
})
