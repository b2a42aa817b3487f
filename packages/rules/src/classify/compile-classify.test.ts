import { describe, expect, it } from 'vitest'
import { RUN, rulesFrom, ticketWith } from '../../test-data/sample.ts'
import { prioritize } from '../decide/prioritize.ts'

/** The verdict on the type where both rules match. */
function typeBy(margin: string, score: string) {
  const classify = `version: 1
${margin}
rules:
  - { name: a, set: { type: bug }, when: { field: title, exists: true } }
  - { name: b, set: { type: crash }${score}, when: { field: title, exists: true } }
`
  return prioritize(ticketWith({}), rulesFrom({ classify }), RUN).verdicts[0]
}

describe('the margin', () => {
  it.each([
    { name: 'is 0.2 by default: 1.2 leads 1', margin: '', score: 1.2, kind: 'decided' },
    { name: 'is 0.2 by default: 1.19 does not', margin: '', score: 1.19, kind: 'ambiguous' },
    { name: 'of the file counts: 1.5 leads 1', margin: 'margin: 0.5', score: 1.5, kind: 'decided' },
    { name: 'of the file counts: 1.49 does not', margin: 'margin: 0.5', score: 1.49, kind: 'ambiguous' },
    { name: 'can be zero', margin: 'margin: 0', score: 1.01, kind: 'decided' },
  ])('$name', ({ margin, score, kind }) => {
    expect(typeBy(margin, `, score: ${score}`)?.kind).toBe(kind)
  })
})

it('a rule without a score counts 1', () => {
  expect(typeBy('', '')).toMatchObject({ kind: 'ambiguous', why: 'too close: bug 1, crash 1' })
})

it('a rule sets a value of true, false or a word of the field', () => {
  const classify = `version: 1
rules:
  - { name: debt, set: { tech_debt: false }, when: { field: title, exists: true } }
  - { name: wish, set: { type: enhancement }, when: { field: title, exists: true } }
`
  const { verdicts } = prioritize(ticketWith({}), rulesFrom({ classify }), RUN)
  expect(verdicts.filter(({ kind }) => kind === 'decided').map(({ field, value }) => [field, value])).toEqual(
    [
      ['type', 'feature-request'],
      ['tech_debt', false],
    ],
  )
})
