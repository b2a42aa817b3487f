import { describe, expect, it } from 'vitest'
import { filesFrom, RUN, rulesFrom, SETTINGS, ticketWith } from '../../test-data/sample.ts'
import { prioritize } from '../decide/prioritize.ts'
import { readRules } from '../files/read-rules.ts'

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

describe('a margin by which no value can lead', () => {
  const margins = (margin: string, rules: string) =>
    readRules(filesFrom({ classify: `version: 1\n${margin}rules: [${rules}]\n` }), SETTINGS)
      .problems.filter(({ code }) => code === 'rules/margin-too-large')
      .map(({ message, at }) => `${at?.line}: ${message}`)
  const rule = (name: string, set: string, score: number) =>
    `{ name: ${name}, set: { ${set} }, score: ${score}, when: { field: title, exists: true } }`
  const TYPES = [rule('a', 'type: bug', 1), rule('b', 'type: bug', 2), rule('c', 'type: crash', 2)].join()

  it.each([
    { name: 'as high as the highest sum', margin: 'margin: 3\n', problems: [] },
    {
      name: 'higher than the highest sum',
      margin: 'margin: 3.01\n',
      problems: [
        '2: With the margin 3.01 no value can lead another of its field: scores add up to less in type (3 at most).',
      ],
    },
  ])('is a problem: $name', ({ margin, problems }) => {
    expect(margins(margin, TYPES)).toEqual(problems)
  })

  it('is no problem of a field with one value, which needs no lead', () => {
    expect(margins('margin: 20\n', rule('a', 'type: bug', 1))).toEqual([])
  })

  it('is one problem, whatever the number of fields', () => {
    const severities = [rule('d', 'severity: major', 1), rule('e', 'severity: minor', 1.5)].join()
    expect(margins('margin: 20\n', `${TYPES},${severities}`)).toEqual([
      expect.stringContaining('type (3 at most), severity (1.5 at most)'),
    ])
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
