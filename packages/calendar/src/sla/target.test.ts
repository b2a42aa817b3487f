import { describe, expect, it } from 'vitest'
import { aCalendar } from '../../test-data/index.ts'
import { deadlineOf, type Target, targetFor } from './target.ts'

const HOUR = 3600
const calendar = await aCalendar()
const aTarget = (more: Partial<Target> = {}): Target => ({
  clock: 'code-review',
  priority: undefined,
  tier: undefined,
  team: undefined,
  seconds: 4 * HOUR,
  calendar,
  ...more,
})

describe('the target of a step', () => {
  const P1 = aTarget({ priority: 'P1' })
  const JAVA = aTarget({ team: 'java', tier: 'gold' })
  const REST = aTarget()
  const MERGE = aTarget({ clock: 'merge' })
  const targets = { targets: [P1, JAVA, REST, MERGE], warnAt: 0.75 }
  const step = { clock: 'code-review', priority: undefined, tier: undefined, team: undefined } as const

  it.each([
    { name: 'the first that fits', of: { ...step, priority: 'P1', team: 'java', tier: 'gold' }, target: P1 },
    { name: 'one whose limits all hold', of: { ...step, team: 'java', tier: 'gold' }, target: JAVA },
    { name: 'not one of whose limits some hold', of: { ...step, team: 'java' }, target: REST },
    { name: 'one without limits where nothing is known', of: step, target: REST },
    { name: 'one of its clock', of: { ...step, clock: 'merge' as const }, target: MERGE },
    { name: 'none of another clock', of: { ...step, clock: 'fix' as const }, target: undefined },
  ])('is $name', ({ of, target }) => {
    expect(targetFor(targets, of)).toBe(target)
  })
})

// 30 November 2026 is a Monday; Berlin is at +01:00. Four hours from 13:00 end at 17:00, when the office closes.
describe('a step of four hours since Monday, 13:00', () => {
  it.each([
    { name: 'before it starts', now: '2026-11-30T08:00Z', state: 'on-time', overdue: 0 },
    { name: 'before three quarters have passed', now: '2026-11-30T14:59:59Z', state: 'on-time', overdue: 0 },
    { name: 'after three quarters', now: '2026-11-30T15:00Z', state: 'due-soon', overdue: 0 },
    { name: 'when it is due', now: '2026-11-30T16:00Z', state: 'due-soon', overdue: 0 },
    { name: 'in the night after', now: '2026-12-01T08:00Z', state: 'due-soon', overdue: 0 },
    { name: 'a second into the next day', now: '2026-12-01T08:00:01Z', state: 'overdue', overdue: 1 },
    { name: 'at noon of the next day', now: '2026-12-01T11:00Z', state: 'overdue', overdue: 3 * HOUR },
  ])('is $state $name', ({ now, state, overdue }) => {
    const start = new Date('2026-11-30T12:00Z')
    expect(deadlineOf(aTarget(), { start, now: new Date(now), warnAt: 0.75 })).toEqual({
      due: new Date('2026-11-30T16:00Z'),
      state,
      overdue,
      timeZone: 'Europe/Berlin',
    })
  })
})
