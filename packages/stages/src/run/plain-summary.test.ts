import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanReport } from '../stage/plan.ts'
import { plainSummary } from './plain-summary.ts'
import { summarize } from './summary.ts'

const report = (reason: string, more: Partial<PlanReport> = {}): PlanReport => ({
  decision: 'clean',
  reason,
  problems: [],
  counts: {},
  ...more,
})

describe('a plain summary', () => {
  it.each([
    { reason: '5 records checked: no problems.', isPlain: true },
    { reason: 'Checked *all*.', isPlain: false },
    { reason: '1. It is a list.', isPlain: false },
    { reason: '1234567 records checked.', isPlain: false },
    { reason: 'See www.example.', isPlain: false },
    { reason: 'A :bug: is there.', isPlain: false },
    { reason: '', isPlain: false },
  ])('of “$reason”: $isPlain', ({ reason, isPlain }) => {
    expect(plainSummary('Validate', report(reason)) !== undefined).toBe(isPlain)
  })

  it('is none where there are problems or Markdown', () => {
    const problem = { code: 'a/b', severity: 'warning', message: 'Wrong.' } as const
    expect(plainSummary('Validate', report('Done.', { problems: [problem] }))).toBeUndefined()
    expect(plainSummary('Validate', report('Done.', { markdown: '# Agenda\n' }))).toBeUndefined()
  })

  it('is what the printer of Markdown makes of it', () => {
    const word = fc.constantFrom(
      'a',
      'Deed',
      '1.',
      '12:',
      'x:y',
      'www.',
      'records',
      'facade',
      '5,',
      '2026',
      '.',
      ':',
    )
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(' ', '', '  '),
        (words, gap) => {
          const reason = `${words.join(gap)}.`
          const plain = plainSummary('Validate', report(reason))
          if (plain !== undefined)
            expect(plain).toBe(summarize('validate', report(reason), { changes: [], effects: [] }))
        },
      ),
    )
  })
})
