import { describe, expect, it } from 'vitest'
import { clockReport } from './clock-report.ts'
import type { ReportedClock } from './reported-clocks.ts'

const aClock = (id: string, more: Partial<ReportedClock> = {}): ReportedClock => ({
  owner: 'lena',
  id,
  isLate: true,
  words: 'fix 2 working hours late',
  ...more,
})

describe('the clocks that are reported', () => {
  it('are listed by owner, the late ones first, those of nobody last', () => {
    expect(
      clockReport([
        aClock('t-1', { owner: null }),
        aClock('t-2', { isLate: false, words: 'fix due' }),
        aClock('t-3', { owner: 'abel' }),
        aClock('t-4'),
      ]),
    ).toBe(`### Late or due soon

- abel: t-3 fix 2 working hours late
- lena: t-4 fix 2 working hours late; t-2 fix due
- nobody yet: t-1 fix 2 working hours late
`)
  })

  it('say of a security report the id alone', () => {
    expect(clockReport([aClock('t-1', { words: null })])).toContain('- lena: t-1\n')
  })

  it.each([
    { clocks: 50, end: 't-49 fix 2 working hours late\n' },
    { clocks: 51, end: 't-49 fix 2 working hours late\n\n1 more is not shown.\n' },
    { clocks: 52, end: 't-49 fix 2 working hours late\n\n2 more are not shown.\n' },
  ])('of which there are $clocks are at most 50', ({ clocks, end }) => {
    const text = clockReport(Array.from({ length: clocks }, (_, index) => aClock(`t-${index}`)))
    expect(text.endsWith(end)).toBe(true)
  })
})
