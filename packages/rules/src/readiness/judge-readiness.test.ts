import { expect, it } from 'vitest'
import { NOW, type Sample, SETTINGS, ticketWith } from '../../test-data/sample.ts'
import { judgeReadiness } from './judge-readiness.ts'
import { readReadiness } from './read-readiness.ts'

const FILE = `version: 1
criteria:
  - name: steps
    when: { field: triage.type, equals: bug }
    shows: { section: Steps to reproduce, has: numbered-steps }
    missing: The steps are missing.
    ask: What do you do?
  - name: impact
    shows: { section: Customer impact, words: 2 }
    missing: The impact is missing.
    ask: Who is affected?
`

function judged(sample: Sample, file = FILE) {
  const rules = readReadiness({ path: 'rules/readiness.yml', content: file }, SETTINGS)
  if (!rules.ok) throw new Error(JSON.stringify(rules.problems))
  return judgeReadiness(ticketWith(sample), rules.value, NOW)
}

const STEPS = '## Steps to reproduce\n\n1. Open it.\n2. Look.\n'
const IMPACT = '## Customer impact\n\nNobody pays.\n'
const BUG: Sample = { triage: { type: 'bug' } }

it('says what is missing, with the question, and what is there, with the evidence', () => {
  expect(judged({ ...BUG, body: STEPS })).toEqual({
    ready: false,
    missing: [{ name: 'impact', missing: 'The impact is missing.', ask: 'Who is affected?' }],
    shown: [{ name: 'steps', because: 'numbered steps in `Steps to reproduce`' }],
    withheld: false,
  })
})

it.each<{ name: string; sample: Sample; missing: readonly string[] }>([
  { name: 'a ticket that shows everything', sample: { ...BUG, body: `${STEPS}\n${IMPACT}` }, missing: [] },
  { name: 'a ticket that shows nothing', sample: { ...BUG, body: '' }, missing: ['steps', 'impact'] },
  {
    name: 'a section that is only filled in',
    sample: { ...BUG, body: `## Steps to reproduce\n\nyes\n\n${IMPACT}` },
    missing: ['steps'],
  },
  {
    name: 'a criterion that does not concern it',
    sample: { triage: { type: 'question' }, body: IMPACT },
    missing: [],
  },
  { name: 'a ticket without a type', sample: { body: IMPACT }, missing: [] },
  {
    name: 'an override, which adds no evidence',
    sample: {
      triage: { type: 'bug', readiness: { override: 'No time', by: 'anna', at: '2026-03-27T08:00:00Z' } },
      body: IMPACT,
    },
    missing: ['steps'],
  },
])('$name: $missing', ({ sample, missing }) => {
  const readiness = judged(sample)
  expect(readiness.ready ? [] : readiness.missing.map(({ name }) => name)).toEqual(missing)
})

it('asks nothing of a withheld ticket, whose text is on the desk', () => {
  expect(
    judged({ source: { withheld: true }, triage: { type: 'bug' }, body: 'Its text stays on the desk.\n' }),
  ).toEqual({
    ready: true,
    shown: [],
    withheld: true,
  })
})

it.each([
  { field: 'triage.priority', equals: 'P1', triage: { priority: 'P1' } },
  { field: 'triage.support_owner', equals: 'lena', triage: { support_owner: 'lena' } },
  { field: 'triage.confirmed', equals: 'unconfirmed', triage: {} },
] as const)('reads $field as the record has it', ({ field, equals, triage }) => {
  const file = `version: 1\ncriteria:\n  - { name: a, shows: { field: ${field}, equals: ${equals} }, missing: M, ask: A }\n`
  expect(judged({ triage }, file).ready).toBe(true)
  expect(judged({ triage: { priority: 'P2', support_owner: 'mo', confirmed: 'bug' } }, file).ready).toBe(
    false,
  )
})
