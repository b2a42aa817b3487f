import type { Resolution } from '@triagebook/record'
import { wilson } from '@triagebook/stats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTicket, seenAt, solved } from '../../test-data/a-ticket.ts'
import { closureCodes } from './closure-codes.ts'

const SCOPE = { asOf: 0, opened: 0, ownCodes: ['workaround-given'] }
const closedWith = (resolution: Resolution) =>
  seenAt(
    '2026-03-20T00:00:00Z',
    aTicket('t', '2026-03-02T09:00:00Z', solved('2026-03-03T09:00:00Z', resolution)),
  )
const lines = (...resolutions: readonly Resolution[]) =>
  (closureCodes.measure(resolutions.map(closedWith), SCOPE).parts ?? []).map(
    ({ label, value }) => `${label}: ${value}`,
  )

describe('closureCodes', () => {
  it('counts each code, those of the team and unknown ones too, none, and void beside them', () => {
    const resolutions = [
      { code: 'code-fix' },
      { code: 'code-fix' },
      { code: 'zebra' },
      {},
      { void: 'wont-fix' } as const,
    ]
    expect(lines(...resolutions)).toEqual([
      'Closed - Code Fix: 2',
      'Closed - Docs Updated: 0',
      'Closed - Knowledge Transfer: 0',
      'Closed - Product Feedback: 0',
      'Closed - Workaround Given: 0',
      'Closed - Zebra: 1',
      'None: 1',
      'Void: not reproducible: 0',
      'Void: will not be fixed: 1',
    ])
  })

  it('gives each share of what was closed its interval', () => {
    const { n, parts = [] } = closureCodes.measure(
      [{ code: 'code-fix' }, { code: 'code-fix' }, {}, {}, {}].map(closedWith),
      SCOPE,
    )
    expect(n).toBe(5)
    expect(parts[0]).toMatchObject({ value: 2, share: 0.4, interval: wilson(2, 5) })
  })

  it('gives counts but no shares of four tickets', () => {
    const { parts = [] } = closureCodes.measure([{ code: 'code-fix' }, {}, {}, {}].map(closedWith), SCOPE)
    expect(parts[0]).toEqual({ label: 'Closed - Code Fix', value: 1, unit: 'tickets', interval: null })
  })

  it('has parts inside that add up to n, and shares that add up to one', () => {
    const resolution = fc.oneof(
      fc.record({ code: fc.constantFrom('code-fix', 'docs-updated', 'own', 'workaround-given') }),
      fc.record({ void: fc.constantFrom('wont-fix' as const, 'not-reproducible' as const) }),
      fc.constant({}),
    )
    fc.assert(
      fc.property(fc.array(resolution, { maxLength: 30 }), (resolutions) => {
        const { n, parts = [] } = closureCodes.measure(resolutions.map(closedWith), SCOPE)
        const inside = parts.filter(({ outside }) => !outside)
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
        expect(sum(inside.map(({ value }) => value))).toBe(n)
        if (n >= 5) expect(sum(inside.map(({ share = 0 }) => share))).toBeCloseTo(1, 9)
        expect(sum(parts.map(({ value }) => value))).toBe(resolutions.length)
      }),
    )
  })
})
