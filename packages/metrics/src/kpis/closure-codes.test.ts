import type { Resolution } from '@triagebook/record'
import { wilson } from '@triagebook/stats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aTicket, type Change, measured, reopened, seenAt, solved } from '../../test-data/a-ticket.ts'
import { closureCodes } from './closure-codes.ts'

const vocabulary = {
  ...{ type: [], component: [], tier: [], segment: [], revenue_band: [] },
  resolution_code: ['workaround-given'],
}
const measure = (...resolutions: readonly Resolution[]) =>
  measured(closureCodes, resolutions.map(closedWith), { vocabulary })
const closedWith = (resolution: Resolution) =>
  seenAt(
    '2026-03-20T00:00:00Z',
    aTicket('t', '2026-03-02T09:00:00Z', solved('2026-03-03T09:00:00Z', resolution)),
  )
const lines = (...resolutions: readonly Resolution[]) =>
  (measure(...resolutions).parts ?? []).map(({ label, value }) => `${label}: ${value}`)

describe('closureCodes', () => {
  it('counts each code, those of the team and unknown ones too, none, and void separately', () => {
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
    const { n, parts = [] } = measure({ code: 'code-fix' }, { code: 'code-fix' }, {}, {}, {})
    expect(n).toBe(5)
    expect(parts[0]).toMatchObject({ value: 2, share: 0.4, interval: wilson(2, 5) })
  })

  it('gives counts but no shares of four tickets', () => {
    const { parts = [] } = measure({ code: 'code-fix' }, {}, {}, {})
    expect(parts[0]).toEqual({ label: 'Closed - Code Fix', value: 1, unit: 'tickets', interval: null })
  })

  it.each(['constructor', '__proto__', 'none', 'wont-fix'])('counts a code that is called %s', (code) => {
    const { n, parts = [] } = measure({ code }, { code })
    expect({ n, values: parts.map(({ value }) => value) }).toEqual({
      n: 2,
      values: [0, 0, 0, 0, 0, 2, 0, 0, 0],
    })
  })

  it('lists unknown codes in the order of their names', () => {
    const codes = ['zebra', 'apple', 'mango'].map((code) => ({ code }))
    expect(lines(...codes).slice(5, 8)).toEqual([
      'Closed - Apple: 1',
      'Closed - Mango: 1',
      'Closed - Zebra: 1',
    ])
    expect(lines(...codes.toReversed())).toEqual(lines(...codes))
  })

  it('has no ticket that is open, and places a closed one by its last resolution', () => {
    const see = (...changes: readonly Change[]) =>
      closureCodes.moment(seenAt('2026-03-20T00:00:00Z', aTicket('t', '2026-03-02T09:00:00Z', ...changes)))
    const changes = [solved('2026-03-03T09:00:00Z'), reopened('2026-03-04T09:00:00Z')]
    expect(see(...changes)).toBeNull()
    expect(see(...changes, solved('2026-03-05T09:00:00Z'))).toBe(Date.UTC(2026, 2, 5, 9) / 1000)
  })

  it('has parts inside that add up to n, and shares that add up to one', () => {
    const resolution = fc.oneof(
      fc.record({ code: fc.constantFrom('code-fix', 'docs-updated', 'own', 'workaround-given') }),
      fc.record({ void: fc.constantFrom('wont-fix' as const, 'not-reproducible' as const) }),
      fc.constant({}),
    )
    fc.assert(
      fc.property(fc.array(resolution, { maxLength: 30 }), (resolutions) => {
        const { n, parts = [] } = measure(...resolutions)
        const inside = parts.filter(({ outside }) => !outside)
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
        expect(sum(inside.map(({ value }) => value))).toBe(n)
        if (n >= 5) expect(sum(inside.map(({ share = 0 }) => share))).toBeCloseTo(1, 9)
        expect(sum(parts.map(({ value }) => value))).toBe(resolutions.length)
      }),
    )
  })
})
