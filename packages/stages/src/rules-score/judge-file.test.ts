import { shareOf } from '@triagebook/rules/backtest'
import { describe, expect, it } from 'vitest'
import { judgeFile } from './judge-file.ts'

const facts = {
  path: 'rules/classify.yml',
  mode: undefined,
  wanted: 0.9,
  fields: ['type', 'severity'],
} as const

function judged(
  { count, n }: { count: number; n: number },
  more: { mode?: 'observe' | 'suggest' | 'act'; stage?: 'observe' | 'suggest' | 'act'; wanted?: number } = {},
) {
  const score = { precision: shareOf(count, n), recall: shareOf(count, n) }
  const backtest = { fields: [{ field: 'type', before: score, after: score }], rules: [] } as const
  const { mode, stage = 'suggest', wanted = 0.9 } = more
  return judgeFile({ ...facts, mode, wanted }, { backtest, mode: stage })
}

describe('a rule file', () => {
  it.each([
    // The lower end of the 95 % interval: 35 of 35 has 0.9011, 34 of 34 has 0.8985.
    { name: 'whose interval lies above what is wanted', given: { count: 35, n: 35 }, promoteTo: 'act' },
    { name: 'whose interval begins just below', given: { count: 34, n: 34 }, promoteTo: null },
    { name: 'without tickets', given: { count: 0, n: 0 }, promoteTo: null },
  ])('$name may be promoted to $promoteTo', ({ given, promoteTo }) => {
    expect(judged(given).promoteTo).toBe(promoteTo)
  })

  it('wants what its head says', () => {
    expect(judged({ count: 34, n: 34 }, { wanted: 0.8 }).promoteTo).toBe('act')
  })

  it.each([
    { mode: undefined, stage: 'observe', effective: 'observe', promoteTo: 'suggest' },
    { mode: 'observe', stage: 'act', effective: 'observe', promoteTo: 'suggest' },
    { mode: 'act', stage: 'suggest', effective: 'suggest', promoteTo: 'act' },
    { mode: 'act', stage: 'act', effective: 'act', promoteTo: null },
  ] as const)(
    'of mode $mode under a stage of mode $stage has $effective, and goes to $promoteTo',
    ({ mode, stage, effective, promoteTo }) => {
      const options = { stage, ...(mode !== undefined && { mode }) }
      expect(judged({ count: 99, n: 99 }, options)).toMatchObject({ mode: effective, promoteTo })
    },
  )

  it('is judged by its own fields alone', () => {
    const backtest = {
      fields: [
        { field: 'team', before: none(), after: none() },
        { field: 'severity', before: none(), after: { precision: shareOf(3, 4), recall: shareOf(3, 4) } },
      ],
      rules: [],
    } as const
    expect(judgeFile(facts, { backtest, mode: 'act' }).precision).toMatchObject({ count: 3, n: 4 })
  })
})

function none() {
  return { precision: shareOf(9, 9), recall: shareOf(9, 9) }
}
