import type { DueClock } from '@triagebook/calendar/clocks'
import { aRecord } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { aCalendar } from '../../../calendar/test-data/index.ts'
import { reportedClocks } from './reported-clocks.ts'

const calendar = await aCalendar()
const START = new Date('2026-03-02T08:00:00Z')
const aClock = (clock: DueClock['clock'], state: DueClock['state']): DueClock => ({
  clock,
  start: START,
  stop: null,
  state,
  isPaused: false,
  due: START,
  used: 0,
  left: state === 'breached' ? -3600 : 3600,
  target: { clock, priority: undefined, tier: undefined, team: undefined, seconds: 60, calendar },
})
const OWNERS = { support_owner: 'lena', engineering_owner: 'abel' }
const CLOCKS = [aClock('triage', 'due-soon'), aClock('fix', 'breached'), aClock('resolution', 'breached')]

describe('what is said of the clocks of a ticket', () => {
  it('is a line a clock, to whom it belongs', () => {
    const record = aRecord({ triage: OWNERS })
    expect(reportedClocks(record, CLOCKS, 'Europe/Berlin')).toMatchObject([
      { owner: 'lena', isLate: false, words: 'triage due on Monday, 2 March, 09:00, 1 working hour left' },
      { owner: 'abel', isLate: true, words: 'fix 1 working hour late' },
      { owner: 'abel', isLate: true, words: 'resolution 1 working hour late' },
    ])
  })

  it.each([
    { name: 'whose type is security', record: aRecord({ triage: { ...OWNERS, type: 'security' } }) },
    { name: 'whose text stays on the desk', record: aRecord({ triage: OWNERS, source: { withheld: true } }) },
  ])('is of a ticket $name its id alone, once, and that it is late', ({ record }) => {
    const { id } = record
    expect(reportedClocks(record, CLOCKS, 'Europe/Berlin')).toEqual([
      { owner: 'abel', id, isLate: true, words: null },
    ])
    expect(reportedClocks(record, CLOCKS.slice(0, 1), 'Europe/Berlin')).toEqual([
      { owner: 'lena', id, isLate: false, words: null },
    ])
    expect(reportedClocks(record, [], 'Europe/Berlin')).toEqual([])
  })
})
