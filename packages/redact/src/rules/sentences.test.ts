import { describe, expect, it } from 'vitest'
import { DEVELOPMENT_SET } from '../../test-data/sentences/development/development-set.ts'
import { HELD_OUT_SET } from '../../test-data/sentences/held-out/held-out-set.ts'
import { measureSentences } from '../../test-data/sentences/measure-sentences.ts'

/** What share of each must be found; docs/reference/redaction.md says what is. */
const LEAST: Readonly<Record<string, number>> = {
  'tokens of providers in a sentence': 0.9,
  'passwords, keys and codes': 0.75,
  'addresses with a secret': 0.9,
  'e-mail addresses': 0.93,
  'phone numbers without a word': 0.84,
  IBANs: 0.97,
  'card numbers': 0.97,
  'values in HTML': 0.9,
  'names that the desk knows': 0.95,
  'names in greetings and at the end': 0.9,
}

describe.each([
  { set: 'development', measured: measureSentences(DEVELOPMENT_SET), alike: DEVELOPMENT_SET.alike.length },
  { set: 'held-out', measured: measureSentences(HELD_OUT_SET), alike: HELD_OUT_SET.alike.length },
])('in the sentences of the $set set', ({ measured: { groups, taken }, alike }) => {
  it.each(groups)('$name are found as often as promised', ({ name, count, missed }) => {
    expect((count - missed.length) / count).toBeGreaterThanOrEqual(LEAST[name] ?? 1)
  })

  it('at most one look-alike of a hundred is taken', () => {
    expect(taken.length / alike).toBeLessThanOrEqual(0.01)
  })
})
