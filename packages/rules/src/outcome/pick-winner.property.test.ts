import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RuleMatch } from './outcome.ts'
import { pickWinner } from './pick-winner.ts'

const score = fc.constantFrom<number[]>(0.1, 0.2, 0.3, 0.7, 1, 1.5)
const matches = fc
  .array(fc.record({ value: fc.constantFrom('a', 'b', 'c'), score }), { minLength: 1, maxLength: 8 })
  .map((some): readonly RuleMatch[] =>
    some.map((one, index) => ({ ...one, name: `r-${index}`, because: 'it holds' })),
  )
const margin = fc.constantFrom(0, 0.2, 1)

it('never takes the field from a value because a rule for it counts more', () => {
  fc.assert(
    fc.property(matches, fc.nat(), score, margin, (before, pick, more, lead) => {
      const raised = pick % before.length
      const after = before.map((one, index) => (index === raised ? { ...one, score: one.score + more } : one))
      const [was, is] = [pickWinner(before, lead), pickWinner(after, lead)]
      const value = before[raised]?.value
      const placeIn = ({ candidates }: typeof was) => candidates.findIndex((one) => one.value === value)
      expect(placeIn(is)).toBeLessThanOrEqual(placeIn(was))
      if (was.kind === 'decided' && was.value === value) expect(is).toMatchObject({ kind: 'decided', value })
    }),
  )
})
