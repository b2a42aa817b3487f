import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_SAMPLES } from '../../test-data/all-samples.ts'
import { findSecrets } from '../find/find-secrets.ts'
import { mayHoldSecrets } from './may-hold-secrets.ts'

const NO_IP = { ip: false }
const ALL = { ip: true, allows: () => false }
const samples = ALL_SAMPLES.flatMap(({ real, alike }) => [...real, ...alike]).map(
  ({ before, value, after }) => before + value + after,
)

describe('a text may hold secrets', () => {
  it.each([
    { text: '  severity: major', may: false },
    { text: '  escalated_at: "2026-03-27T05:43:38Z"', may: false },
    { text: '  escalated_at: 2026-03-27T05:43:38Z', may: false },
    { text: '    due: "2026-03-30"', may: false },
    { text: '- 2026-03-27T05:43:38Z: customer: it crashes', may: false },
    { text: 'type: { value: bug, by: "rule:bug-words@2026.1", at: "2026-03-26T11:00:23Z" }', may: false },
    { text: 'It fails since version 8.9.1, on 4 of 12 servers', may: false },
    { text: '"rule:anna@example.com"', may: true },
    { text: 'Call 030 12345678', may: true },
    { text: 'Write to anna@example.com', may: true },
    { text: 'password: hunter2', may: true },
  ])('$text: $may', ({ text, may }) => {
    expect(mayHoldSecrets(text, NO_IP)).toBe(may)
  })

  it('for addresses of machines only where they are looked for', () => {
    expect([true, false].map((ip) => mayHoldSecrets('at 192.0.2.17', { ip }))).toEqual([true, false])
  })

  it('wherever any is found, also between what Triagebook writes itself', () => {
    const own = fc.constantFrom(
      ...[
        '"2026-03-27T05:43:38Z"',
        '"2026-03-27"',
        '\n- 2026-03-27T05:43:38Z: ',
        'x_at: 2026-03-27T05:43:38Z',
      ],
      ...['"rule:bug-words@2026.1"', ' ', '\n', '"', '- ', '4', '0', '+49 ', 'tel: ', '.com', '@'],
    )
    const piece = fc.oneof(own, fc.constantFrom(...samples))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('')
        if (findSecrets(text, ALL).length > 0) expect(mayHoldSecrets(text, ALL)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('wherever a sample of them is found', () => {
    const hidden = samples.filter((text) => findSecrets(text, ALL).length > 0 && !mayHoldSecrets(text, ALL))
    expect(hidden).toEqual([])
  })
})
